import type { CostCentre, Level, Result, SeriesName } from '@/lib/engine/types';
import { RESULT_COLUMNS, type ResultSource, resultRows } from '@/lib/plan/result-file';
import { BYTE_ORDER_MARK, type Cell, csvLine, writeCsv } from './write-csv';

/** Series from which pay can be worked out; left out for readers who may not see pay. */
const MONEY: ReadonlySet<string> = new Set<SeriesName>([
  'payroll',
  'recruitment',
  'severance',
  'retraining',
  'carried',
  'cost',
  'baselineCost',
  'net',
]);

/** The monthly series in long form, piece by piece, under the columns of a result file. Without `pay` its series are left out. */
export function* resultsCsv(result: ResultSource, { pay }: { pay: boolean }): Generator<string> {
  const kept = RESULT_COLUMNS.flatMap((column, at) => (pay || !MONEY.has(column) ? [at] : []));
  const lineOf = (cells: readonly Cell[]) => csvLine(kept.map((at) => cells[at]));
  yield BYTE_ORDER_MARK + lineOf(RESULT_COLUMNS);
  for (const row of resultRows(result)) yield lineOf(row);
}

const ROLLUP_FTE = [
  'baselineFte',
  'fteAtEnd',
  'fteDelta',
  'reinvested',
  'unfilled',
  'redeployedTotal',
  'releasedTotal',
  'strandedDelta',
] as const;
const ROLLUP_MONEY = [
  'baselineCost',
  'cost',
  'net',
  'runRateSaving',
  'npv',
  'peakFunding',
  'paybackMonths',
  'investment',
  'benefitCostRatio',
] as const;

/**
 * One row for each scenario and cost centre, a centre with all centres below, and one for the plan. FTE are those of the last month, costs are
 * summed over the horizon, in the plan's currency.
 */
export function rollupToCsv(
  result: Result,
  costCentres: readonly CostCentre[],
  { pay }: { pay: boolean },
): string {
  const header = ['scenario', 'costCentre', 'name', 'parent', ...ROLLUP_FTE, ...(pay ? ROLLUP_MONEY : [])];
  const rows = result.scenarios.flatMap((scenario) => [
    ...costCentres.flatMap((centre): Cell[][] => {
      const level = scenario.costCentres[centre.code];
      return level
        ? [[scenario.code, centre.code, centre.name, centre.parent, ...rollupCells(level, pay)]]
        : [];
    }),
    [scenario.code, '', 'Whole plan', '', ...rollupCells(scenario.total, pay)],
  ]);
  return writeCsv([header, ...rows]);
}

function rollupCells({ series, measures }: Level, pay: boolean): Cell[] {
  const last = (name: SeriesName) => series[name].at(-1);
  const total = (name: SeriesName) => series[name].reduce((sum, value) => sum + value, 0);
  const fte: Record<(typeof ROLLUP_FTE)[number], Cell> = {
    baselineFte: last('baselineStaff'),
    fteAtEnd: last('staff'),
    fteDelta: last('fteDelta'),
    reinvested: last('reinvested'),
    unfilled: last('unfilled'),
    redeployedTotal: last('redeployedTotal'),
    releasedTotal: last('releasedTotal'),
    strandedDelta: last('strandedDelta'),
  };
  const money: Record<(typeof ROLLUP_MONEY)[number], Cell> = {
    ...measures,
    baselineCost: total('baselineCost'),
    cost: total('cost'),
    net: total('net'),
  };
  return [...ROLLUP_FTE.map((name) => fte[name]), ...(pay ? ROLLUP_MONEY.map((name) => money[name]) : [])];
}
