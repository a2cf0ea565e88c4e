import type { Columns } from './columns';
import type { DemandLevels } from './demand';
import type { Group } from './groups';
import { ROW, ROW_LENGTH } from './ledger';
import type { ScenarioTerms } from './scenario';

/** What each role carries from month to month, in FTE, in the plan and (names that end in 0) in the baseline. */
export type State = {
  staff: Float64Array;
  stranded: Float64Array;
  pool: Float64Array;
  staff0: Float64Array;
  stranded0: Float64Array;
  pool0: Float64Array;
  /** The highest number of users so far. */
  mostUsers: Float64Array;
};

export function emptyState(roles: number): State {
  const column = () => new Float64Array(roles);
  return {
    staff: column(),
    stranded: column(),
    pool: column(),
    staff0: column(),
    stranded0: column(),
    pool0: column(),
    mostUsers: column(),
  };
}

function openGroup(state: State, columns: Columns, { first, until }: Group): void {
  const opening = columns.roles.opening.subarray(first, until);
  for (const column of Object.values(state)) column.fill(0, first, until);
  state.staff.set(opening, first);
  state.staff0.set(opening, first);
}

/** By how much one number of FTE is above another, 0 if it is not. */
function excess(of: number, over: number): number {
  return Math.max(0, of - over);
}

/**
 * The part of the freed work to be taken out of staffing, in FTE: time that a system costs is always staffed, and the
 * work of which there is less than in the baseline is not. model.md, section 3.
 */
function cashOf(free: number, realisation: number, fallen: number): number {
  return realisation * Math.max(0, free) + Math.min(0, free) + fallen;
}

/** Whole positions only; a cash of 0 or below is not rounded. model.md, section 3. */
function wholePositions(cash: number): number {
  return cash > 0 ? Math.floor(cash + 1e-9) : cash;
}

export type Play = { columns: Columns; terms: ScenarioTerms; state: State; demand: DemandLevels };

/**
 * Sets `ledger` to the sums of a group's roles in every month: sections 2–7 of model.md in their order, the plan next to
 * its baseline. All sections are in one loop over the roles, and sums, functions and names of columns are local, because
 * that takes a third of the time of a loop per section.
 */
