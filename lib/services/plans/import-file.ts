import { AppError } from '@/lib/errors';
import { parsePlanText } from '@/lib/plan';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import type { ImportPlanFile } from './inputs';
import { storePlan } from './store';

/** @throws INVALID with every fault of the file; nothing is written then */
export async function importPlanFile(context: Context, { file }: ImportPlanFile): Promise<{ id: string }> {
  const { database, actor, clock } = context;
  const { organisationId, memberId } = actor;
  authorise(actor, 'plan:create', { organisationId });
  const parsed = parsePlanText(await file.text());
  if (!parsed.ok) {
    throw new AppError(
      'INVALID',
      'This file is not a valid plan. Nothing was imported; correct what is listed and try again.',
      {
        faults: parsed.faults,
      },
    );
  }
  const { plan } = parsed;
  return database.write(async (writer) => {
    const id = await storePlan(writer, { organisationId, memberId, now: clock(), plan });
    await recordChange(writer, context, {
      action: 'plan:import',
      objectType: 'plan',
      objectId: id,
      planId: id,
      after: { ...plan.plan, costCentres: plan.costCentres.length, roles: plan.roles.length },
    });
    return { id };
  });
}
