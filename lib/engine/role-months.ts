import type { Columns } from './columns';
import { NONE } from './columns';
import type { DemandLevels } from './demand';
import type { ScenarioTerms } from './scenario';

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

export type Play = { columns: Columns; terms: ScenarioTerms; demand: DemandLevels };

/**
 * Sets `ledger` to the months of role `r`: sections 2–7 of model.md in their order, the plan next to its baseline (names
 * that end in 0). All sections are in one loop, with local functions and one write after the other, because that takes a
 * quarter of the time of a loop per section.
 */
export function playRole({ columns, terms, demand }: Play, r: number, ledger: Float64Array): void {
  const { roles, months } = columns;
  const posts = roles.fte[r] ?? 0;
  const { plan: levels, baseline: levels0 } = demand;
  const level = demand.at[r] ?? 0;
  const gain = terms.point.gain[r] ?? 0;
  const ceiling = terms.point.ceiling[r] ?? 0;
  const shapes = terms.adoption.table;
  const shape = terms.adoption.at[r] ?? 0;
  const realisation = terms.realisation[r] ?? 0;
  const wholeOnly = terms.scenario.wholePositions;
  const stays = roles.stayRate[r] ?? 0;
  const redeployShare = terms.flow.redeployShare[r] ?? 0;
  const releaseFrom = terms.flow.releaseFrom[r] ?? 0;
  const releasePace = terms.flow.releasePace[r] ?? 0;
  const loaded = terms.rates.loaded[r] ?? 0;
  const perHire = terms.rates.recruitment[r] ?? 0;
  const perRelease = terms.rates.severance[r] ?? 0;
  const perMove = terms.rates.retraining[r] ?? 0;
  const perPooled = terms.rates.carried[r] ?? 0;
  const { pay } = terms;
  const prices = terms.prices[roles.system[r] ?? NONE] ?? terms.noPrices;
  const { seat, unit, onboarding, trend } = prices;
  const usage = roles.usage[r] ?? 0;
  const quality = roles.quality[r] ?? 0;

  let staff = roles.opening[r] ?? 0;
  let stranded = 0;
  let pool = 0;
  let staff0 = staff;
  let stranded0 = 0;
  let pool0 = 0;
  let mostUsers = 0;
  let cell = 0;
  for (let t = 0; t < months; t++) {
    const work = posts * (levels[level + t] ?? 0);
    const work0 = posts * (levels0[level + t] ?? 0);
    const adoption = ceiling * (shapes[shape + t] ?? 0);
    const free = work * (gain * adoption);
    const cash = cashOf(free, realisation, work0 - work);
    const target = excess(work0, wholeOnly ? wholePositions(cash) : cash);

    const leavers = staff * (1 - stays);
    const stay = staff - leavers;
    const hires = excess(target, stay);
    const surplus = excess(stay, target);
    const redeployed = redeployShare * excess(surplus, stranded);
    const released = t >= releaseFrom ? Math.min(surplus - redeployed, releasePace * staff) : 0;
    staff = stay + hires - redeployed - released;
    stranded = excess(staff, target);
    pool = pool * stays + redeployed;

    const leavers0 = staff0 * (1 - stays);
    const stay0 = staff0 - leavers0;
    const hires0 = excess(work0, stay0);
    const surplus0 = excess(stay0, work0);
    const redeployed0 = redeployShare * excess(surplus0, stranded0);
    const released0 = t >= releaseFrom ? Math.min(surplus0 - redeployed0, releasePace * staff0) : 0;
    staff0 = stay0 + hires0 - redeployed0 - released0;
    stranded0 = excess(staff0, work0);
    pool0 = pool0 * stays + redeployed0;

    const factor = pay[t] ?? 0;
    const payroll = staff * loaded * factor;
    const recruitment = hires * perHire * factor;
    const severance = released * perRelease * factor;
    const retraining = redeployed * perMove * factor;
    const carried = pool * perPooled * factor;
    const people = payroll + recruitment + severance + retraining + carried;
    const payroll0 = staff0 * loaded * factor;
    const recruitment0 = hires0 * perHire * factor;
    const severance0 = released0 * perRelease * factor;
    const retraining0 = redeployed0 * perMove * factor;
    const carried0 = pool0 * perPooled * factor;
    const people0 = payroll0 + recruitment0 + severance0 + retraining0 + carried0;

    const k = trend[t] ?? 0;
    const users = staff * adoption;
    const volume = work0 * adoption * usage;
    const seats = users * seat * k;
    const use = volume * unit * k;
    const joining = onboarding * excess(users, mostUsers);
    mostUsers = Math.max(mostUsers, users);

    // In the order of ROW. The shared costs and the last two cells stay 0.
    ledger[cell++] = work;
    ledger[cell++] = work0;
    ledger[cell++] = free;
    ledger[cell++] = target;
    ledger[cell++] = leavers;
    ledger[cell++] = hires;
    ledger[cell++] = redeployed;
    ledger[cell++] = released;
    ledger[cell++] = staff;
    ledger[cell++] = staff0;
    ledger[cell++] = stranded;
    ledger[cell++] = stranded - stranded0;
    ledger[cell++] = pool;
    ledger[cell++] = hires0 - hires + (leavers - leavers0);
    ledger[cell++] = redeployed - redeployed0;
    ledger[cell++] = released - released0;
    ledger[cell++] = payroll;
    ledger[cell++] = recruitment;
    ledger[cell++] = severance;
    ledger[cell++] = retraining;
    ledger[cell++] = carried;
    ledger[cell++] = seats;
    ledger[cell++] = use;
    ledger[cell++] = joining;
    ledger[cell++] = people0;
    ledger[cell++] = people0 - people - (seats + use + joining);
    ledger[cell++] = severance - severance0 + (retraining - retraining0) + joining;
    ledger[cell++] = quality * users;
    ledger[cell++] = users;
    ledger[cell++] = volume;
    cell += 6;
  }
}
