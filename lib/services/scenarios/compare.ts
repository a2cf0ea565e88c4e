import { listScenarios } from '@/db/queries/plans';
import { WHOLE } from '@/lib/access';
import type { Measures, Scenario } from '@/lib/engine';
import type { Context } from '../context';
import { computeVisible, type VisibleResult } from '../results/compute-visible';
import { type SourcedSystem, sourcedSystems } from './sourced-systems';

export const MOST_COMPARED = 5;

export type ComparedScenario = {
  id: string;
  version: number;
  inputs: Scenario;
  /** FTE at the end of each month, of the plan and of its baseline; null where the reader may not see them. */
  staff: number[] | null;
  baselineStaff: number[] | null;
  /** Running sum of the net saving; null where the reader may not see pay. */
  cumulative: number[] | null;
  measures: Measures | null;
};

export type ScenarioComparison = {
  planName: string;
  currency: string;
  months: string[];
  /** Whether the figures are those of the whole plan, or of a head's part. */
  isWhole: boolean;
  pay: boolean;
  /** FTE in post on the day before the plan starts; null where the reader may not see it. */
  opening: number | null;
  systems: SourcedSystem[];
  /** Every scenario of the plan, in order. */
  all: { id: string; code: string; name: string; version: number }[];
  compared: ComparedScenario[];
};

/**
 * Scenarios side by side, as far as the reader may see their figures: those that are asked for and there, at most five; the
 * plan's first five if none of them is.
 */
export async function compareScenarios(
  context: Context,
  { planId, codes }: { planId: string; codes: readonly string[] },
): Promise<ScenarioComparison> {
  const { database, actor } = context;
  const { plan } = await computeVisible(context, planId, []);
  const chosen = chooseCodes(plan.scenarios, codes);
  const visible = await computeVisible(context, planId, chosen);
  const rows = await database.read((reader) =>
    listScenarios(reader, { organisationId: actor.organisationId, planId }),
  );
  const keys = new Map(rows.map(({ id, code, version }) => [code, { id, version }]));
  const keyOf = (code: string) => keys.get(code) ?? { id: '', version: 0 };
  return {
    planName: plan.plan.name,
    currency: plan.plan.currency,
    months: visible.result.months,
    isWhole: visible.isWhole,
    pay: visible.pay,
    opening: visible.opening.get(WHOLE) ?? null,
    systems: sourcedSystems(plan.systems),
    all: plan.scenarios.map(({ code, name }) => ({ ...keyOf(code), code, name })),
    compared: plan.scenarios
      .filter((scenario) => chosen.includes(scenario.code))
      .map((inputs) => ({ ...keyOf(inputs.code), inputs, ...figuresOf(visible, inputs.code) })),
  };
}

function chooseCodes(scenarios: readonly Scenario[], asked: readonly string[]): string[] {
  const known = scenarios.map((scenario) => scenario.code);
  const there = known.filter((code) => asked.includes(code));
  return (there.length > 0 ? there : known).slice(0, MOST_COMPARED);
}

function figuresOf({ result, pay }: VisibleResult, code: string) {
  const total = result.scenarios.find((scenario) => scenario.code === code)?.total;
  if (!total) throw new Error(`The scenario ${code} was not computed.`);
  const { staff, baselineStaff, net } = total.series;
  return {
    staff: staff.length > 0 ? [...staff] : null,
    baselineStaff: baselineStaff.length > 0 ? [...baselineStaff] : null,
    cumulative: pay ? runningSum(net) : null,
    measures: pay ? total.measures : null,
  };
}

function runningSum(values: Float64Array): number[] {
  let sum = 0;
  return Array.from(values, (value) => {
    sum += value;
    return sum;
  });
}
