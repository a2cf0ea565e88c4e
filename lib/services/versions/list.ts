import { listMembers } from '@/db/queries/members';
import { listPlanVersions, type PlanVersionRow } from '@/db/queries/plan-versions';
import { can } from '@/lib/access';
import type { VersionCause } from '@/lib/plan';
import type { Context } from '../context';
import { planSubject, requirePlan } from '../plans/read-plan';

export type VersionView = {
  number: number;
  cause: VersionCause;
  /** Code of the cost centre whose step it was. */
  costCentre: string | null;
  note: string;
  /** Name of a member. */
  by: string;
  at: number;
  /** Whether the plan is still as this version holds it. */
  isCurrent: boolean;
  /** Whether it holds the same as the version before it. */
  isUnchanged: boolean;
};

export type VersionList = {
  planName: string;
  versions: VersionView[];
  may: { save: boolean; open: boolean };
};

/** Newest first. @throws NOT_FOUND, FORBIDDEN unless the actor may read versions of the plan */
export async function listVersions({ database, actor }: Context, planId: string): Promise<VersionList> {
  return database.snapshot(async (reader) => {
    const plan = await requirePlan(reader, actor, planId, 'versions:read');
    const rows = await listPlanVersions(reader, { organisationId: plan.organisationId, planId });
    const members = await listMembers(reader, plan.organisationId);
    const names = new Map(members.map(({ id, name }) => [id, name]));
    return {
      planName: plan.name,
      versions: rows.map((row, index) => ({
        ...versionView(row, names),
        isCurrent: row.revision === plan.revision,
        isUnchanged: rows[index + 1]?.sha256 === row.sha256,
      })),
      may: {
        save: can(actor, 'versions:save', planSubject(plan)),
        open: can(actor, 'plan:create', { organisationId: actor.organisationId }),
      },
    };
  });
}

const versionView = (row: PlanVersionRow, names: ReadonlyMap<string, string>) => ({
  number: row.number,
  cause: row.cause,
  costCentre: row.costCentre,
  note: row.note,
  by: names.get(row.madeBy) ?? 'a former member',
  at: row.madeAt,
});
