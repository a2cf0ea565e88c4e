import { type Columns, NONE } from './columns';
import { peopleRates } from './cost-of-people';
import type { DemandLevels } from './demand';
import { ROW, ROW_LENGTH } from './ledger';
import type { ScenarioTerms } from './scenario';
import { excess } from './staffing-flow';

/**
 * The part of the freed work to be taken out of staffing, in FTE: time that a system costs is always staffed, and the
 * work of which there is less than in the baseline is not. model.md, section 3.
 */
function cashOf(free: number, realisation: number, fallen: number): number {
  return (free > 0 ? realisation * free : free) + fallen;
}

/** Whole positions only; a cash of 0 or below is not rounded. model.md, section 3. */
function wholePositions(cash: number): number {
  return cash > 0 ? Math.floor(cash + 1e-9) : cash;
}

/** The ledgers that a role is added to. */
export type Sums = { centre: Float64Array; system: Float64Array };

export type Play = { columns: Columns; terms: ScenarioTerms; demand: DemandLevels };

/**
 * Adds role `r` to `sums`: sections 2–7 of model.md in their order, the plan next to its baseline (names that end in 0).
 *
 * One loop over the months with local numbers only: a loop per section, columns in between or a call per sum take half as
 * much time again, and so does reading ROW inside. `zero` is a fraction to the compiler, where a literal 0 is a whole
 * number and has it compile the loop anew at the first fraction. What is mostly 0 is added only if it is not.
 */
