import type { PlanContent } from '@/db/queries/plans';
import type { Actor } from '@/lib/access';
import { compute, type Result } from '@/lib/engine';
import { type VisiblePlan, visiblePlan } from './visible-plan';

export type ComputedPlan = VisiblePlan & { result: Result };

/** Results kept in the process, the one used last at the end. A plan of 10,000 role lines takes some megabytes. */
const LARGEST_CACHE = 24;
const kept = new Map<string, ComputedPlan>();

/**
 * The plan as the actor may see it, computed in the given scenarios (all without them), without the roles' own series. Kept
 * under the plan's revision, which every change raises, so a result is never older than the rows it was asked with.
 */
export function computeVisible(
  actor: Actor,
  content: PlanContent,
  scenarios?: readonly string[],
): ComputedPlan {
  const sight = actor.role === 'head' ? actor.scopes.toSorted().join() : '*';
  const key = JSON.stringify([content.plan.id, content.plan.revision, sight, scenarios ?? '*']);
  const found = kept.get(key) ?? computeAnew(actor, content, scenarios);
  kept.delete(key);
  kept.set(key, found);
  for (const oldest of kept.keys()) {
    if (kept.size <= LARGEST_CACHE) break;
    kept.delete(oldest);
  }
  return found;
}

function computeAnew(
  actor: Actor,
  content: PlanContent,
  scenarios: readonly string[] | undefined,
): ComputedPlan {
  const visible = visiblePlan(actor, content);
  const { plan, outside } = visible;
  return {
    ...visible,
    result: compute(plan, { ...(scenarios ? { scenarios } : {}), ...(outside ? { outside } : {}) }),
  };
}
