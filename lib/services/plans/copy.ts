import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { assemblePlan } from './assemble';
import type { CopyPlan } from './inputs';
import { requirePlanContent } from './read-plan';
import { storePlan } from './store';

/** A new draft that holds all that the plan holds. */
export async function copyPlan(context: Context, { planId, name }: CopyPlan): Promise<{ id: string }> {
  const { database, actor, clock } = context;
  const { organisationId, memberId } = actor;
  return database.write(async (writer) => {
    const plan = assemblePlan(await requirePlanContent(writer, actor, planId));
    authorise(actor, 'plan:create', { organisationId });
    const copy = { ...plan, plan: { ...plan.plan, name } };
    const id = await storePlan(writer, { organisationId, memberId, now: clock(), plan: copy });
    await recordChange(writer, context, {
      action: 'plan:copy',
      objectType: 'plan',
      objectId: id,
      planId: id,
      before: { copiedFrom: planId },
      after: copy.plan,
    });
    return { id };
  });
}
