import { AppError } from '@/lib/errors';
import { parsePlanText } from '@/lib/plan';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { keepVersion } from '../versions/keep';
import type { ImportPlan } from './inputs';
import { planRecord } from './record';
import { storePlan } from './store';

/**
 * A plan file as a new draft, whole or not at all. `plan-file.md`
 * @throws INVALID with every fault of the file
 */
export async function importPlan(context: Context, { text }: ImportPlan): Promise<{ id: string }> {
  const { database, actor, clock } = context;
  const { organisationId, memberId } = actor;
  authorise(actor, 'plan:create', { organisationId });
  const parsed = parsePlanText(text);
  if (!parsed.ok) {
    throw new AppError(
      'INVALID',
      'The file is not a valid plan file, so nothing was imported. Correct the places below and try again.',
      { faults: parsed.faults.map(({ path, found, expected }) => ({ path, found, expected })) },
    );
  }
  const { plan } = parsed;
  return database.write(async (writer) => {
    const id = await storePlan(writer, { organisationId, memberId, now: clock(), plan });
    const version = await keepVersion(writer, context, { planId: id, cause: 'created' });
    await recordChange(writer, context, {
      action: 'plan:import',
      objectType: 'plan',
      objectId: id,
      planId: id,
      after: { ...planRecord(plan), version },
    });
    return { id };
  });
}
