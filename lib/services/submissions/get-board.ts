import { listMembers } from '@/db/queries/members';
import { can, type PlanStatus } from '@/lib/access';
import { notFound } from '@/lib/errors';
import { groupBy } from '@/lib/group-by';
import type { Context } from '../context';
import { costCentrePaths, planSubject, requirePlanContent } from '../plans/read-plan';
import { readSubmissions } from './states';
import { type SubmissionView, submissionView } from './view';

/** A cost centre that has role lines of its own, or had them when it was submitted. */
export type BoardLine = SubmissionView & {
  code: string;
  name: string;
  /** Names of the heads who answer for the centre or one above it. */
  heads: string[];
  /** Approved posts of the centre's own lines, FTE. */
  fte: number;
  roles: number;
  rolesWithEstimate: number;
};

export type Board = { planId: string; planStatus: PlanStatus; lines: BoardLine[] };

/** @throws NOT_FOUND where the plan has cost centres and none of them is the actor's to read */
export async function getBoard({ database, actor }: Context, planId: string): Promise<Board> {
  return database.snapshot(async (reader) => {
    const { plan, costCentres, roles, estimates } = await requirePlanContent(reader, actor, planId);
    const paths = costCentrePaths(costCentres);
    const subjectOf = (id: string) => ({ ...planSubject(plan), costCentrePath: paths.get(id) ?? [] });
    const visible = costCentres.filter(({ id }) => can(actor, 'submissions:read', subjectOf(id)));
    if (visible.length === 0 && (costCentres.length > 0 || !can(actor, 'roles:read', planSubject(plan))))
      throw notFound();
    const members = await listMembers(reader, plan.organisationId);
    const names = new Map(members.map(({ id, name }) => [id, name]));
    const heads = members.filter(({ role, disabledAt }) => role === 'head' && disabledAt === null);
    const rows = await readSubmissions(reader, { organisationId: plan.organisationId, planId });
    const linesOf = groupBy(roles, (role) => role.planCostCentreId);
    const estimated = new Set(estimates.map(({ roleId }) => roleId));
    return {
      planId,
      planStatus: plan.status,
      lines: visible.flatMap(({ id, code, name }) => {
        const own = linesOf.get(id) ?? [];
        if (own.length === 0 && !rows.has(id)) return [];
        const path = paths.get(id) ?? [];
        return {
          ...submissionView(actor, subjectOf(id), { centreId: id, row: rows.get(id), names }),
          code,
          name,
          heads: heads
            .filter(({ scopes }) => scopes.some((scope) => path.includes(scope)))
            .map((head) => head.name),
          fte: own.reduce((sum, role) => sum + role.fte, 0),
          roles: own.length,
          rolesWithEstimate: own.filter((role) => estimated.has(role.id)).length,
        };
      }),
    };
  });
}
