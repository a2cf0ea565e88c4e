/** model.md, section 9, written as it stands: what one draw makes of the estimates of a plan. Shares only pure-rand with the engine. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Estimate, Plan, Triple, Triples } from '@/lib/engine/types';

/** Φ(x) = ½ + φ(x) · (x + x³/3 + x⁵/(3·5) + …), whose terms all have one sign; good to 1e-15. */
export function phi(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-18 && n < 400; n++) {
    term *= (x * x) / (2 * n + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/** Φ⁻¹ by halving. */
export function inversePhi(p: number): number {
  let [low, high] = [-9, 9];
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (phi(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The share of a triangular distribution below x. */
export function triangularCumulative([low, likely, high]: Triple, x: number): number {
  if (x <= low) return 0;
  if (x >= high) return 1;
  return x < likely
    ? (x - low) ** 2 / ((high - low) * (likely - low))
    : 1 - (high - x) ** 2 / ((high - low) * (high - likely));
}

export function triangular([low, likely, high]: Triple, q: number): number {
  if (high === low) return low;
  const mode = (likely - low) / (high - low);
  return q < mode
    ? low + Math.sqrt(q * (high - low) * (likely - low))
    : high - Math.sqrt((1 - q) * (high - low) * (high - likely));
}

const point = (x: number): Triple => [x, x, x];

function drawn<T extends { [Name in keyof Triples]?: Triple | undefined }>(triples: T, q: number): T {
  const { exposure, timeSaved, review } = triples;
  if (!exposure || !timeSaved || !review) return triples;
  return {
    ...triples,
    exposure: point(triangular(exposure, q)),
    timeSaved: point(triangular(timeSaved, q)),
    review: point(triangular(review, 1 - q)),
  };
}

/** The plan with every estimate at its values in draw `draw`, numbered from 0. */
export function drawnPlan(plan: Plan, draw: number, run: { seed: number; correlation: number }): Plan {
  const random = xoroshiro128plus(run.seed);
  for (let stream = 0; stream <= draw; stream++) random.jump();
  const normal = () => inversePhi(uniformFloat64(random) + 2 ** -54);
  const together = Math.sqrt(run.correlation);
  const apart = Math.sqrt(1 - run.correlation);
  const [capability, adoption] = [normal(), normal()];
  const estimateOf = (estimate: Estimate): Estimate => {
    const q = phi(together * capability + apart * normal());
    const w = phi(together * adoption + apart * normal());
    return {
      ...drawn<Estimate>(estimate, q),
      ...(estimate.tasks ? { tasks: estimate.tasks.map((task) => drawn(task, q)) } : {}),
      rollout: { ...estimate.rollout, ceiling: point(triangular(estimate.rollout.ceiling, w)) },
    };
  };
  return {
    ...plan,
    roles: plan.roles.map((role) =>
      role.estimate ? { ...role, estimate: estimateOf(role.estimate) } : role,
    ),
  };
}
