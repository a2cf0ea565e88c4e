/**
 * What is measured of a line in a month. Staff, hires, leavers and users are FTE or people, staff at the end of the month; money is
 * that of the month in the plan's currency; volume is work in any unit that stays the same.
 */
export const MEASURES = [
  'staff',
  'hires',
  'leavers',
  'payroll',
  'aiCost',
  'cost',
  'users',
  'volume',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Measures that are money: they contain pay, or stand beside it. */
export const MONEY_MEASURES = ['payroll', 'aiCost', 'cost'] as const satisfies readonly Measure[];
export const isMoney = (measure: Measure) => MONEY_MEASURES.some((one) => one === measure);

export type ActualValues = Partial<Record<Measure, number>>;
export type ActualLine = 'role' | 'costCentre';

/** A line in a month; a row of a cost centre stands for the centre with all below it. `month` is YYYY-MM. */
export type ActualRow = { line: ActualLine; code: string; month: string; values: ActualValues };

export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  staff: 'Staff',
  hires: 'Hires',
  leavers: 'Leavers',
  payroll: 'Payroll',
  aiCost: 'AI cost',
  cost: 'Cost in all',
  users: 'Regular users',
  volume: 'Volume of work',
};

/** With the unit that is not said elsewhere. */
export const MEASURE_LABELS: Readonly<Record<Measure, string>> = { ...MEASURE_NAMES, staff: 'Staff, FTE' };
