import { removePlan as deletePlan, updatePlan } from '@/db/queries/plans';
import { conflict } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import type { RemovePlan } from './inputs';
import { requirePlan } from './read-plan';

/** Removes a draft with all that it holds; its audit trail stays. */
export async function removePlan(context: Context, { planId, version }: RemovePlan): Promise<void> {
  const { database, actor } = context;
  await database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'plan:remove');
    if (!(await updatePlan(writer, { ...plan, version }, {}))) throw conflict({ version: plan.version });
    await recordChange(writer, context, {
      action: 'plan:remove',
      objectType: 'plan',
      objectId: planId,
      planId,
      before: { name: plan.name, start: plan.start, months: plan.months, currency: plan.currency },
    });
    await deletePlan(writer, plan);
  });
}
