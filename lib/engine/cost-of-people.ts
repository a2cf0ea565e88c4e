import type { RoleColumns } from './columns';
import type { Policy } from './types';

/** What one FTE of a role costs at the pay of the plan's first month, in the plan's currency. model.md, section 5. */
export type PeopleRates = {
  /** Salary and on-cost of a month. */
  loaded: number;
  recruitment: number;
  severance: number;
  retraining: number;
  /** The part of the loaded pay of a redeployed person that the organisation still bears. */
  carried: number;
};

/** The rates of role `r`. model.md, section 5: the end of a contract costs no severance. */
export function peopleRates(roles: RoleColumns, r: number, policy: Policy): PeopleRates {
  const salary = roles.salary[r] ?? 0;
  const loaded = (salary * (1 + (roles.onCost[r] ?? 0))) / 12;
  return {
    loaded,
    recruitment: policy.recruitmentCost * salary,
    severance: roles.contractor[r] ? 0 : (policy.severanceMonths * salary) / 12,
    retraining: policy.retrainingCost * salary,
    carried: loaded * (1 - policy.redeployFillsVacancy),
  };
}
