import { findRoles } from '@/db/queries/roles';
import { notFound } from '@/lib/errors';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { type CostCentrePage, getCostCentre } from './get-cost-centre';

/** The page of the cost centre that a role line lies in, and which of its lines is meant. */
export type RolePage = { lineId: string; centrePage: CostCentrePage };

/** @throws NOT_FOUND where there is no such line, or it is not the actor's to read */
export async function getRole(
  context: Context,
  { planId, roleId, scenario }: { planId: string; roleId: string; scenario?: string | undefined },
): Promise<RolePage> {
  const { database, actor } = context;
  const row = await database.snapshot(async (reader) => {
    const plan = await requirePlan(reader, actor, planId, 'plan:read');
    const [found] = await findRoles(reader, { organisationId: plan.organisationId, planId }, [roleId]);
    return found;
  });
  if (!row) throw notFound();
  const centrePage = await getCostCentre(context, { planId, centreId: row.planCostCentreId, scenario });
  return { lineId: row.id, centrePage };
}
