import { findPlanContent, listPlans as listRows } from '@/db/queries/plans';
import { can, type PlanStatus } from '@/lib/access';
import type { Context } from '../context';
import { computeVisible } from '../results/compute-visible';
import { planSubject } from './read-plan';

export type PlanListItem = {
  id: string;
  name: string;
  status: PlanStatus;
  currency: string;
  start: string;
  months: number;
  updatedAt: number;
  roleLines: number;
  /** Approved posts, as far as the reader sees them. */
  fte: number;
  /** Net run-rate saving of the first scenario; undefined for readers who may not see pay. */
  runRateSaving?: number | undefined;
};

export type PlanList = { plans: PlanListItem[]; mayCreate: boolean };

/** The plans that the actor may read, the last changed first. */
export async function listPlans({ database, actor }: Context): Promise<PlanList> {
  return database.snapshot(async (reader) => {
    const rows = await listRows(reader, actor.organisationId);
    const plans: PlanListItem[] = [];
    for (const row of rows.filter((plan) => can(actor, 'plan:read', planSubject(plan)))) {
      const content = await findPlanContent(reader, actor.organisationId, row.id);
      if (!content) continue;
      const visible = computeVisible(
        actor,
        content,
        content.scenarios.slice(0, 1).map((s) => s.code),
      );
      const { id, name, status, currency, start, months, updatedAt } = row;
      plans.push({
        id,
        name,
        status,
        currency,
        start,
        months,
        updatedAt,
        roleLines: visible.plan.roles.length,
        fte: visible.plan.roles.reduce((sum, role) => sum + role.fte, 0),
        runRateSaving:
          actor.role === 'viewer' ? undefined : visible.result.scenarios[0]?.total.measures.runRateSaving,
      });
    }
    return { plans, mayCreate: can(actor, 'plan:create', { organisationId: actor.organisationId }) };
  });
}
