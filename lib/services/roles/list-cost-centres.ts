import { countComments } from '@/db/queries/comments';
import { findPlanContent } from '@/db/queries/plans';
import { can } from '@/lib/access';
import { notFound } from '@/lib/errors';
import { groupBy } from '@/lib/group-by';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { costCentrePaths, planSubject, subtreeIds } from '../plans/read-plan';

/** One centre of the plan with everything below it. */
export type CostCentreLine = {
  id: string;
  code: string;
  name: string;
  /** 0 for the tops of what the actor sees. */
  depth: number;
  /** Approved posts, FTE. */
  fte: number;
  vacant: number;
  roles: number;
  rolesWithEstimate: number;
  /** Pay of the staff in post with on-cost, a year, in the plan's first month. */
  payroll: number;
  /** Comments on the centres and their role lines in conversations that are not resolved. */
  openComments: number;
  /** The centre's own share, or null where it follows the one above it or the scenario. */
  realisation: number | null;
};

/**
 * The plan's cost centres whose role lines the actor may read, as a tree in reading order.
 * @throws NOT_FOUND where the plan has cost centres and none of them is the actor's to read
 */
export async function listPlanCentres(
  { database, actor }: Context,
  planId: string,
): Promise<{ currency: string; mayImport: boolean; centres: CostCentreLine[] }> {
  const { organisationId } = actor;
  const { content, counts } = await database.snapshot(async (reader) => ({
    content: await findPlanContent(reader, organisationId, planId),
    counts: await countComments(reader, { organisationId, planId }),
  }));
  if (!content) throw notFound();
  const subject = planSubject(content.plan);
  authorise(actor, 'plan:read', subject);
  const paths = costCentrePaths(content.costCentres);
  const subjectOf = (id: string) => ({ ...subject, costCentrePath: paths.get(id) ?? [] });
  const visible = content.costCentres.filter((c) => can(actor, 'roles:read', subjectOf(c.id)));
  if (visible.length === 0 && content.costCentres.length > 0) throw notFound();
  const visibleIds = new Set(visible.map((c) => c.id));
  const below = groupBy(visible, (c) => (c.parentId && visibleIds.has(c.parentId) ? c.parentId : null));
  const rolesByCentre = groupBy(content.roles, (role) => role.planCostCentreId);
  const estimated = new Set(content.estimates.map((estimate) => estimate.roleId));

  const open = new Map(
    counts.flatMap(({ planCostCentreId, roleId, resolvedAt, comments }) =>
      resolvedAt === null ? [[planCostCentreId ?? roleId, comments] as const] : [],
    ),
  );

  const lines: CostCentreLine[] = [];
  const addBelow = (parentId: string | null, depth: number) => {
    for (const centre of below.get(parentId) ?? []) {
      const inside = [...subtreeIds(content.costCentres, centre.id)];
      const roles = inside.flatMap((id) => rolesByCentre.get(id) ?? []);
      const sum = (amountOf: (role: (typeof roles)[number]) => number) =>
        roles.reduce((total, role) => total + amountOf(role), 0);
      lines.push({
        id: centre.id,
        code: centre.code,
        name: centre.name,
        depth,
        fte: sum((role) => role.fte),
        vacant: sum((role) => role.vacant),
        roles: roles.length,
        rolesWithEstimate: roles.filter((role) => estimated.has(role.id)).length,
        payroll: sum((role) => (role.fte - role.vacant) * role.salary * (1 + role.onCost)),
        openComments: [...inside, ...roles.map(({ id }) => id)].reduce(
          (total, id) => total + (open.get(id) ?? 0),
          0,
        ),
        realisation: centre.realisation,
      });
      addBelow(centre.id, depth + 1);
    }
  };
  addBelow(null, 0);
  return {
    currency: content.plan.currency,
    mayImport: can(actor, 'inventory:import', {
      ...subject,
      costCentrePath: content.costCentres.map((centre) => centre.costCentreId),
    }),
    centres: lines,
  };
}
