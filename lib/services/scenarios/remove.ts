import { listScenarios, touchPlan } from '@/db/queries/plans';
import { deleteScenario, findScenario } from '@/db/queries/scenarios';
import { AppError, conflict, notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { assembleScenario } from '../plans/assemble';
import { requirePlan } from '../plans/read-plan';
import type { RemoveScenario } from './inputs';

/** @throws INVALID for the plan's last scenario; CONFLICT where `version` is no longer the stored one */
export async function removeScenario(context: Context, { planId, id, version }: RemoveScenario) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'scenarios:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    const stored = await findScenario(writer, { ...inPlan, id });
    if (!stored) throw notFound();
    if ((await listScenarios(writer, inPlan)).length === 1) {
      throw new AppError(
        'INVALID',
        'A plan needs at least one scenario, and this is its last. Nothing was removed; create another one first.',
      );
    }
    const before = assembleScenario(stored);
    if (!(await deleteScenario(writer, { ...inPlan, id, version }))) {
      throw conflict({ version: stored.version, scenario: before });
    }
    await recordChange(writer, context, {
      action: 'scenario:remove',
      objectType: 'scenario',
      objectId: id,
      planId,
      before,
    });
    await touchPlan(writer, plan, clock());
  });
}
