import type { PeopleCost } from './cost-of-people';
import type { Demand } from './demand';
import type { Flow } from './staffing-flow';

/**
 * A ledger row is one month of a role, centre or system: everything that adds up, side by side. A ledger is the rows of
 * all months, one after the other, so that a role is added with one pass over memory.
 */
export const ROW = {
  demand: 0,
  baselineDemand: 1,
  free: 2,
  target: 3,
  leavers: 4,
  hires: 5,
  redeployed: 6,
  released: 7,
  staff: 8,
  baselineStaff: 9,
  stranded: 10,
  strandedDelta: 11,
  pool: 12,
  /** Posts not filled in this month that the baseline fills. */
  unfilledStep: 13,
  /** Redeployed in this month less the baseline's. */
  redeployedStep: 14,
  /** Released in this month less the baseline's. */
  releasedStep: 15,
  payroll: 16,
  recruitment: 17,
  severance: 18,
  retraining: 19,
  carried: 20,
  seat: 21,
  use: 22,
  onboarding: 23,
  block: 24,
  fixed: 25,
  upfront: 26,
  refresh: 27,
  baselineCost: 28,
  net: 29,
  /** One-off payments above the baseline's. model.md, section 7. */
  invested: 30,
  /** quality · staff: the numerator of a group's quality. */
  qualityStaff: 31,
  users: 32,
  volume: 33,
} as const;
export const ROW_LENGTH = 34;

/** One role in one scenario, ready to be added: scratch that is used again for the next role. */
export type RoleMonths = {
  demand: Demand;
  adoption: Float64Array;
  free: Float64Array;
  target: Float64Array;
  /** The same object twice if AI changes nothing in this role. */
  flow: Flow;
  baselineFlow: Flow;
  cost: PeopleCost;
  baselineCost: PeopleCost;
};

/** What a role pays its system for, 0 each without one. model.md, section 6. */
export type RolePrices = {
  usage: number;
  quality: number;
  seat: number;
  unit: number;
  onboarding: number;
  trend: Float64Array;
};

function add(ledger: Float64Array, index: number, amount: number): void {
  ledger[index] = (ledger[index] ?? 0) + amount;
}

/** Adds a role to a ledger. model.md, sections 4–7. The columns are named before the loop because that halves its time. */
export function addRole(ledger: Float64Array, role: RoleMonths, prices: RolePrices): void {
  const { adoption, free, target, flow, baselineFlow, cost, baselineCost } = role;
  const { plan: demand, baseline: baselineDemand } = role.demand;
  const { leavers, hires, redeployed, released, staff, stranded, pool } = flow;
  const { leavers: leavers0, hires: hires0, redeployed: redeployed0, released: released0 } = baselineFlow;
  const { staff: staff0, stranded: stranded0 } = baselineFlow;
  const { payroll, recruitment, severance, retraining, carried, total } = cost;
  const { severance: severance0, retraining: retraining0, total: total0 } = baselineCost;
  const { usage, quality, seat, unit, onboarding, trend } = prices;
  let mostUsers = 0;
  for (let t = 0, row = 0; t < target.length; t++, row += ROW_LENGTH) {
    const adopted = adoption[t] ?? 0;
    const users = (staff[t] ?? 0) * adopted;
    const volume = (baselineDemand[t] ?? 0) * adopted * usage;
    const seats = users * seat * (trend[t] ?? 0);
    const use = volume * unit * (trend[t] ?? 0);
    const welcome = onboarding * Math.max(0, users - mostUsers);
    mostUsers = Math.max(mostUsers, users);
    const unhired = (hires0[t] ?? 0) - (hires[t] ?? 0);
    const left = (leavers[t] ?? 0) - (leavers0[t] ?? 0);
    const ending = (severance[t] ?? 0) - (severance0[t] ?? 0);
    const moving = (retraining[t] ?? 0) - (retraining0[t] ?? 0);
    const saved = (total0[t] ?? 0) - (total[t] ?? 0);
    add(ledger, row + ROW.demand, demand[t] ?? 0);
    add(ledger, row + ROW.baselineDemand, baselineDemand[t] ?? 0);
    add(ledger, row + ROW.free, free[t] ?? 0);
    add(ledger, row + ROW.target, target[t] ?? 0);
    add(ledger, row + ROW.leavers, leavers[t] ?? 0);
    add(ledger, row + ROW.hires, hires[t] ?? 0);
    add(ledger, row + ROW.redeployed, redeployed[t] ?? 0);
    add(ledger, row + ROW.released, released[t] ?? 0);
    add(ledger, row + ROW.staff, staff[t] ?? 0);
    add(ledger, row + ROW.baselineStaff, staff0[t] ?? 0);
    add(ledger, row + ROW.stranded, stranded[t] ?? 0);
    add(ledger, row + ROW.strandedDelta, (stranded[t] ?? 0) - (stranded0[t] ?? 0));
    add(ledger, row + ROW.pool, pool[t] ?? 0);
    add(ledger, row + ROW.unfilledStep, unhired + left);
    add(ledger, row + ROW.redeployedStep, (redeployed[t] ?? 0) - (redeployed0[t] ?? 0));
    add(ledger, row + ROW.releasedStep, (released[t] ?? 0) - (released0[t] ?? 0));
    add(ledger, row + ROW.payroll, payroll[t] ?? 0);
    add(ledger, row + ROW.recruitment, recruitment[t] ?? 0);
    add(ledger, row + ROW.severance, severance[t] ?? 0);
    add(ledger, row + ROW.retraining, retraining[t] ?? 0);
    add(ledger, row + ROW.carried, carried[t] ?? 0);
    add(ledger, row + ROW.seat, seats);
    add(ledger, row + ROW.use, use);
    add(ledger, row + ROW.onboarding, welcome);
    add(ledger, row + ROW.baselineCost, total0[t] ?? 0);
    add(ledger, row + ROW.net, saved - (seats + use + welcome));
    add(ledger, row + ROW.invested, ending + moving + welcome);
    add(ledger, row + ROW.qualityStaff, quality * users);
    add(ledger, row + ROW.users, users);
    add(ledger, row + ROW.volume, volume);
  }
}

/** What of a system is shared: the four costs. */
type Shared = { block: Float64Array; fixed: Float64Array; upfront: Float64Array; refresh: Float64Array };

/** Adds `share` of a system's shared costs to a ledger. model.md, sections 6 and 7. */
export function addShared(ledger: Float64Array, shared: Shared, share: number): void {
  for (let t = 0, row = 0; t < shared.block.length; t++, row += ROW_LENGTH) {
    const block = share * (shared.block[t] ?? 0);
    const fixed = share * (shared.fixed[t] ?? 0);
    const upfront = share * (shared.upfront[t] ?? 0);
    const refresh = share * (shared.refresh[t] ?? 0);
    add(ledger, row + ROW.block, block);
    add(ledger, row + ROW.fixed, fixed);
    add(ledger, row + ROW.upfront, upfront);
    add(ledger, row + ROW.refresh, refresh);
    add(ledger, row + ROW.net, -(block + fixed + upfront + refresh));
    add(ledger, row + ROW.invested, upfront + refresh);
  }
}

/** Adds one ledger to another of the same length. */
export function addLedger(sum: Float64Array, part: Float64Array): void {
  for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] ?? 0) + (part[index] ?? 0);
}
