import { touchPlan } from '@/db/queries/plans';
import { listSystems } from '@/db/queries/roles';
import { insertOptions, insertSystem } from '@/db/queries/systems';
import { newId } from '@/lib/ids';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { optionColumns } from '../plans/rows';
import { refuseTakenCode } from './codes';
import type { CreateSystem } from './inputs';

/** Adds a system with its first sourcing option. */
export async function createSystem(context: Context, { planId, code, name, unit, option }: CreateSystem) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'systems:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    const stored = await listSystems(writer, inPlan);
    refuseTakenCode(stored, code);
    const id = newId();
    await insertSystem(writer, inPlan, { id, code, name, unit, position: stored.length });
    await insertOptions(writer, inPlan, [
      { ...optionColumns(option), id: newId(), systemId: id, position: 0 },
    ]);
    await recordChange(writer, context, {
      action: 'system:create',
      objectType: 'system',
      objectId: id,
      planId,
      after: { code, name, unit, options: [option] },
    });
    await touchPlan(writer, plan, clock());
    return { id, code };
  });
}
