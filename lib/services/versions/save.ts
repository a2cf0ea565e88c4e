import { recordChange } from '../audit';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import type { SaveVersion } from './inputs';
import { keepVersion } from './keep';

/** Keeps the plan as it is now, because somebody asks for it. */
export async function saveVersion(
  context: Context,
  { planId, note }: SaveVersion,
): Promise<{ number: number }> {
  const { database, actor } = context;
  return database.write(async (writer) => {
    await requirePlan(writer, actor, planId, 'versions:save');
    const version = await keepVersion(writer, context, { planId, cause: 'saved', note });
    await recordChange(writer, context, {
      action: 'versions:save',
      objectType: 'plan',
      objectId: planId,
      planId,
      after: { version, note },
    });
    return { number: version.number };
  });
}
