import {
  type CostCentre,
  type Level,
  type Result,
  type ScenarioResult,
  SERIES,
  type SeriesName,
  SYSTEM_SERIES,
} from '@/lib/engine/types';
import { BYTE_ORDER_MARK, type Cell, csvLine, writeCsv } from './write-csv';

/** Series from which pay can be worked out; left out for readers who may not see pay. */
const MONEY: ReadonlySet<SeriesName> = new Set([
  'payroll',
  'recruitment',
  'severance',
  'retraining',
  'carried',
  'cost',
  'baselineCost',
  'net',
]);

export type ResultLevelName = 'plan' | 'cost centre' | 'role' | 'system';

/**
 * Monthly series in long form: scenario, level, code, month, then a column per series, by level in the order of the result. Plan rows have no
 * code. The last columns are those that only systems have. A generator of parts, so that a large result is never one text in memory.
 */
export function* resultsCsv(
  result: Result,
  {
    pay,
    levels = ['plan', 'cost centre', 'role', 'system'],
  }: { pay: boolean; levels?: readonly ResultLevelName[] },
): Generator<string> {
  const series = SERIES.filter((name) => pay || !MONEY.has(name));
  yield BYTE_ORDER_MARK + csvLine(['scenario', 'level', 'code', 'month', ...series, ...SYSTEM_SERIES]);
  for (const scenario of result.scenarios)
    for (const { level, code, values, own } of levelsOf(scenario)) {
      if (!levels.includes(level)) continue;
      yield result.months
        .map((month, t) =>
          csvLine([
            scenario.code,
            level,
            code,
            month,
            ...series.map((name) => values[name][t]),
            ...SYSTEM_SERIES.map((name) => own?.[name][t]),
          ]),
        )
        .join('');
    }
}

type LevelRow = {
  level: ResultLevelName;
  code: string;
  values: Level['series'];
  own?: Record<(typeof SYSTEM_SERIES)[number], Float64Array>;
};

function levelsOf(scenario: ScenarioResult): LevelRow[] {
  return [
    { level: 'plan', code: '', values: scenario.total.series },
    ...Object.entries(scenario.costCentres).map(([code, { series }]) => ({
      level: 'cost centre' as const,
      code,
      values: series,
    })),
    ...Object.entries(scenario.roles).map(([code, { series }]) => ({
      level: 'role' as const,
      code,
      values: series,
    })),
    ...Object.entries(scenario.systems).map(([code, { series }]) => ({
      level: 'system' as const,
      code,
      values: series,
      own: series,
    })),
  ];
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
