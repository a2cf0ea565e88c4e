import type { Flow } from './staffing-flow';
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

/** Sets `rates` for a role. model.md, section 5: the end of a contract costs no severance. */
export function setPeopleRates(
  role: { salary: number; onCost: number; contractor: boolean },
  policy: Policy,
  rates: PeopleRates,
): void {
  rates.loaded = (role.salary * (1 + role.onCost)) / 12;
  rates.recruitment = policy.recruitmentCost * role.salary;
  rates.severance = role.contractor ? 0 : (policy.severanceMonths * role.salary) / 12;
  rates.retraining = policy.retrainingCost * role.salary;
  rates.carried = rates.loaded * (1 - policy.redeployFillsVacancy);
}

/** The cost of a role's people in every month, in the plan's currency. */
export type PeopleCost = {
  payroll: Float64Array;
  recruitment: Float64Array;
  severance: Float64Array;
  retraining: Float64Array;
  carried: Float64Array;
  /** The five together. */
  total: Float64Array;
};

export function emptyPeopleCost(months: number): PeopleCost {
  const column = () => new Float64Array(months);
  return {
    payroll: column(),
    recruitment: column(),
    severance: column(),
    retraining: column(),
    carried: column(),
    total: column(),
  };
}

/** Fills `cost` from a flow of people. model.md, section 5. */
export function costOfPeople(flow: Flow, rates: PeopleRates, pay: Float64Array, cost: PeopleCost): void {
  const { staff, hires, released, redeployed, pool } = flow;
  const { payroll, recruitment, severance, retraining, carried, total } = cost;
  const { loaded, recruitment: hiring, severance: ending, retraining: moving, carried: bearing } = rates;
  for (let t = 0; t < pay.length; t++) {
    const factor = pay[t] ?? 0;
    const paid = (staff[t] ?? 0) * loaded * factor;
    const hired = (hires[t] ?? 0) * hiring * factor;
    const ended = (released[t] ?? 0) * ending * factor;
    const moved = (redeployed[t] ?? 0) * moving * factor;
    const borne = (pool[t] ?? 0) * bearing * factor;
    payroll[t] = paid;
    recruitment[t] = hired;
    severance[t] = ended;
    retraining[t] = moved;
    carried[t] = borne;
    total[t] = paid + hired + ended + moved + borne;
  }
}
