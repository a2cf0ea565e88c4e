/**
 * A ledger row is one month of a role, centre or system: everything that adds up, side by side. A ledger is the rows of
 * all months, one after the other, so that a role is added with one pass over memory.
 */
export const ROW = {
  /** The plan's demand less the baseline's: 0 but for span roles. */
  demandDelta: 0,
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
/** A multiple of 4, as `addLedger` needs it; the last cells stay empty. */
export const ROW_LENGTH = 36;

/** The ledgers of a scenario, all in `block`, so that the next scenario can start with it emptied. */
export type Ledgers = {
  block: Float64Array;
  total: Float64Array;
  /** By centre; a centre's own roles until they are rolled up. */
  centres: readonly Float64Array[];
  systems: readonly Float64Array[];
};

export function emptyLedgers(months: number, centres: number, systems: number): Ledgers {
  const cells = months * ROW_LENGTH;
  const block = new Float64Array((1 + centres + systems) * cells);
  const ledgers = (first: number, count: number) =>
    Array.from({ length: count }, (_, i) => block.subarray((first + i) * cells, (first + i + 1) * cells));
  const [total = block] = ledgers(0, 1);
  return { block, total, centres: ledgers(1, centres), systems: ledgers(1 + centres, systems) };
}

export function emptyLedger(months: number): Float64Array {
  return new Float64Array(months * ROW_LENGTH);
}

/** Adds an amount to one cell of a ledger. */
export function add(ledger: Float64Array, index: number, amount: number): void {
  ledger[index] = (ledger[index] ?? 0) + amount;
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
