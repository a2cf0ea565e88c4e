import { z } from 'zod';
import type { Writer } from '@/db';
import { SAMPLE_ORGANISATION, SAMPLE_PLAN, SAMPLE_PRICES } from '@/lib/sample';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { storePlan } from '../plans/store';

export const createSamplePlanSchema = z.strictObject({});

/** The sample company's plan as a draft in the actor's own organisation, to look around in. */
export async function createSamplePlan(context: Context): Promise<{ id: string }> {
  return context.database.write((writer) => addSamplePlan(writer, context));
}

/** The same within a unit that is open already. */
export async function addSamplePlan(writer: Writer, context: Context): Promise<{ id: string }> {
  const { actor, clock } = context;
  const { organisationId, memberId } = actor;
  authorise(actor, 'plan:create', { organisationId });
  const plan = {
    ...SAMPLE_PLAN,
    plan: { ...SAMPLE_PLAN.plan, name: `${SAMPLE_ORGANISATION.name} (sample): ${SAMPLE_PLAN.plan.name}` },
  };
  const id = await storePlan(writer, { organisationId, memberId, now: clock(), plan, prices: SAMPLE_PRICES });
  await recordChange(writer, context, {
    action: 'plan:createSample',
    objectType: 'plan',
    objectId: id,
    planId: id,
    after: plan.plan,
  });
  return { id };
}
