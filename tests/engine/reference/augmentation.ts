/** model.md, section 2: augmentation. */
import type { Curve, Estimate, Point, Role, Triple } from '@/lib/engine/types';
import { type Case, chosenOption, sum, systemOf } from './case';
import { indexOf } from './time';

function towardsMore(point: Point, [low, likely, high]: Triple): number {
  return { conservative: low, likely, ambitious: high }[point];
}

function towardsLess(point: Point, [low, likely, high]: Triple): number {
  return { conservative: high, likely, ambitious: low }[point];
}

/** The estimate as tasks; without any, one task that is the whole role. */
function tasksOf(estimate: Estimate) {
  if (estimate.tasks !== undefined) return estimate.tasks;
  const { exposure, timeSaved, review } = estimate;
  if (exposure === undefined || timeSaved === undefined || review === undefined)
    throw new Error('half an estimate');
  return [{ share: 1, exposure, timeSaved, review }];
}

export function gain(c: Case, estimate: Estimate): number {
  const { point } = c.scenario;
  return sum(
    tasksOf(estimate).map(
      (k) =>
        k.share *
        towardsMore(point, k.exposure) *
        (towardsMore(point, k.timeSaved) - towardsLess(point, k.review)),
    ),
  );
}

/** Month of go-live and first month without the system, of the role's chosen option. */
function running(c: Case, role: Role): { goLive: number; end: number } {
  const system = systemOf(c.plan, role);
  if (system === undefined) return { goLive: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  const option = chosenOption(c.scenario, system);
  return {
    goLive: indexOf(c.plan, option.start),
    end: option.end === undefined ? Number.POSITIVE_INFINITY : indexOf(c.plan, option.end),
  };
}

function begin(c: Case, role: Role, estimate: Estimate): number {
  return (
    Math.max(0, indexOf(c.plan, estimate.rollout.start), running(c, role).goLive) + c.scenario.delayMonths
  );
}

function u(t: number, beginning: number, rampMonths: number): number {
  if (t < beginning) return 0;
  if (rampMonths === 0) return 1;
  return Math.min(1, (t - beginning + 1) / rampMonths);
}

function L(u: number): number {
  return 1 / (1 + Math.exp(-10 * (u - 1 / 2)));
}

function shape(curve: Curve, u: number): number {
  switch (curve) {
    case 'linear':
      return u;
    case 's':
      return (L(u) - L(0)) / (L(1) - L(0));
    default:
      return curve satisfies never;
  }
}

export function adoption(c: Case, role: Role, t: number): number {
  const { estimate } = role;
  if (c.isBaseline || estimate === undefined) return 0;
  if (t >= running(c, role).end) return 0;
  const { ceiling, curve, rampMonths } = estimate.rollout;
  return towardsMore(c.scenario.point, ceiling) * shape(curve, u(t, begin(c, role, estimate), rampMonths));
}

export function freed(c: Case, role: Role, t: number): number {
  return role.estimate === undefined ? 0 : gain(c, role.estimate) * adoption(c, role, t);
}

/** Section 7. */
export function quality(c: Case, role: Role, t: number): number {
  return (role.estimate?.quality ?? 0) * adoption(c, role, t);
}
