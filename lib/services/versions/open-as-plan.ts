import { listPlanCostCentres } from '@/db/queries/plans';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { planRecord } from '../plans/record';
import { storePlan } from '../plans/store';
import type { OpenVersion } from './inputs';
import { keepVersion } from './keep';
import { readVersionPlan } from './read-file';
import { requireVersion } from './require-version';

/**
 * A new draft with what the version holds. Its centres are tied as those of the same code in the plan are now. Dates and notes
 * of prices and the texts of the consultation pack are beside the plan file, so the new plan has none.
 */
export async function openVersionAsPlan(
  context: Context,
  { planId, number, name }: OpenVersion,
): Promise<{ id: string }> {
  const { database, actor, clock } = context;
  const { organisationId, memberId } = actor;
  return database.write(async (writer) => {
    await requirePlan(writer, actor, planId, 'versions:read');
    authorise(actor, 'plan:create', { organisationId });
    const inPlan = { organisationId, planId };
    const { sha256 } = await requireVersion(writer, { ...inPlan, number });
    const original = await readVersionPlan(writer, { ...inPlan, sha256 });
    const plan = { ...original, plan: { ...original.plan, name } };
    const centres = await listPlanCostCentres(writer, inPlan);
    const id = await storePlan(writer, {
      organisationId,
      memberId,
      now: clock(),
      plan,
      ties: new Map(centres.map((c) => [c.code, c.costCentreId])),
    });
    const version = await keepVersion(writer, context, { planId: id, cause: 'created' });
    await recordChange(writer, context, {
      action: 'versions:open',
      objectType: 'plan',
      objectId: id,
      planId: id,
      before: { planId, version: number },
      after: { ...planRecord(plan), version },
    });
    return { id };
  });
}
