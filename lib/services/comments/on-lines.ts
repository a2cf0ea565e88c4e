import type { Reader } from '@/db';
import { countComments } from '@/db/queries/comments';
import { type InPlan, listPlanCostCentres } from '@/db/queries/plans';
import { findRoles } from '@/db/queries/roles';
import { subtreeIds } from '../plans/read-plan';

export type CommentedLine = { roleId: string; title: string; comments: number; isResolved: boolean };

/** The role lines of a centre and of all below it that have comments, by title. The caller has seen to it that the actor may read them. */
export async function commentedLines(
  reader: Reader,
  inPlan: InPlan,
  centreId: string,
): Promise<CommentedLine[]> {
  const counts = new Map(
    (await countComments(reader, inPlan)).flatMap((count) =>
      count.roleId === null ? [] : [[count.roleId, count] as const],
    ),
  );
  const inside = subtreeIds(await listPlanCostCentres(reader, inPlan), centreId);
  const roles = await findRoles(reader, inPlan, [...counts.keys()]);
  return roles
    .filter(({ planCostCentreId }) => inside.has(planCostCentreId))
    .map(({ id, title, code }) => ({
      roleId: id,
      title: title || code,
      comments: counts.get(id)?.comments ?? 0,
      isResolved: (counts.get(id)?.resolvedAt ?? null) !== null,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}
