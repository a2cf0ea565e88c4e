import { peopleRates } from './cost-of-people';
import { ROW, ROW_LENGTH } from './ledger';
import type { Play } from './role-months';
import { excess } from './staffing-flow';

/** As `playRole`, in half the time, for a workload role without an estimate: it is its own baseline and pays for no system. */
export function playUntouchedRole({ columns, terms, demand }: Play, r: number, ledger: Float64Array): void {
  const { roles, months } = columns;
  const { pay } = terms;
  const { baseline: levels } = demand;
  const levelAt = demand.at[r] ?? 0;
  const posts = roles.fte[r] ?? 0;
  const stayRate = roles.stayRate[r] ?? 0;
  const leaveRate = 1 - stayRate;
  const zero = 0 * stayRate;
  const {
    redeployed: REDEPLOYED,
    released: RELEASED,
    stranded: STRANDED,
    severance: SEVERANCE,
    retraining: RETRAINING,
    baselineDemand: BASELINE_DEMAND,
    target: TARGET,
    leavers: LEAVERS,
    hires: HIRES,
    staff: STAFF,
    baselineStaff: BASELINE_STAFF,
    payroll: PAYROLL,
    recruitment: RECRUITMENT,
    baselineCost: BASELINE_COST,
    pool: POOL,
    carried: CARRIED,
  } = ROW;
  const { redeployShare, releaseFrom, releasePace } = roles.contractor[r]
    ? terms.flow.contractors
    : terms.flow.employees;
  const { loaded, recruitment, severance, retraining, carried } = peopleRates(
    roles,
    r,
    terms.scenario.policy,
  );
  let staff = roles.opening[r] ?? 0;
  let stranded = zero;
  let pool = zero;

  for (let t = 0, row = 0; t < months; t++, row += ROW_LENGTH) {
    const factor = pay[t] ?? 0;
    const work = posts * (levels[levelAt + t] ?? 0);
    const leavers = staff * leaveRate;
    const surplus = staff - leavers - work;
    let hires = zero;
    let redeployed = zero;
    let parting = zero;
    if (surplus > 0) {
      let released = zero;
      redeployed = redeployShare * excess(surplus, stranded, zero);
      if (t >= releaseFrom) released = Math.min(surplus - redeployed, releasePace * staff);
      staff = staff - leavers - redeployed - released;
      stranded = excess(staff, work, zero);
      const releasing = released * severance * factor;
      const moving = redeployed * retraining * factor;
      parting = releasing + moving;
      ledger[row + REDEPLOYED] = (ledger[row + REDEPLOYED] ?? 0) + redeployed;
      ledger[row + RELEASED] = (ledger[row + RELEASED] ?? 0) + released;
      ledger[row + STRANDED] = (ledger[row + STRANDED] ?? 0) + stranded;
      ledger[row + SEVERANCE] = (ledger[row + SEVERANCE] ?? 0) + releasing;
      ledger[row + RETRAINING] = (ledger[row + RETRAINING] ?? 0) + moving;
    } else {
      hires = -surplus;
      staff = work;
      stranded = zero;
    }
    pool = pool * stayRate + redeployed;
    const payroll = staff * loaded * factor;
    const hiring = hires * recruitment * factor;
    const bearing = pool * carried * factor;
    const people = payroll + hiring + bearing + parting;
    ledger[row + BASELINE_DEMAND] = (ledger[row + BASELINE_DEMAND] ?? 0) + work;
    ledger[row + TARGET] = (ledger[row + TARGET] ?? 0) + work;
    ledger[row + LEAVERS] = (ledger[row + LEAVERS] ?? 0) + leavers;
    ledger[row + HIRES] = (ledger[row + HIRES] ?? 0) + hires;
    ledger[row + STAFF] = (ledger[row + STAFF] ?? 0) + staff;
    ledger[row + BASELINE_STAFF] = (ledger[row + BASELINE_STAFF] ?? 0) + staff;
    ledger[row + PAYROLL] = (ledger[row + PAYROLL] ?? 0) + payroll;
    ledger[row + RECRUITMENT] = (ledger[row + RECRUITMENT] ?? 0) + hiring;
    ledger[row + BASELINE_COST] = (ledger[row + BASELINE_COST] ?? 0) + people;
    if (pool > 0) {
      ledger[row + POOL] = (ledger[row + POOL] ?? 0) + pool;
      ledger[row + CARRIED] = (ledger[row + CARRIED] ?? 0) + bearing;
    }
  }
}
