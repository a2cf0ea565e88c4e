import { augmentationAt } from '../augmentation';
import { shareOfSystem } from '../sharing';
import type { Estimate, SourcingOption } from '../types';
import type { Case } from './case';
import { count, factor, fte, money, type Quantity, type Steps, share } from './steps';

type Worked = { staff: Quantity; adoption: Quantity; demand: Quantity };

/** What the role pays for its system. model.md, section 6: nothing where its estimate names none. */
export function explainSystemCost(one: Case, worked: Worked, steps: Steps): Quantity[] {
  const { role, prices } = one;
  if (!role.estimate || !prices) return [];
  return [
    ...explainOwnCost(one, { ...worked, estimate: role.estimate, option: prices.option }, steps),
    ...explainSharedCost(one, steps),
  ];
}

/** Seats, use and onboarding, which belong to the role that causes them. */
function explainOwnCost(
  one: Case,
  { staff, adoption, demand, estimate, option }: Worked & { estimate: Estimate; option: SourcingOption },
  steps: Steps,
): Quantity[] {
  const { scenario, t } = one;
  const k = steps.add(factor('k', (1 + option.priceTrend) ** (t / 12)), '(1 + price trend) ^ (t ÷ 12)', [
    share('price trend', option.priceTrend),
    count('t', t),
  ]);
  const priceFactor = factor('price factor', scenario.priceFactor);
  const users = steps.add(fte('users', staff.value * adoption.value), 'staff × adoption', [staff, adoption]);
  const usage = count('usage', estimate.usage);
  const volume = steps.add(
    count('volume', demand.value * adoption.value * usage.value),
    'demand⁰ × adoption × usage',
    [demand, adoption, usage],
  );
  const most = fte(
    'most users so far',
    mostUsersBefore(one, augmentationAt(estimate, scenario.point).ceiling),
  );
  const joined = Math.max(0, users.value - most.value);
  return [
    steps.add(
      money('seat', users.value * option.seatPrice * k.value * scenario.priceFactor),
      'users × seat price × k × price factor',
      [users, money('seat price', option.seatPrice), k, priceFactor],
    ),
    steps.add(
      money('use', volume.value * option.unitPrice * k.value * scenario.priceFactor),
      'volume × unit price × k × price factor',
      [volume, money('unit price', option.unitPrice), k, priceFactor],
    ),
    steps.add(
      money('onboarding', option.onboarding * scenario.priceFactor * joined),
      'onboarding per user × price factor × max(0, users − most users so far)',
      [money('onboarding per user', option.onboarding), priceFactor, users, most],
    ),
  ];
}

function mostUsersBefore({ t, staffAt, shapeAt }: Case, ceiling: number): number {
  let most = 0;
  for (let month = 0; month < t; month++) most = Math.max(most, staffAt(month) * ceiling * shapeAt(month));
  return most;
}

/** The role's part of what all who work with the system share. */
function explainSharedCost({ role, naming, at }: Case, steps: Steps): Quantity[] {
  const part = share('share of the system', naming ? shareOfSystem(role.fte, naming) : 0);
  return (['block', 'fixed', 'upfront', 'refresh'] as const).map((name) => {
    const whole = money(`the system’s ${name}`, part.value === 0 ? 0 : at(name) / part.value);
    return steps.add(money(name, part.value * whole.value), `share of the system × the system’s ${name}`, [
      part,
      whole,
    ]);
  });
}
