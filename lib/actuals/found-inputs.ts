import {
  absoluteMonth,
  chosenOption,
  monthIndex,
  monthLabel,
  type Plan,
  type Role,
  type Rollout,
  rolloutShapes,
  type Scenario,
} from '@/lib/engine';
import type { LineActuals } from './allot';
import { isGiven, lastGiven } from './continued';

/** Inputs of a role line as they turned out, as far as its actuals tell. */
export type FoundInputs = {
  /** Growth a year by which the engine comes to the last volume in the last month of actuals. */
  growth?: number;
  /** Attrition a year at the mean share that left in a month. */
  attrition?: number;
  /** By which the engine comes to the share of regular users in the last month that has them. */
  rollout?: Rollout;
};

type Finding = {
  plan: Plan;
  scenario: Scenario;
  role: Role;
  actual: LineActuals;
  /** Staff as it was, carried on where it is not given. */
  staff: Float64Array;
  /** Index of the last month of any actuals. */
  last: number;
};

export function foundInputs(finding: Finding): FoundInputs {
  const growth = foundGrowth(finding);
  const attrition = foundAttrition(finding);
  const rollout = foundRollout(finding);
  return {
    ...(growth === null ? {} : { growth }),
    ...(attrition === null ? {} : { attrition }),
    ...(rollout === null ? {} : { rollout }),
  };
}

/** Work that falls to nothing, or grows beyond a million times what it was, is no rate. */
const LEAST_BASE = 1e-6;
const MOST_GROWN = 1e6;

/**
 * load(last) = load(t₀) · volume(t₁) ÷ volume(t₀), of the first and the last month with a volume, which then stays as it is. A span
 * role follows its staff.
 */
function foundGrowth({ scenario, role, actual: { volume }, last }: Finding): number | null {
  const from = volume.findIndex((value) => value > 0);
  const to = lastGiven(volume);
  if (role.driver === 'span' || from === -1 || to <= from) return null;
  const load = (1 + role.growth + scenario.growthShift) ** (from / 12);
  const reached = Math.min(MOST_GROWN, (load * (volume[to] ?? 0)) / (volume[from] ?? 1));
  return Math.max(LEAST_BASE, reached ** (12 / last)) - 1 - scenario.growthShift;
}

/** Leavers of all months that tell them, over the staff that these months began with. */
function foundAttrition({ role, actual, staff }: Finding): number | null {
  let left = 0;
  let there = 0;
  for (const [t, leavers] of actual.leavers.entries()) {
    if (!isGiven(leavers)) continue;
    left += leavers;
    there += t === 0 ? role.fte - role.vacant : (staff[t - 1] ?? 0);
  }
  if (there <= 0) return null;
  return 1 - (1 - Math.min(0.999, left / there)) ** 12;
}

/** The plan's own ramp to another ceiling; a rollout that is further than its ramp allows is there from its begin on. */
function foundRollout({ plan, scenario, role, actual, staff }: Finding): Rollout | null {
  const { estimate } = role;
  const t = lastGiven(actual.users);
  if (!estimate || t === -1 || !((staff[t] ?? 0) > 0)) return null;
  const share = Math.min(1, (actual.users[t] ?? 0) / (staff[t] ?? 1));
  const system = plan.systems.find((one) => one.code === estimate.system);
  const option = system ? chosenOption(system, scenario) : null;
  const running = option ? monthIndex(plan.plan.start, option.start) : 0;
  if (option?.end !== undefined && t >= monthIndex(plan.plan.start, option.end)) return null;
  const earliest = Math.max(0, running) + scenario.delayMonths;
  const begin = Math.max(
    earliest,
    monthIndex(plan.plan.start, estimate.rollout.start) + scenario.delayMonths,
  );
  if (t >= begin) {
    const shape = rolloutShapes(estimate.rollout, t + 1)[t - begin] ?? 0;
    if (share <= shape) return { ...estimate.rollout, ceiling: alike(shape > 0 ? share / shape : 0) };
    return { ...estimate.rollout, rampMonths: 0, ceiling: alike(share) };
  }
  if (t < earliest) return null;
  const start = monthLabel(absoluteMonth(plan.plan.start) + t - scenario.delayMonths);
  return { ...estimate.rollout, start, rampMonths: 0, ceiling: alike(share) };
}

const alike = (ceiling: number): Rollout['ceiling'] => [ceiling, ceiling, ceiling];

/** Pay of nobody tells no rate; in the plan's currency. */
const LEAST_PAY = 0.01;

/** Pay over what the same staff costs at the plan's pay, in the months that tell both. */
export function payFound({
  actual,
  staff,
  loaded,
}: {
  actual: LineActuals;
  staff: Float64Array;
  /** Cost of one FTE in each month at the plan's pay. */
  loaded: Float64Array;
}): number | null {
  let paid = 0;
  let planned = 0;
  for (const [t, payroll] of actual.payroll.entries()) {
    if (!isGiven(payroll) || !isGiven(actual.staff[t])) continue;
    paid += payroll;
    planned += (staff[t] ?? 0) * (loaded[t] ?? 0);
  }
  return planned >= LEAST_PAY && paid >= 0 ? paid / planned : null;
}
