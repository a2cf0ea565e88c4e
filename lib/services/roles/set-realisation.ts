import { z } from 'zod';
import { listPlanCostCentres, touchPlan } from '@/db/queries/plans';
import { updatePlanCostCentre } from '@/db/queries/roles';
import { conflict, notFound } from '@/lib/errors';
import { closedObject, share } from '@/lib/plan/fields';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';

export const setRealisationSchema = closedObject({
  planId: z.string('the id of a plan'),
  centreId: z.string('the id of a cost centre'),
  version: z.int('a version').min(1, 'a version'),
  /** 0 … 1; null where the centre is to follow the one above it, or the scenario. */
  realisation: share.nullable(),
});

/**
 * The share of freed work that is taken out of staffing in a centre and those below it. model.md, section 3.
 * @throws NOT_FOUND, FORBIDDEN, or CONFLICT with the stored value
 */
export async function setRealisation(
  context: Context,
  { planId, centreId, version, realisation }: z.output<typeof setRealisationSchema>,
): Promise<{ version: number; realisation: number | null }> {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'plan:edit');
    const inPlan = { organisationId: plan.organisationId, planId: plan.id };
    const before = (await listPlanCostCentres(writer, inPlan)).find((centre) => centre.id === centreId);
    if (!before) throw notFound();
    const after = await updatePlanCostCentre(writer, { ...inPlan, id: centreId, version }, { realisation });
    if (!after) throw conflict({ version: before.version, realisation: before.realisation });
    await recordChange(writer, context, {
      action: 'costCentre:setRealisation',
      objectType: 'costCentre',
      objectId: centreId,
      planId,
      before: { realisation: before.realisation },
      after: { realisation },
    });
    await touchPlan(writer, plan, clock());
    return { version: after.version, realisation: after.realisation };
  });
}
