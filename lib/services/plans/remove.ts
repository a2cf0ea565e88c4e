import { removePlan as deletePlan } from '@/db/queries/plans';
import { conflict } from '@/lib/errors';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { assemblePlan } from './assemble';
import type { RemovePlan } from './inputs';
import { planSubject, requirePlanContent } from './read-plan';
import { planRecord } from './record';

/** Only a draft can be removed. @throws CONFLICT where `version` is no longer the stored one */
export async function removePlan(context: Context, { planId, version }: RemovePlan): Promise<void> {
  const { database, actor } = context;
  await database.write(async (writer) => {
    const content = await requirePlanContent(writer, actor, planId);
    const { plan } = content;
    authorise(actor, 'plan:remove', planSubject(plan));
    if (plan.version !== version) throw conflict({ version: plan.version });
    await deletePlan(writer, plan);
    await recordChange(writer, context, {
      action: 'plan:remove',
      objectType: 'plan',
      objectId: planId,
      planId,
      before: planRecord(assemblePlan(content)),
    });
  });
}
