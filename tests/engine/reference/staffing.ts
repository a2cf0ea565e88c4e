/** model.md, section 4: the staffing flow of one role, month after month. */
import type { Role } from '@/lib/engine/types';
import { at, type Case, horizon, type Months } from './case';

export type Staffing = {
  leavers: Months;
  hires: Months;
  redeployed: Months;
  released: Months;
  staff: Months;
  stranded: Months;
  pool: Months;
};

function released(
  c: Case,
  role: Role,
  t: number,
  x: { surplus: number; redeployed: number; before: number },
): number {
  const { policy } = c.scenario;
  if (role.engagement === 'contractor') return t >= policy.contractorNoticeMonths ? x.surplus : 0;
  if (!policy.release || t < policy.noticeMonths) return 0;
  return Math.min(x.surplus - x.redeployed, policy.releasePace * x.before);
}

export function staffing(c: Case, role: Role, target: Months): Staffing {
  const flow: Staffing = {
    leavers: [],
    hires: [],
    redeployed: [],
    released: [],
    staff: [],
    stranded: [],
    pool: [],
  };
  const redeployShare = role.engagement === 'contractor' ? 0 : c.scenario.policy.redeployShare;
  for (const t of horizon(c.plan)) {
    const staffBefore = t === 0 ? role.fte - role.vacant : at(flow.staff, t - 1);
    const strandedBefore = t === 0 ? 0 : at(flow.stranded, t - 1);
    const poolBefore = t === 0 ? 0 : at(flow.pool, t - 1);

    const leavers = staffBefore * (1 - (1 - role.attrition) ** (1 / 12));
    const stay = staffBefore - leavers;
    const hires = Math.max(0, at(target, t) - stay);
    const surplus = Math.max(0, stay - at(target, t));
    const redeployed = redeployShare * Math.max(0, surplus - strandedBefore);
    const letGo = released(c, role, t, { surplus, redeployed, before: staffBefore });
    const staff = stay + hires - redeployed - letGo;

    flow.leavers.push(leavers);
    flow.hires.push(hires);
    flow.redeployed.push(redeployed);
    flow.released.push(letGo);
    flow.staff.push(staff);
    flow.stranded.push(Math.max(0, staff - at(target, t)));
    flow.pool.push(poolBefore * (1 - role.attrition) ** (1 / 12) + redeployed);
  }
  return flow;
}

export function totalUpTo(flow: Months, t: number): number {
  return flow.slice(0, t + 1).reduce((total, value) => total + value, 0);
}

export function unfilled(plan: Staffing, baseline: Staffing, t: number): number {
  let total = 0;
  for (let tau = 0; tau <= t; tau += 1) {
    total +=
      at(baseline.hires, tau) - at(plan.hires, tau) + at(plan.leavers, tau) - at(baseline.leavers, tau);
  }
  return total;
}
