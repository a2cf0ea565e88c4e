import type { Curve, Estimate, Point, Triples } from './types';

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

export const POINTS = ['conservative', 'likely', 'ambitious'] as const satisfies readonly Point[];

/** Where a point stands in a triple, and where it stands in that of review. */
const INDEX = { conservative: 0, likely: 1, ambitious: 2 } as const;
const REVIEW_INDEX = { conservative: 2, likely: 1, ambitious: 0 } as const;

/** Net share of the touched time of one task, or of a role, that is freed, weighted by how much is touched. */
function gainOf(triples: Triples, point: Point): number {
  const index = INDEX[point];
  return triples.exposure[index] * (triples.timeSaved[index] - triples.review[REVIEW_INDEX[point]]);
}

function triplesOf({ exposure, timeSaved, review }: Estimate): Triples {
  if (!exposure || !timeSaved || !review) throw new Error('An estimate has neither tasks nor three triples.');
  return { exposure, timeSaved, review };
}

/** The tasks of an estimate, or the whole role as one. */
export function partsOf(estimate: Estimate): readonly ({ share: number } & Triples)[] {
  return estimate.tasks ?? [{ share: 1, ...triplesOf(estimate) }];
}

/** gain_r: net share of a role's time that is freed at full adoption. model.md, section 2. */
export function gainAt(estimate: Estimate, point: Point): number {
  if (!estimate.tasks) return gainOf(triplesOf(estimate), point);
  let gain = 0;
  for (const task of estimate.tasks) gain += task.share * gainOf(task, point);
  return gain;
}

/** The share of its people who work with the system after the ramp. model.md, section 2. */
export function ceilingAt(estimate: Estimate, point: Point): number {
  return estimate.rollout.ceiling[INDEX[point]];
}

/** An estimate at a scenario's point. model.md, section 2: review is taken from the other end of its triple. */
export function augmentationAt(estimate: Estimate, point: Point): Augmentation {
  const parts = partsOf(estimate);
  let exposure = 0;
  let saved = 0;
  let reviewed = 0;
  for (const part of parts) {
    const touched = part.share * part.exposure[INDEX[point]];
    exposure += touched;
    saved += touched * part.timeSaved[INDEX[point]];
    reviewed += touched * part.review[REVIEW_INDEX[point]];
  }
  return {
    exposure,
    timeSaved: exposure > 0 ? saved / exposure : 0,
    review: exposure > 0 ? reviewed / exposure : 0,
    gain: gainAt(estimate, point),
    ceiling: ceilingAt(estimate, point),
  };
}

const logistic = (u: number) => 1 / (1 + Math.exp(-10 * (u - 0.5)));
const FOOT = logistic(0);
const RISE = logistic(1) - FOOT;

/** shape(u) of a rollout at the share u of its ramp, 0 at its begin and 1 at its end. model.md, section 2. */
export function rolloutShape(u: number, curve: Curve): number {
  if (curve === 'linear') return u;
  return (logistic(u) - FOOT) / RISE;
}

/** shape in each month of a rollout from its begin on: 1 after the ramp. */
export function rolloutShapes(rollout: { rampMonths: number; curve: Curve }, months: number): Float64Array {
  return new Float64Array(months).map((_, sinceBegin) => {
    const u = rollout.rampMonths === 0 ? 1 : Math.min(1, (sinceBegin + 1) / rollout.rampMonths);
    return rolloutShape(u, rollout.curve);
  });
}
