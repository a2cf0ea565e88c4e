import type { RoleColumns } from './columns';
import type { Policy } from './types';

/** What one FTE of each role costs at the pay of the plan's first month, in the plan's currency. model.md, section 5. */
export type PeopleRates = {
  /** Salary and on-cost of a month. */
  loaded: Float64Array;
  recruitment: Float64Array;
  severance: Float64Array;
  retraining: Float64Array;
  /** The part of the loaded pay of a redeployed person that the organisation still bears. */
  carried: Float64Array;
};

/** model.md, section 5: the end of a contract costs no severance. */
export function peopleRates(roles: RoleColumns, policy: Policy): PeopleRates {
  const { salary, onCost, contractor } = roles;
  const loaded = salary.map((pay, r) => (pay * (1 + (onCost[r] ?? 0))) / 12);
  return {
    loaded,
    recruitment: salary.map((pay) => policy.recruitmentCost * pay),
    severance: salary.map((pay, r) => (contractor[r] ? 0 : (policy.severanceMonths * pay) / 12)),
    retraining: salary.map((pay) => policy.retrainingCost * pay),
    carried: loaded.map((pay) => pay * (1 - policy.redeployFillsVacancy)),
  };
}
