import { compute, type Level, type Measures, type Plan, type Scenario, type Series } from '@/lib/engine';

/** What a scenario comes to: by month from the plan's first, FTE or the plan's currency. */
export type Outcome = {
  staff: readonly number[];
  baselineStaff: readonly number[];
  /** Running sum of the net saving. */
  cumulative: readonly number[];
  measures: Measures;
};

/** The plan in a scenario that may differ from the stored one of the same code. */
export function outcomeOf(plan: Plan, scenario: Scenario): Outcome {
  const scenarios = plan.scenarios.map((stored) => (stored.code === scenario.code ? scenario : stored));
  const [result] = compute({ ...plan, scenarios }, { scenarios: [scenario.code] }).scenarios;
  if (!result) throw new Error(`The scenario ${scenario.code} was not computed.`);
  return levelOutcome(result.total);
}

type Summed = Pick<Level, 'measures'> & { series: Pick<Series, 'staff' | 'baselineStaff' | 'net'> };

/** What a level of a result comes to. */
export function levelOutcome({ series: { staff, baselineStaff, net }, measures }: Summed): Outcome {
  let sum = 0;
  return {
    staff: [...staff],
    baselineStaff: [...baselineStaff],
    cumulative: Array.from(net, (value) => {
      sum += value;
      return sum;
    }),
    measures,
  };
}
