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
  baselineCost: 24,
  net: 25,
  /** One-off payments above the baseline's. model.md, section 7. */
  invested: 26,
  /** quality · staff: the numerator of a group's quality. */
  qualityStaff: 27,
  users: 28,
  volume: 29,
  block: 30,
  fixed: 31,
  upfront: 32,
  refresh: 33,
} as const;
/** A multiple of 4, as `addLedger` needs it; the last two cells stay empty. */
export const ROW_LENGTH = 36;

/** Adds an amount to one cell of a ledger. */
export function add(ledger: Float64Array, index: number, amount: number): void {
  ledger[index] = (ledger[index] ?? 0) + amount;
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

/** Adds one ledger to another of the same length, four cells at a time, which halves the time. */
export function addLedger(sum: Float64Array, part: Float64Array): void {
  for (let cell = 0; cell < sum.length; cell += 4) {
    sum[cell] = (sum[cell] ?? 0) + (part[cell] ?? 0);
    sum[cell + 1] = (sum[cell + 1] ?? 0) + (part[cell + 1] ?? 0);
    sum[cell + 2] = (sum[cell + 2] ?? 0) + (part[cell + 2] ?? 0);
    sum[cell + 3] = (sum[cell + 3] ?? 0) + (part[cell + 3] ?? 0);
  }
}
