import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';
import { partsOf } from '../augmentation';
import type { Role } from '../types';
import { normalCumulative, normalQuantile } from './normal';
import { type Triangles, trianglesOf, triangularQuantile } from './triangular';

/** The estimates of a plan in its order, and the parts (tasks, or the role as one) of each from `firstPart` on. */
export type Estimates = {
  count: number;
  firstPart: Int32Array;
  share: Float64Array;
  exposure: Triangles;
  timeSaved: Triangles;
  review: Triangles;
  ceiling: Triangles;
};

/** What one draw makes of every estimate: the net share of time freed, and the ceiling of the rollout. */
export type DrawnEstimates = { gain: Float64Array; ceiling: Float64Array };

export function estimatesOf(roles: readonly Role[]): Estimates {
  const estimates = roles.flatMap((role) => (role.estimate ? [role.estimate] : []));
  const parts = estimates.map(partsOf);
  const all = parts.flat();
  const firstPart = new Int32Array(estimates.length + 1);
  for (const [e, { length }] of parts.entries()) firstPart[e + 1] = (firstPart[e] ?? 0) + length;
  return {
    count: estimates.length,
    firstPart,
    share: Float64Array.from(all, ({ share }) => share),
    exposure: trianglesOf(all.map(({ exposure }) => exposure)),
    timeSaved: trianglesOf(all.map(({ timeSaved }) => timeSaved)),
    review: trianglesOf(all.map(({ review }) => review)),
    ceiling: trianglesOf(estimates.map(({ rollout }) => rollout.ceiling)),
  };
}

export const noDrawnEstimates = (count: number): DrawnEstimates => ({
  gain: new Float64Array(count),
  ceiling: new Float64Array(count),
});

/** The random numbers of each draw, by its number. */
export type Streams = (draw: number) => JumpableRandomGenerator;

/**
 * Draw i has the (i + 1)-th of the non-overlapping streams of `seed`, so it takes the same numbers whoever draws it and
 * whatever was drawn before. Quick where draws are asked for in their order.
 */
export function streamsOf(seed: number): Streams {
  let generator = xoroshiro128plus(seed);
  let jumps = 0;
  return (draw) => {
    if (jumps > draw + 1) {
      generator = xoroshiro128plus(seed);
      jumps = 0;
    }
    for (; jumps < draw + 1; jumps++) generator.jump();
    return generator.clone();
  };
}

/** Half of the distance between two uniform numbers: keeps them above 0, where Φ⁻¹ ends. */
const HALF_STEP = 2 ** -54;

const standardNormal = (random: JumpableRandomGenerator) =>
  normalQuantile(uniformFloat64(random) + HALF_STEP);

/** One draw of all estimates into `drawn`. model.md, section 9. `correlation` is ρ, 0 … 1. */
export function drawEstimates(
  estimates: Estimates,
  { random, correlation }: { random: JumpableRandomGenerator; correlation: number },
  drawn: DrawnEstimates,
): void {
  const { firstPart, share, exposure, timeSaved, review, ceiling } = estimates;
  const own = Math.sqrt(1 - correlation);
  const capability = Math.sqrt(correlation) * standardNormal(random);
  const adoption = Math.sqrt(correlation) * standardNormal(random);
  for (let e = 0; e < estimates.count; e++) {
    const q = normalCumulative(capability + own * standardNormal(random));
    const w = normalCumulative(adoption + own * standardNormal(random));
    const until = firstPart[e + 1] ?? 0;
    let gain = 0;
    for (let part = firstPart[e] ?? 0; part < until; part++) {
      const saved = triangularQuantile(timeSaved, part, q) - triangularQuantile(review, part, 1 - q);
      gain += (share[part] ?? 0) * (triangularQuantile(exposure, part, q) * saved);
    }
    drawn.gain[e] = gain;
    drawn.ceiling[e] = triangularQuantile(ceiling, e, w);
  }
}
