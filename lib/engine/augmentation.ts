import type { Curve, Estimate, Point, Triple, Triples } from './types';

export const POINTS = ['conservative', 'likely', 'ambitious'] as const satisfies readonly Point[];

/** What a role's estimate comes to at one point; with tasks, their weighted sum. model.md, section 2. */
export type Augmentation = {
  /** Share of the role's time that the system touches. */
  exposure: number;
  /** Share of the touched time that it saves. */
  timeSaved: number;
  /** Share of the touched time that people spend checking and correcting it. */
  review: number;
  /** Net share of the role's time freed at full adoption; below 0 the system costs time. */
  gain: number;
  /** Share of the role's people who work with the system after the ramp. */
  ceiling: number;
};

function valueAt(triple: Triple, point: Point): number {
  switch (point) {
    case 'conservative':
      return triple[0];
    case 'likely':
      return triple[1];
    case 'ambitious':
      return triple[2];
    default:
      return point satisfies never;
  }
}

const REVIEW_POINT = { conservative: 'ambitious', likely: 'likely', ambitious: 'conservative' } as const;

/** Σ of the shares touched, saved and spent on review, each of the role's whole time. */
function touch(triples: Triples, share: number, point: Point) {
  const exposure = share * valueAt(triples.exposure, point);
  return {
    exposure,
    saved: exposure * valueAt(triples.timeSaved, point),
    reviewed: exposure * valueAt(triples.review, REVIEW_POINT[point]),
  };
}

function partsOf(estimate: Estimate): readonly ({ share: number } & Triples)[] {
  if (estimate.tasks) return estimate.tasks;
  const { exposure, timeSaved, review } = estimate;
  if (!exposure || !timeSaved || !review) throw new Error('An estimate has neither tasks nor three triples.');
  return [{ share: 1, exposure, timeSaved, review }];
}

/** An estimate at a scenario's point. model.md, section 2: review is taken from the other end of its triple. */
export function augmentationAt(estimate: Estimate, point: Point): Augmentation {
  let exposure = 0;
  let saved = 0;
  let reviewed = 0;
  let gain = 0;
  for (const part of partsOf(estimate)) {
    const touched = touch(part, part.share, point);
    exposure += touched.exposure;
    saved += touched.saved;
    reviewed += touched.reviewed;
    gain += touched.exposure * (valueAt(part.timeSaved, point) - valueAt(part.review, REVIEW_POINT[point]));
  }
  return {
    exposure,
    timeSaved: exposure > 0 ? saved / exposure : 0,
    review: exposure > 0 ? reviewed / exposure : 0,
    gain,
    ceiling: valueAt(estimate.rollout.ceiling, point),
  };
}

const logistic = (u: number) => 1 / (1 + Math.exp(-10 * (u - 0.5)));

/** shape(u) of a rollout at the share u of its ramp, 0 at its begin and 1 at its end. model.md, section 2. */
export function rolloutShape(u: number, curve: Curve): number {
  if (curve === 'linear') return u;
  return (logistic(u) - logistic(0)) / (logistic(1) - logistic(0));
}

/** shape in every month of a rollout that begins in month `begin`: 0 before, 1 after the ramp. */
export function rolloutShapes(
  rollout: { rampMonths: number; curve: Curve },
  begin: number,
  months: number,
): Float64Array {
  const shapes = new Float64Array(months);
  for (let t = begin; t < months; t++) {
    const u = rollout.rampMonths === 0 ? 1 : Math.min(1, (t - begin + 1) / rollout.rampMonths);
    shapes[t] = u === 1 ? 1 : rolloutShape(u, rollout.curve);
  }
  return shapes;
}
