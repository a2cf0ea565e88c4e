import { augmentationAt, rolloutShape } from '../augmentation';
import { absoluteMonth } from '../time';
import type { Estimate } from '../types';
import type { Case } from './case';
import { count, factor, fte, months, type Quantity, type Steps, share } from './steps';

/** pay(t), 1 in the plan's first month. model.md, section 1. */
export function explainPay({ plan, t, first }: Case, steps: Steps): Quantity {
  const award = plan.plan.payAward;
  const passed = Array.from({ length: t }, (_, k) => ((first + k + 1) % 12) + 1);
  const awards = passed.filter((month) => month === award?.month).length;
  const rate = award?.rate ?? 0;
  return steps.add(factor('pay', (1 + rate) ** awards), '(1 + pay award) ^ awards', [
    share('pay award', rate),
    count('awards', awards),
  ]);
}

/** load(t): the role's volume of work, 1 at the start; none of a span role. model.md, section 1. */
export function explainLoad({ role, scenario, t }: Case, steps: Steps): Quantity | null {
  if (role.driver === 'span') return null;
  return steps.add(
    factor('load', (1 + role.growth + scenario.growthShift) ** (t / 12)),
    '(1 + growth + growth shift) ^ (t ÷ 12)',
    [share('growth', role.growth), share('growth shift', scenario.growthShift), count('t', t)],
  );
}

export type Demand = { baseline: Quantity; plan: Quantity };

/** demand⁰ and demand. model.md, section 3: a span role follows staff that this role's own numbers do not tell. */
export function explainDemand({ role, at }: Case, load: Quantity | null, steps: Steps): Demand {
  const posts = fte('FTE', role.fte);
  if (!load) {
    return {
      baseline: steps.add(
        fte('demand⁰', at('baselineDemand')),
        'FTE × staff supervised in the baseline ÷ posts supervised',
        [posts],
      ),
      plan: steps.add(fte('demand', at('demand')), 'FTE × staff supervised ÷ posts supervised', [posts]),
    };
  }
  const baseline = steps.add(fte('demand⁰', role.fte * load.value), 'FTE × load', [posts, load]);
  return { baseline, plan: steps.add(fte('demand', baseline.value), 'demand⁰', [baseline]) };
}

export type Use = { gain: Quantity; adoption: Quantity };

/** gain and adoption of a role. model.md, section 2: without an estimate both are 0. */
export function explainUse(one: Case, steps: Steps): Use {
  const { estimate } = one.role;
  if (!estimate) {
    const none = 'no estimate';
    return {
      gain: steps.add(share('gain', 0), none, []),
      adoption: steps.add(share('adoption', 0), none, []),
    };
  }
  const { exposure, timeSaved, review, ceiling } = augmentationAt(estimate, one.scenario.point);
  const gain = steps.add(share('gain', exposure * (timeSaved - review)), 'exposure × (time saved − review)', [
    share('exposure', exposure),
    share('time saved', timeSaved),
    share('review', review),
  ]);
  const shape = explainShape(one, estimate, steps);
  const adoption = steps.add(share('adoption', ceiling * shape.value), 'ceiling × shape', [
    share('ceiling', ceiling),
    shape,
  ]);
  return { gain, adoption };
}

function explainShape({ t, first, scenario, prices }: Case, { rollout }: Estimate, steps: Steps): Quantity {
  const start = absoluteMonth(rollout.start) - first;
  const live = prices?.running.from ?? start;
  const begin = steps.add(
    months('begin', Math.max(0, start, live) + scenario.delayMonths),
    prices ? 'max(0, rollout start, go-live) + delay' : 'max(0, rollout start) + delay',
    [
      months('rollout start', start),
      ...(prices ? [months('go-live', live)] : []),
      months('delay', scenario.delayMonths),
    ],
  );
  const ramp = rollout.rampMonths === 0 ? 1 : Math.min(1, (t - begin.value + 1) / rollout.rampMonths);
  const u = steps.add(
    share('u', t < begin.value ? 0 : ramp),
    '0 before begin, else min(1, (t − begin + 1) ÷ ramp)',
    [count('t', t), begin, months('ramp', rollout.rampMonths)],
  );
  if (t >= (prices?.running.until ?? Number.POSITIVE_INFINITY)) {
    return steps.add(share('shape', 0), '0: the system has ended', []);
  }
  return steps.add(
    share('shape', rolloutShape(u.value, rollout.curve)),
    rollout.curve === 's' ? 's-curve of u' : 'u',
    [u],
  );
}

/** What is freed, what of it is taken out, and the staff that the plan steers towards. model.md, section 3. */
export function explainTarget(
  { scenario, realisation }: Case,
  { demand, freed }: { demand: Demand; freed: Quantity },
  steps: Steps,
): Quantity {
  const { baseline, plan } = demand;
  const free = steps.add(fte('free', plan.value * freed.value), 'demand × freed', [plan, freed]);
  const netted =
    realisation * Math.max(0, free.value) + Math.min(0, free.value) + (baseline.value - plan.value);
  const whole = scenario.wholePositions && netted > 0;
  const cash = steps.add(
    fte('cash', whole ? Math.floor(netted + 1e-9) : netted),
    `${whole ? 'whole positions of ' : ''}realisation × max(0, free) + min(0, free) + (demand⁰ − demand)`,
    [share('realisation', realisation), free, baseline, plan],
  );
  const target = steps.add(
    fte('target', Math.max(0, baseline.value - cash.value)),
    'max(0, demand⁰ − cash)',
    [baseline, cash],
  );
  steps.add(fte('reinvested', free.value + target.value - plan.value), 'free + target − demand', [
    free,
    target,
    plan,
  ]);
  return target;
}
