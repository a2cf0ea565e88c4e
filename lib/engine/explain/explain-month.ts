import type { Plan } from '../types';
import { type Asked, caseOf } from './case';
import { explainPeopleCost, explainStaff } from './people';
import { fte, money, type Step, Steps, share } from './steps';
import { explainSystemCost } from './system';
import { explainDemand, explainLoad, explainPay, explainTarget, explainUse } from './work';

/**
 * Every line of model.md, sections 1–7, for one role in one month, in the order of the calculation. Each value is worked out
 * from its inputs by the formula beside it; what comes from the month before, from the staff that a span role supervises or
 * from the whole of a system is taken from the engine's own series. @throws where the plan has no such scenario or role
 */
export function explainMonth(plan: Plan, asked: Asked): Step[] {
  const one = caseOf(plan, asked);
  const steps = new Steps();
  const pay = explainPay(one, steps);
  const load = explainLoad(one, steps);
  steps.section(2);
  const { gain, adoption } = explainUse(one, steps);
  const freed = steps.add(share('freed', gain.value * adoption.value), 'gain × adoption', [gain, adoption]);
  steps.section(3);
  const demand = explainDemand(one, load, steps);
  const target = explainTarget(one, { demand, freed }, steps);
  steps.section(4);
  const staffing = explainStaff(one, target, steps);
  steps.section(5);
  const people = explainPeopleCost(one, staffing, pay, steps);
  steps.section(6);
  const { staff } = staffing;
  const system = explainSystemCost(one, { staff, adoption, demand: demand.baseline }, steps);
  steps.section(7);
  const costs = [...people, ...system];
  const cost = steps.add(
    money(
      'cost',
      costs.reduce((sum, { value }) => sum + value, 0),
    ),
    'sum of the costs',
    costs,
  );
  const baselineCost = money('baseline cost', one.at('baselineCost'));
  steps.add(money('net', baselineCost.value - cost.value), 'baseline cost − cost', [baselineCost, cost]);
  const baselineStaff = fte('baseline staff', one.at('baselineStaff'));
  steps.add(fte('FTE against baseline', staff.value - baselineStaff.value), 'staff − baseline staff', [
    staff,
    baselineStaff,
  ]);
  return steps.list;
}
