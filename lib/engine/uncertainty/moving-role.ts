import type { PeopleRates } from '../cost-of-people';
import { excess, type FlowRules } from '../staffing-flow';

/**
 * A role whose staff or costs differ between draws, from month `first` on; until then it is its own baseline. model.md, sections 2–6.
 */
export type MovingRole = {
  /** Index of its estimate, or NONE of a span role without one. */
  estimate: number;
  centre: number;
  group: number;
  /** Index of its system, or NONE. */
  system: number;
  span: boolean;
  posts: number;
  first: number;
  /** Staff, people above need and people redeployed at the end of the month before `first`. */
  staff: number;
  stranded: number;
  pool: number;
  /** Month after month, the numbers of ROLE_MONTH: one array for four takes a tenth off the time of a draw. */
  months: Float64Array;
  realisation: number;
  stayRate: number;
  flow: FlowRules;
  people: PeopleRates;
  seat: number;
  /** What the use of one FTE of adopting work costs a month. */
  use: number;
  onboarding: number;
  /** Units that one FTE of adopting work uses a month. */
  usage: number;
};

/** What a moving role has in each month, whatever the draw. */
export const ROLE_MONTH = {
  /** The baseline's demand, FTE. */
  work: 0,
  /** Adoption as a share of its ceiling. */
  shape: 1,
  /** pay(t) */
  pay: 2,
  /** k(t) of its system */
  trend: 3,
} as const;
export const ROLE_MONTH_LENGTH = 4;

/** Staff by centre and net by group, month after month. */
export type MonthSums = { staff: Float64Array; net: Float64Array };
type Drawn = { gain: number; ceiling: number };
/** `demand` is the plan's where it is not the baseline's: of span roles. */
type Play = { demand: Float64Array | null; wholePositions: boolean };

/**
 * Adds the staff of one draw of a role to its centre, and takes what it costs from the net of its group.
 * The plan's side of `playRole` in the same order, without what a draw does not report.
 */
export function playMovingRole(
  role: MovingRole,
  { gain, ceiling }: Drawn,
  { demand: moved, wholePositions }: Play,
  sums: MonthSums,
): void {
  const { months: table, realisation, stayRate, seat, use, onboarding } = role;
  const { redeployShare, releaseFrom, releasePace } = role.flow;
  const { loaded, recruitment, severance, retraining, carried } = role.people;
  const { staff: staffSums, net: netSums } = sums;
  const months = table.length / ROLE_MONTH_LENGTH;
  const { work: WORK, shape: SHAPE, pay: PAY, trend: TREND } = ROLE_MONTH;
  const staffAt = role.centre * months;
  const netAt = role.group * months;
  const leaveRate = 1 - stayRate;
  const zero = 0 * stayRate;
  let { staff, stranded, pool } = role;
  let mostUsers = zero;
  for (let t = role.first, row = t * ROLE_MONTH_LENGTH; t < months; t++, row += ROLE_MONTH_LENGTH) {
    const baseline = table[row + WORK] ?? 0;
    const demand = moved === null ? baseline : (moved[t] ?? 0);
    const adoption = ceiling * (table[row + SHAPE] ?? 0);
    const free = demand * (gain * adoption);
    let cash = (free > 0 ? realisation * free : free) + (baseline - demand);
    if (wholePositions && cash > 0) cash = Math.floor(cash + 1e-9);
    const target = excess(baseline, cash, zero);

    const leavers = staff * leaveRate;
    const surplus = staff - leavers - target;
    let moving = zero;
    let redeployed = zero;
    if (surplus > 0) {
      let released = zero;
      redeployed = redeployShare * excess(surplus, stranded, zero);
      if (t >= releaseFrom) released = Math.min(surplus - redeployed, releasePace * staff);
      staff = staff - leavers - redeployed - released;
      stranded = excess(staff, target, zero);
      moving = released * severance + redeployed * retraining;
    } else {
      moving = -surplus * recruitment;
      staff = target;
      stranded = zero;
    }
    pool = pool * stayRate + redeployed;

    const users = staff * adoption;
    const joined = excess(users, mostUsers, zero);
    mostUsers += joined;
    const people = (table[row + PAY] ?? 0) * (staff * loaded + pool * carried + moving);
    const ai = (table[row + TREND] ?? 0) * (users * seat + baseline * adoption * use) + joined * onboarding;
    staffSums[staffAt + t] = (staffSums[staffAt + t] ?? 0) + staff;
    netSums[netAt + t] = (netSums[netAt + t] ?? 0) - (people + ai);
  }
}

/** Adds what one draw of a role uses of its system, in units a month, from cell `at` on. model.md, section 6. */
export function addVolume(role: MovingRole, ceiling: number, volumes: Float64Array, at: number): void {
  const { months: table, usage } = role;
  const months = table.length / ROLE_MONTH_LENGTH;
  for (let t = role.first, row = t * ROLE_MONTH_LENGTH; t < months; t++, row += ROLE_MONTH_LENGTH) {
    const adopted = (table[row + ROLE_MONTH.work] ?? 0) * ceiling * (table[row + ROLE_MONTH.shape] ?? 0);
    volumes[at + t] = (volumes[at + t] ?? 0) + adopted * usage;
  }
}
