import type { PeriodTable } from '@/lib/services/table/period-table-view';

type Shown = Pick<PeriodTable, 'plan' | 'scenario' | 'centre' | 'measure' | 'by' | 'open' | 'lines'>;
export type TableView = Partial<Pick<Shown, 'measure' | 'by' | 'open' | 'lines'>>;

/** Everything that a table by period shows, as the query of its address; codes cannot hold a comma, and one alone says that nothing is open. */
export function tableQuery(shown: Shown, change: TableView = {}): URLSearchParams {
  const { scenario, centre, measure, by, open, lines } = { ...shown, ...change };
  const query = new URLSearchParams({ scenario: scenario.code, measure, by, open: open.join() || ',' });
  if (lines.length > 0) query.set('lines', lines.join());
  if (centre) query.set('centre', centre.code);
  return query;
}

export const tableAddress = (shown: Shown, change: TableView = {}): string =>
  `/plans/${shown.plan.id}/table?${tableQuery(shown, change)}`;
