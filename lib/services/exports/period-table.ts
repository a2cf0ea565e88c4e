import type { Figure } from '@/lib/format';
import { type Cell, writeCsv } from '@/lib/tabular';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { planSubject, requirePlan } from '../plans/read-plan';
import { getPeriodTable } from '../table/get-period-table';
import type { AskedPeriodTable } from '../table/inputs';
import { csvFile, type ExportFile } from './export-file';
import { recordExport } from './record-export';

/**
 * The rows and periods that the table by period shows, not rounded; a cell that is masked or not told is empty.
 * @throws as `getPeriodTable`
 */
export async function exportPeriodTable(context: Context, asked: AskedPeriodTable): Promise<ExportFile> {
  const { database, actor } = context;
  const { scenario, measure, by, periods, pay, rows, isWhole, centre } = await getPeriodTable(context, asked);
  const origin = await database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, asked.planId, 'plan:read');
    authorise(actor, 'results:export', planSubject(plan));
    return recordExport(writer, context, {
      plan,
      action: 'results:export',
      after: { file: 'period-table', measure, by, costCentre: centre?.code ?? 'all' },
      scenarios: { asked: scenario.code },
    });
  });
  const own = ['level', 'code', 'name', 'measure', 'capacityReleasedFte', ...(pay ? ['cashCaptured'] : [])];
  const known = (figure: Figure): Cell => (typeof figure === 'number' ? figure : null);
  const what = [isWhole ? 'table' : 'table-of-my-centres', measure.toLowerCase(), by].join('-');
  return csvFile(origin, what, [
    writeCsv([
      [...own, ...periods.map(({ code }) => code)],
      ...rows.map(({ level, code, name, values, capacity, cash }) => [
        ...[level, code, name, measure, known(capacity)],
        ...(pay ? [known(cash)] : []),
        ...values.map(known),
      ]),
    ]),
  ]);
}
