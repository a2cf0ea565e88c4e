import { compute, type Plan, type Scenario, type Series } from '@/lib/engine';

/** What a plan says of one role line, by month. */
export type PlannedLine = Pick<
  Series,
  'staff' | 'baselineStaff' | 'hires' | 'leavers' | 'payroll' | 'cost' | 'baselineCost'
> & { ai: Float64Array };

export type PlannedLines = {
  lines: ReadonlyMap<string, PlannedLine>;
  /** Of the whole plan, with what no role line carries: systems that nobody works with yet. */
  total: Pick<PlannedLine, 'cost' | 'baselineCost'>;
};

const AI = ['seat', 'use', 'block', 'fixed', 'upfront', 'refresh', 'onboarding'] as const;

/** Copies, so that the engine's table of all series is not kept with them. */
function plannedLine(series: Series): PlannedLine {
  const ai = new Float64Array(series.cost.length);
  for (const name of AI) for (let t = 0; t < ai.length; t++) ai[t] = (ai[t] ?? 0) + (series[name][t] ?? 0);
  return {
    staff: series.staff.slice(),
    baselineStaff: series.baselineStaff.slice(),
    hires: series.hires.slice(),
    leavers: series.leavers.slice(),
    payroll: series.payroll.slice(),
    cost: series.cost.slice(),
    baselineCost: series.baselineCost.slice(),
    ai,
  };
}

/** The role lines of a plan in one scenario, over its first `months` months. */
export function plannedLines(plan: Plan, scenario: Scenario, months: number): PlannedLines {
  const header = { ...plan.plan, months };
  const [result] = compute({ ...plan, plan: header, scenarios: [scenario] }, { roles: true }).scenarios;
  if (!result) throw new Error(`The scenario ${scenario.code} was not computed.`);
  const { cost, baselineCost } = result.total.series;
  return {
    lines: new Map(Object.entries(result.roles).map(([code, { series }]) => [code, plannedLine(series)])),
    total: { cost, baselineCost },
  };
}