export function playRole({ columns, terms, demand }: Play, r: number, { centre, system }: Sums): void {
  const { roles, months } = columns;
  const { policy, wholePositions: wholeOnly } = terms.scenario;
  const { pay } = terms;
  const { plan: levels, baseline: levels0 } = demand;
  const { table: shapes } = terms.adoption;
  const levelAt = demand.at[r] ?? 0;
  const shapeAt = terms.adoption.at[r] ?? 0;
  const until = terms.adoption.until[r] ?? 0;
  const posts = roles.fte[r] ?? 0;
  const gain = terms.point.gain[r] ?? 0;
  const ceiling = terms.point.ceiling[r] ?? 0;
  const realisation = terms.realisation[roles.centre[r] ?? NONE] ?? 0;
  const stayRate = roles.stayRate[r] ?? 0;
  const leaveRate = 1 - stayRate;
  const zero = 0 * stayRate;
  const {
    redeployed: REDEPLOYED,
    released: RELEASED,
    stranded: STRANDED,
    strandedDelta: STRANDED_DELTA,
    redeployedStep: REDEPLOYED_STEP,
    releasedStep: RELEASED_STEP,
    severance: SEVERANCE,
    retraining: RETRAINING,
    free: FREE,
    seat: SEAT,
    use: USE,
    onboarding: ONBOARDING,
    qualityStaff: QUALITY_STAFF,
    users: USERS,
    volume: VOLUME,
    baselineDemand: BASELINE_DEMAND,
    target: TARGET,
    leavers: LEAVERS,
    hires: HIRES,
    staff: STAFF,
    baselineStaff: BASELINE_STAFF,
    payroll: PAYROLL,
    recruitment: RECRUITMENT,
    baselineCost: BASELINE_COST,
    net: NET,
    demandDelta: DEMAND_DELTA,
    pool: POOL,
    carried: CARRIED,
    unfilledStep: UNFILLED_STEP,
    invested: INVESTED,
  } = ROW;
  const { redeployShare, releaseFrom, releasePace } = roles.contractor[r]
    ? terms.flow.contractors
    : terms.flow.employees;
  const { loaded, recruitment, severance, retraining, carried } = peopleRates(roles, r, policy);
  const prices = terms.prices[roles.system[r] ?? NONE];
  const trend = prices?.trend ?? pay;
  const seatPrice = prices?.seat ?? 0;
  const unitPrice = prices?.unit ?? 0;
  const joinPrice = prices?.onboarding ?? 0;
  const usage = roles.usage[r] ?? 0;
  const quality = roles.quality[r] ?? 0;

  let staff = roles.opening[r] ?? 0;
  let stranded = zero;
  let pool = zero;
  let staff0 = staff;
  let stranded0 = zero;
  let pool0 = zero;
  let mostUsers = zero;

  for (let t = 0, row = 0; t < months; t++, row += ROW_LENGTH) {
    const factor = pay[t] ?? 0;
    const work = posts * (levels[levelAt + t] ?? 0);
    const work0 = posts * (levels0[levelAt + t] ?? 0);
    const adoption = t < until ? ceiling * (shapes[shapeAt + t] ?? 0) : zero;
    const free = work * (gain * adoption);
    const cash = cashOf(free, realisation, work0 - work);
    const target = excess(work0, wholeOnly ? wholePositions(cash) : cash, zero);

    const leavers = staff * leaveRate;
    const surplus = staff - leavers - target;
    let hires = zero;
    let redeployed = zero;
    let released = zero;
    if (surplus > 0) {
      redeployed = redeployShare * excess(surplus, stranded, zero);
      if (t >= releaseFrom) released = Math.min(surplus - redeployed, releasePace * staff);
      staff = staff - leavers - redeployed - released;
      stranded = excess(staff, target, zero);
    } else {
      hires = -surplus;
      staff = target;
      stranded = zero;
    }
    pool = pool * stayRate + redeployed;

    const leavers0 = staff0 * leaveRate;
    const surplus0 = staff0 - leavers0 - work0;
    let hires0 = zero;
    let redeployed0 = zero;
    let released0 = zero;
    if (surplus0 > 0) {
      redeployed0 = redeployShare * excess(surplus0, stranded0, zero);
      if (t >= releaseFrom) released0 = Math.min(surplus0 - redeployed0, releasePace * staff0);
      staff0 = staff0 - leavers0 - redeployed0 - released0;
      stranded0 = excess(staff0, work0, zero);
    } else {
      hires0 = -surplus0;
      staff0 = work0;
      stranded0 = zero;
    }
    pool0 = pool0 * stayRate + redeployed0;

    let parting = zero;
    let parting0 = zero;
    if (surplus > 0 || surplus0 > 0) {
      const releasing = released * severance * factor;
      const releasing0 = released0 * severance * factor;
      const moving = redeployed * retraining * factor;
      const moving0 = redeployed0 * retraining * factor;
      parting = releasing + moving;
      parting0 = releasing0 + moving0;
      const strandedDelta = stranded - stranded0;
      const redeployedStep = redeployed - redeployed0;
      const releasedStep = released - released0;
      centre[row + REDEPLOYED] = (centre[row + REDEPLOYED] ?? 0) + redeployed;
      system[row + REDEPLOYED] = (system[row + REDEPLOYED] ?? 0) + redeployed;
      centre[row + RELEASED] = (centre[row + RELEASED] ?? 0) + released;
      system[row + RELEASED] = (system[row + RELEASED] ?? 0) + released;
      centre[row + STRANDED] = (centre[row + STRANDED] ?? 0) + stranded;
      system[row + STRANDED] = (system[row + STRANDED] ?? 0) + stranded;
      centre[row + STRANDED_DELTA] = (centre[row + STRANDED_DELTA] ?? 0) + strandedDelta;
      system[row + STRANDED_DELTA] = (system[row + STRANDED_DELTA] ?? 0) + strandedDelta;
      centre[row + REDEPLOYED_STEP] = (centre[row + REDEPLOYED_STEP] ?? 0) + redeployedStep;
      system[row + REDEPLOYED_STEP] = (system[row + REDEPLOYED_STEP] ?? 0) + redeployedStep;
      centre[row + RELEASED_STEP] = (centre[row + RELEASED_STEP] ?? 0) + releasedStep;
      system[row + RELEASED_STEP] = (system[row + RELEASED_STEP] ?? 0) + releasedStep;
      centre[row + SEVERANCE] = (centre[row + SEVERANCE] ?? 0) + releasing;
      system[row + SEVERANCE] = (system[row + SEVERANCE] ?? 0) + releasing;
      centre[row + RETRAINING] = (centre[row + RETRAINING] ?? 0) + moving;
      system[row + RETRAINING] = (system[row + RETRAINING] ?? 0) + moving;
    }

    const payroll = staff * loaded * factor;
    const hiring = hires * recruitment * factor;
    const bearing = pool * carried * factor;
    const people = payroll + hiring + bearing + parting;
    const people0 =
      staff0 * loaded * factor + hires0 * recruitment * factor + pool0 * carried * factor + parting0;

    let ai = zero;
    let joining = zero;
    if (adoption > 0) {
      const users = staff * adoption;
      const volume = work0 * adoption * usage;
      const seats = users * seatPrice * (trend[t] ?? 0);
      const use = volume * unitPrice * (trend[t] ?? 0);
      const qualityUsers = quality * users;
      joining = joinPrice * excess(users, mostUsers, zero);
      ai = seats + use + joining;
      if (users > mostUsers) mostUsers = users;
      centre[row + FREE] = (centre[row + FREE] ?? 0) + free;
      system[row + FREE] = (system[row + FREE] ?? 0) + free;
      centre[row + SEAT] = (centre[row + SEAT] ?? 0) + seats;
      system[row + SEAT] = (system[row + SEAT] ?? 0) + seats;
      centre[row + USE] = (centre[row + USE] ?? 0) + use;
      system[row + USE] = (system[row + USE] ?? 0) + use;
      centre[row + ONBOARDING] = (centre[row + ONBOARDING] ?? 0) + joining;
      system[row + ONBOARDING] = (system[row + ONBOARDING] ?? 0) + joining;
      centre[row + QUALITY_STAFF] = (centre[row + QUALITY_STAFF] ?? 0) + qualityUsers;
      system[row + QUALITY_STAFF] = (system[row + QUALITY_STAFF] ?? 0) + qualityUsers;
      centre[row + USERS] = (centre[row + USERS] ?? 0) + users;
      system[row + USERS] = (system[row + USERS] ?? 0) + users;
      centre[row + VOLUME] = (centre[row + VOLUME] ?? 0) + volume;
      system[row + VOLUME] = (system[row + VOLUME] ?? 0) + volume;
    }

    const net = people0 - people - ai;
    const invested = parting - parting0 + joining;
    const unfilled = hires0 - hires + (leavers - leavers0);
    centre[row + BASELINE_DEMAND] = (centre[row + BASELINE_DEMAND] ?? 0) + work0;
    system[row + BASELINE_DEMAND] = (system[row + BASELINE_DEMAND] ?? 0) + work0;
    centre[row + TARGET] = (centre[row + TARGET] ?? 0) + target;
    system[row + TARGET] = (system[row + TARGET] ?? 0) + target;
    centre[row + LEAVERS] = (centre[row + LEAVERS] ?? 0) + leavers;
    system[row + LEAVERS] = (system[row + LEAVERS] ?? 0) + leavers;
    centre[row + HIRES] = (centre[row + HIRES] ?? 0) + hires;
    system[row + HIRES] = (system[row + HIRES] ?? 0) + hires;
    centre[row + STAFF] = (centre[row + STAFF] ?? 0) + staff;
    system[row + STAFF] = (system[row + STAFF] ?? 0) + staff;
    centre[row + BASELINE_STAFF] = (centre[row + BASELINE_STAFF] ?? 0) + staff0;
    system[row + BASELINE_STAFF] = (system[row + BASELINE_STAFF] ?? 0) + staff0;
    centre[row + PAYROLL] = (centre[row + PAYROLL] ?? 0) + payroll;
    system[row + PAYROLL] = (system[row + PAYROLL] ?? 0) + payroll;
    centre[row + RECRUITMENT] = (centre[row + RECRUITMENT] ?? 0) + hiring;
    system[row + RECRUITMENT] = (system[row + RECRUITMENT] ?? 0) + hiring;
    centre[row + BASELINE_COST] = (centre[row + BASELINE_COST] ?? 0) + people0;
    system[row + BASELINE_COST] = (system[row + BASELINE_COST] ?? 0) + people0;
    centre[row + NET] = (centre[row + NET] ?? 0) + net;
    system[row + NET] = (system[row + NET] ?? 0) + net;
    if (work !== work0) {
      const demandDelta = work - work0;
      centre[row + DEMAND_DELTA] = (centre[row + DEMAND_DELTA] ?? 0) + demandDelta;
      system[row + DEMAND_DELTA] = (system[row + DEMAND_DELTA] ?? 0) + demandDelta;
    }
    if (pool > 0) {
      centre[row + POOL] = (centre[row + POOL] ?? 0) + pool;
      system[row + POOL] = (system[row + POOL] ?? 0) + pool;
      centre[row + CARRIED] = (centre[row + CARRIED] ?? 0) + bearing;
      system[row + CARRIED] = (system[row + CARRIED] ?? 0) + bearing;
    }
    if (unfilled !== 0) {
      centre[row + UNFILLED_STEP] = (centre[row + UNFILLED_STEP] ?? 0) + unfilled;
      system[row + UNFILLED_STEP] = (system[row + UNFILLED_STEP] ?? 0) + unfilled;
    }
    if (invested !== 0) {
      centre[row + INVESTED] = (centre[row + INVESTED] ?? 0) + invested;
      system[row + INVESTED] = (system[row + INVESTED] ?? 0) + invested;
    }
  }
}
