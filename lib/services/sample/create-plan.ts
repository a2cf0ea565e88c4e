import { z } from 'zod';
import { SAMPLE_ORGANISATION, SAMPLE_PLAN } from '@/lib/sample';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { storePlan } from '../plans/store';

export const createSamplePlanSchema = z.strictObject({});

/** The sample company's plan as a draft in the actor's own organisation, to look around in. */
export async function createSamplePlan(context: Context): Promise<{ id: string }> {
  const { database, actor, clock } = context;
  const { organisationId, memberId } = actor;
  const plan = {
    ...SAMPLE_PLAN,
    plan: { ...SAMPLE_PLAN.plan, name: `${SAMPLE_ORGANISATION.name} (sample): ${SAMPLE_PLAN.plan.name}` },
  };
  return database.write(async (writer) => {
    authorise(actor, 'plan:create', { organisationId });
    const id = await storePlan(writer, { organisationId, memberId, now: clock(), plan });
    await recordChange(writer, context, {
      action: 'plan:createSample',
      objectType: 'plan',
      objectId: id,
      planId: id,
      after: plan.plan,
    });
    return { id };
  });
}
