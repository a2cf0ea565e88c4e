import type { Reader } from '@/db';
import { findPlan, findPlanContent, type PlanContent, type PlanRow } from '@/db/queries/plans';
import type { Action, Actor, Subject } from '@/lib/access';
import { notFound } from '@/lib/errors';
import { groupBy } from '@/lib/group-by';
import { authorise } from '../authorise';

export const planSubject = (plan: PlanRow): Subject => ({
  organisationId: plan.organisationId,
  planId: plan.id,
  planStatus: plan.status,
  createdBy: plan.createdBy,
});

/** @throws NOT_FOUND / FORBIDDEN unless the actor may do `action` to this plan */
export async function requirePlan(
  reader: Reader,
  actor: Actor,
  planId: string,
  action: Action,
): Promise<PlanRow> {
  const plan = await findPlan(reader, actor.organisationId, planId);
  if (!plan) throw notFound();
  authorise(actor, action, planSubject(plan));
  return plan;
}

/** The whole stored plan. To be read in one snapshot or unit. @throws NOT_FOUND unless the actor may read the plan */
export async function requirePlanContent(reader: Reader, actor: Actor, planId: string): Promise<PlanContent> {
  const content = await findPlanContent(reader, actor.organisationId, planId);
  if (!content) throw notFound();
  authorise(actor, 'plan:read', planSubject(content.plan));
  return content;
}

type Centre = Pick<PlanContent['costCentres'][number], 'id' | 'parentId' | 'costCentreId'>;

/** For each centre of the plan (by its id in the plan): the organisation's centres it lies in, nearest first, as the policy asks for them. */
export function costCentrePaths(centres: readonly Centre[]): Map<string, string[]> {
  const byId = new Map(centres.map((c) => [c.id, c]));
  return new Map(
    centres.map((centre) => {
      const path: string[] = [];
      for (
        let c: Centre | undefined = centre;
        c;
        c = c.parentId === null ? undefined : byId.get(c.parentId)
      ) {
        path.push(c.costCentreId);
      }
      return [centre.id, path];
    }),
  );
}

/** Ids of the plan's centres at `id` and below it. */
export function subtreeIds(centres: readonly Pick<Centre, 'id' | 'parentId'>[], id: string): Set<string> {
  const below = groupBy(centres, (c) => c.parentId);
  const ids = [id];
  for (const parent of ids) ids.push(...(below.get(parent) ?? []).map((c) => c.id));
  return new Set(ids);
}
