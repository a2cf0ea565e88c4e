/** model.md, section 5: cost of people. */
import type { Role } from '@/lib/engine/types';
import { at, type Case, eachMonth, type Months } from './case';
import type { Staffing } from './staffing';
import { pay } from './time';

export type PeopleCost = Record<'payroll' | 'recruitment' | 'severance' | 'retraining' | 'carried', Months>;

function loaded(c: Case, role: Role, t: number): number {
  return ((role.salary * (1 + role.onCost)) / 12) * pay(c.plan, t);
}

export function peopleCost(c: Case, role: Role, flow: Staffing): PeopleCost {
  const { policy } = c.scenario;
  const severanceMonths = role.engagement === 'contractor' ? 0 : policy.severanceMonths;
  return {
    payroll: eachMonth(c.plan, (t) => at(flow.staff, t) * loaded(c, role, t)),
    recruitment: eachMonth(
      c.plan,
      (t) => at(flow.hires, t) * policy.recruitmentCost * role.salary * pay(c.plan, t),
    ),
    severance: eachMonth(
      c.plan,
      (t) => ((at(flow.released, t) * severanceMonths * role.salary) / 12) * pay(c.plan, t),
    ),
    retraining: eachMonth(
      c.plan,
      (t) => at(flow.redeployed, t) * policy.retrainingCost * role.salary * pay(c.plan, t),
    ),
    carried: eachMonth(
      c.plan,
      (t) => at(flow.pool, t) * loaded(c, role, t) * (1 - policy.redeployFillsVacancy),
    ),
  };
}