export function playGroup({ columns, terms, state, demand }: Play, group: Group, ledger: Float64Array): void {
  const { fte, stayRate, usage, quality } = columns.roles;
  const { gain, ceiling } = terms.point;
  const { realisation, pay } = terms;
  const { table: shapes, at: shapeAt } = terms.adoption;
  const { plan: levels, baseline: levels0, at: levelAt } = demand;
  const { redeployShare, releaseFrom, releasePace } = terms.flow;
  const { loaded, recruitment, severance, retraining, carried } = terms.rates;
  const { staff, stranded, pool, staff0, stranded0, pool0, mostUsers } = state;
  const { first, until } = group;
  const column = ROW;
  const wholeOnly = terms.scenario.wholePositions;
  const prices = terms.prices[group.system];
  const onboarding = prices?.onboarding ?? 0;
  openGroup(state, columns, group);

  for (let t = 0; t < columns.months; t++) {
    const factor = pay[t] ?? 0;
    const trend = prices?.trend[t] ?? 0;
    const seatPrice = (prices?.seat ?? 0) * trend;
    const unitPrice = (prices?.unit ?? 0) * trend;
    let demandSum = 0;
    let demand0Sum = 0;
    let freeSum = 0;
    let targetSum = 0;
    let leaversSum = 0;
    let hiresSum = 0;
    let redeployedSum = 0;
    let releasedSum = 0;
    let staffSum = 0;
    let staff0Sum = 0;
    let strandedSum = 0;
    let strandedDeltaSum = 0;
    let poolSum = 0;
    let unfilledSum = 0;
    let redeployedDeltaSum = 0;
    let releasedDeltaSum = 0;
    let payrollSum = 0;
    let recruitmentSum = 0;
    let severanceSum = 0;
    let retrainingSum = 0;
    let carriedSum = 0;
    let seatSum = 0;
    let useSum = 0;
    let onboardingSum = 0;
    let cost0Sum = 0;
    let netSum = 0;
    let investedSum = 0;
    let qualitySum = 0;
    let usersSum = 0;
    let volumeSum = 0;

    for (let r = first; r < until; r++) {
      const posts = fte[r] ?? 0;
      const work = posts * (levels[(levelAt[r] ?? 0) + t] ?? 0);
      const work0 = posts * (levels0[(levelAt[r] ?? 0) + t] ?? 0);
      const adoption = (ceiling[r] ?? 0) * (shapes[(shapeAt[r] ?? 0) + t] ?? 0);
      const free = work * ((gain[r] ?? 0) * adoption);
      const cash = cashOf(free, realisation[r] ?? 0, work0 - work);
      const target = excess(work0, wholeOnly ? wholePositions(cash) : cash);

      const stayed = stayRate[r] ?? 0;
      const mayRelease = t >= (releaseFrom[r] ?? 0);
      const before = staff[r] ?? 0;
      const leavers = before * (1 - stayed);
      const stay = before - leavers;
      const hires = excess(target, stay);
      const surplus = excess(stay, target);
      const redeployed = (redeployShare[r] ?? 0) * excess(surplus, stranded[r] ?? 0);
      const released = mayRelease ? Math.min(surplus - redeployed, (releasePace[r] ?? 0) * before) : 0;
      const after = stay + hires - redeployed - released;
      const left = excess(after, target);
      const elsewhere = (pool[r] ?? 0) * stayed + redeployed;
      staff[r] = after;
      stranded[r] = left;
      pool[r] = elsewhere;

      const before0 = staff0[r] ?? 0;
      const leavers0 = before0 * (1 - stayed);
      const stay0 = before0 - leavers0;
      const hires0 = excess(work0, stay0);
      const surplus0 = excess(stay0, work0);
      const redeployed0 = (redeployShare[r] ?? 0) * excess(surplus0, stranded0[r] ?? 0);
      const released0 = mayRelease ? Math.min(surplus0 - redeployed0, (releasePace[r] ?? 0) * before0) : 0;
      const after0 = stay0 + hires0 - redeployed0 - released0;
      const left0 = excess(after0, work0);
      const elsewhere0 = (pool0[r] ?? 0) * stayed + redeployed0;
      staff0[r] = after0;
      stranded0[r] = left0;
      pool0[r] = elsewhere0;

      const loadedPay = (loaded[r] ?? 0) * factor;
      const perHire = (recruitment[r] ?? 0) * factor;
      const perRelease = (severance[r] ?? 0) * factor;
      const perMove = (retraining[r] ?? 0) * factor;
      const perPooled = (carried[r] ?? 0) * factor;
      const payroll = after * loadedPay;
      const hiring = hires * perHire;
      const releasing = released * perRelease;
      const moving = redeployed * perMove;
      const bearing = elsewhere * perPooled;
      const people = payroll + hiring + releasing + moving + bearing;
      const releasing0 = released0 * perRelease;
      const moving0 = redeployed0 * perMove;
      const people0 = after0 * loadedPay + hires0 * perHire + releasing0 + moving0 + elsewhere0 * perPooled;

      const users = after * adoption;
      const volume = work0 * adoption * (usage[r] ?? 0);
      const seats = users * seatPrice;
      const use = volume * unitPrice;
      const joining = onboarding * excess(users, mostUsers[r] ?? 0);
      mostUsers[r] = Math.max(mostUsers[r] ?? 0, users);

      demandSum += work;
      demand0Sum += work0;
      freeSum += free;
      targetSum += target;
      leaversSum += leavers;
      hiresSum += hires;
      redeployedSum += redeployed;
      releasedSum += released;
      staffSum += after;
      staff0Sum += after0;
      strandedSum += left;
      strandedDeltaSum += left - left0;
      poolSum += elsewhere;
      unfilledSum += hires0 - hires + (leavers - leavers0);
      redeployedDeltaSum += redeployed - redeployed0;
      releasedDeltaSum += released - released0;
      payrollSum += payroll;
      recruitmentSum += hiring;
      severanceSum += releasing;
      retrainingSum += moving;
      carriedSum += bearing;
      seatSum += seats;
      useSum += use;
      onboardingSum += joining;
      cost0Sum += people0;
      netSum += people0 - people - (seats + use + joining);
      investedSum += releasing - releasing0 + (moving - moving0) + joining;
      qualitySum += (quality[r] ?? 0) * users;
      usersSum += users;
      volumeSum += volume;
    }

    const row = t * ROW_LENGTH;
    ledger[row + column.demand] = demandSum;
    ledger[row + column.baselineDemand] = demand0Sum;
    ledger[row + column.free] = freeSum;
    ledger[row + column.target] = targetSum;
    ledger[row + column.leavers] = leaversSum;
    ledger[row + column.hires] = hiresSum;
    ledger[row + column.redeployed] = redeployedSum;
    ledger[row + column.released] = releasedSum;
    ledger[row + column.staff] = staffSum;
    ledger[row + column.baselineStaff] = staff0Sum;
    ledger[row + column.stranded] = strandedSum;
    ledger[row + column.strandedDelta] = strandedDeltaSum;
    ledger[row + column.pool] = poolSum;
    ledger[row + column.unfilledStep] = unfilledSum;
    ledger[row + column.redeployedStep] = redeployedDeltaSum;
    ledger[row + column.releasedStep] = releasedDeltaSum;
    ledger[row + column.payroll] = payrollSum;
    ledger[row + column.recruitment] = recruitmentSum;
    ledger[row + column.severance] = severanceSum;
    ledger[row + column.retraining] = retrainingSum;
    ledger[row + column.carried] = carriedSum;
    ledger[row + column.seat] = seatSum;
    ledger[row + column.use] = useSum;
    ledger[row + column.onboarding] = onboardingSum;
    ledger[row + column.baselineCost] = cost0Sum;
    ledger[row + column.net] = netSum;
    ledger[row + column.invested] = investedSum;
    ledger[row + column.qualityStaff] = qualitySum;
    ledger[row + column.users] = usersSum;
    ledger[row + column.volume] = volumeSum;
  }
}
