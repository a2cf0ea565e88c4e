import { TIME } from './inputs';
import type { Layout } from './layout';
import type { RoleSheet } from './roles';
import { type Cell, cell, monthColumn, type Rows, range, type Workbook } from './sheet';
import { monthsOf, SHARED, sharedFormula } from './systems';

/** Series of a centre that are the sum of a sheet over its roles. */
const SUMMED = {
  demand: 'Demand',
  baselineDemand: 'Demand0',
  free: 'Free',
  target: 'Target',
  leavers: 'Leavers',
  hires: 'Hires',
  redeployed: 'Redeployed',
  released: 'Released',
  staff: 'Staff',
  baselineStaff: 'Staff0',
  stranded: 'Stranded',
  pool: 'Pool',
  payroll: 'Payroll',
  recruitment: 'Recruitment',
  severance: 'Severance',
  retraining: 'Retraining',
  carried: 'Carried',
  seat: 'Seat',
  use: 'Use',
  onboarding: 'Onboarding',
  baselineCost: 'Cost0',
  leavers0: 'Leavers0',
  hires0: 'Hires0',
  redeployed0: 'Redeployed0',
  released0: 'Released0',
  stranded0: 'Stranded0',
  qualityStaff: 'QualityStaff',
  netOfRoles: 'Net',
} as const satisfies Record<string, RoleSheet>;

const COSTS = [
  'payroll',
  'recruitment',
  'severance',
  'retraining',
  'carried',
  'seat',
  'use',
  'block',
  'fixed',
  'upfront',
  'refresh',
  'onboarding',
];

/** The sheet of a series by centre. */
export const sheetOf = (series: string) => `By_${series}`;

/** Series that follow from others of the same centre, in month t. */
function derived(t: number, row: number): Record<string, Cell> {
  const now = (series: string) => cell(sheetOf(series), monthColumn(t), row);
  const running = (series: string, step: string) =>
    `=${cell(sheetOf(series), monthColumn(t - 1), row)}+${step}`;
  return {
    reinvested: `=${now('free')}+${now('target')}-${now('demand')}`,
    fteDelta: `=${now('staff')}-${now('baselineStaff')}`,
    unfilled: running('unfilled', `${now('hires0')}-${now('hires')}+${now('leavers')}-${now('leavers0')}`),
    redeployedTotal: running('redeployedTotal', `${now('redeployed')}-${now('redeployed0')}`),
    releasedTotal: running('releasedTotal', `${now('released')}-${now('released0')}`),
    strandedDelta: `=${now('stranded')}-${now('stranded0')}`,
    cost: `=${COSTS.map(now).join('+')}`,
    net: `=${now('netOfRoles')}-${now('block')}-${now('fixed')}-${now('upfront')}-${now('refresh')}`,
    quality: `=IF(${now('staff')}>0,${now('qualityStaff')}/${now('staff')},0)`,
    cumulative: running('cumulative', now('net')),
  };
}

/** The columns of sheet `Measure`. */
export const MEASURES = ['npv', 'peakFunding', 'runRateSaving'] as const;

function measureRow(months: number, row: number): Cell[] {
  const rowOf = (sheet: string, at: number, from = 0) =>
    `${sheet}!${monthColumn(from)}${at + 1}:${monthColumn(months - 1)}${at + 1}`;
  const lowest = `MIN(${rowOf(sheetOf('cumulative'), row)})`;
  const n = Math.min(12, months);
  return [
    `=SUMPRODUCT(${rowOf(sheetOf('net'), row)},${rowOf('Time', TIME.discount)})`,
    `=IF(${lowest}<-0.000001,-${lowest},0)`,
    `=SUM(${rowOf(sheetOf('net'), row, months - n)})*12/${n}`,
  ];
}

function sumOver(sheet: string, t: number, runs: readonly (Rows | null)[]): Cell {
  const sums = runs.flatMap((rows) => (rows === null ? [] : [`SUM(${range(sheet, monthColumn(t), rows)})`]));
  return sums.length === 0 ? 0 : `=${sums.join('+')}`;
}

/** One sheet a series, one row a centre with all below it, and the plan in the row after the last; then `Measure`. */
export function addRollupSheets(workbook: Workbook, layout: Layout): void {
  const { plan, centres, roles } = layout;
  const whole: Rows = { first: 0, last: roles.length - 1 };
  const levels = [...centres.keys(), centres.length];
  const put = (series: string, row: number, value: Cell) => {
    const sheet = workbook.get(sheetOf(series)) ?? levels.map((): Cell[] => [0]);
    workbook.set(sheetOf(series), sheet);
    sheet[row]?.push(value);
  };
  for (const row of levels) {
    const { workload, span } = row === centres.length ? { workload: whole, span: null } : layout.rows(row);
    for (const t of monthsOf(plan)) {
      for (const [series, sheet] of Object.entries(SUMMED))
        put(series, row, sumOver(sheet, t, [workload, span]));
      for (const [series, sheet] of Object.entries(SHARED))
        put(series, row, sharedFormula(layout, sheet, row, t));
      for (const [series, value] of Object.entries(derived(t, row))) put(series, row, value);
    }
  }
  workbook.set(
    'Measure',
    levels.map((row) => measureRow(plan.plan.months, row)),
  );
}
