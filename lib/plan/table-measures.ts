import type { Series, SeriesName } from '../engine/types';

/** What a table by period can show: every series of the model, and two that follow from them. */
export type TableMeasure = SeriesName | 'freed' | 'cumulative';

/** A flow is summed over a period's months; a stock is what it is in the last of them. */
export type Nature = 'flow' | 'stock';

type MeasureText = {
  label: string;
  unit: 'fte' | 'money' | 'percent';
  nature: Nature;
  group: 'Work and capacity' | 'Staff and movements' | 'Cost of people' | 'Cost of AI systems' | 'Results';
};

const work = (label: string): MeasureText => ({
  label,
  unit: 'fte',
  nature: 'stock',
  group: 'Work and capacity',
});
const staff = (label: string, nature: Nature): MeasureText => ({
  label,
  unit: 'fte',
  nature,
  group: 'Staff and movements',
});
const people = (label: string): MeasureText => ({
  label,
  unit: 'money',
  nature: 'flow',
  group: 'Cost of people',
});
const systems = (label: string): MeasureText => ({
  label,
  unit: 'money',
  nature: 'flow',
  group: 'Cost of AI systems',
});
const result = (label: string, nature: Nature): MeasureText => ({
  label,
  unit: 'money',
  nature,
  group: 'Results',
});

/** In the order in which they are offered. model.md, sections 3–7. */
export const TABLE_MEASURES: Readonly<Record<TableMeasure, MeasureText>> = {
  staff: staff('Staff', 'stock'),
  baselineStaff: staff('Baseline staff', 'stock'),
  fteDelta: staff('Staff against baseline', 'stock'),
  target: staff('Target', 'stock'),
  leavers: staff('Leavers', 'flow'),
  hires: staff('Hires', 'flow'),
  redeployed: staff('Redeployed', 'flow'),
  released: staff('Released', 'flow'),
  stranded: staff('Stranded', 'stock'),
  pool: staff('Pool of redeployed people', 'stock'),
  freed: work('Capacity released'),
  demand: work('Demand'),
  baselineDemand: work('Baseline demand'),
  free: work('Freed time'),
  reinvested: work('Reinvested'),
  unfilled: work('Unfilled so far'),
  redeployedTotal: work('Redeployed so far, against baseline'),
  releasedTotal: work('Released so far, against baseline'),
  strandedDelta: work('Stranded, against baseline'),
  quality: { label: 'Quality', unit: 'percent', nature: 'stock', group: 'Work and capacity' },
  net: result('Net saving', 'flow'),
  cumulative: result('Cumulative net saving', 'stock'),
  cost: result('Cost', 'flow'),
  baselineCost: result('Baseline cost', 'flow'),
  payroll: people('Payroll'),
  recruitment: people('Recruitment'),
  severance: people('Severance'),
  retraining: people('Retraining'),
  carried: people('Carried pay'),
  seat: systems('AI seats'),
  use: systems('AI use'),
  block: systems('AI capacity'),
  fixed: systems('AI fixed'),
  upfront: systems('AI up-front'),
  refresh: systems('AI refresh'),
  onboarding: systems('AI onboarding'),
};

export const TABLE_MEASURE_NAMES = Object.keys(TABLE_MEASURES) as TableMeasure[];

/** A measure by month; empty where what it is made of is kept back. */
export function measureSeries(series: Series, measure: TableMeasure): Float64Array {
  switch (measure) {
    case 'freed':
      return capacityReleased(series);
    case 'cumulative':
      return runningSum(series.net);
    default:
      return series[measure];
  }
}

/** Work that is released by month, FTE: free + demand⁰ − demand, which the destinations add up to. model.md, section 4. */
function capacityReleased({ free, baselineDemand, demand }: Series): Float64Array {
  return free.map((value, t) => value + (baselineDemand[t] ?? 0) - (demand[t] ?? 0));
}

function runningSum(values: Float64Array): Float64Array {
  let total = 0;
  return values.map((value) => {
    total += value;
    return total;
  });
}
