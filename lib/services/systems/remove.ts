import type { Writer } from '@/db';
import { type InPlan, listScenarios, touchPlan } from '@/db/queries/plans';
import { updateScenario } from '@/db/queries/scenarios';
import { deleteSystem, findSystem, listOptions, listRolesNaming } from '@/db/queries/systems';
import { AppError, conflict, notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { assembleOption } from '../plans/assemble';
import { requirePlan } from '../plans/read-plan';
import type { RemoveSystem } from './inputs';

/**
 * Removes a system with its options, and its entry in the sourcing of every scenario.
 * @throws INVALID with the role lines whose estimate names it; CONFLICT where `version` is no longer the stored one
 */
export async function removeSystem(context: Context, { planId, id, version }: RemoveSystem) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'systems:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    const stored = await findSystem(writer, { ...inPlan, id });
    if (!stored) throw notFound();
    await refuseNamed(writer, { ...inPlan, id });
    const options = (await listOptions(writer, { ...inPlan, id })).map(assembleOption);
    const { code, name, unit } = stored;
    if (!(await deleteSystem(writer, { ...inPlan, id, version }))) {
      throw conflict({ version: stored.version, name, unit });
    }
    const sourcedIn = await dropSourcing(writer, inPlan, code);
    await recordChange(writer, context, {
      action: 'system:remove',
      objectType: 'system',
      objectId: id,
      planId,
      before: { code, name, unit, options, sourcedIn },
    });
    await touchPlan(writer, plan, clock());
  });
}

async function refuseNamed(writer: Writer, key: InPlan & { id: string }): Promise<void> {
  const named = await listRolesNaming(writer, key);
  if (named.length === 0) return;
  throw new AppError(
    'INVALID',
    `The estimates of ${named.length === 1 ? 'one role' : `${named.length} roles`} name this system. Nothing was removed; take it out of those estimates first.`,
    {
      faults: named.map((role) => ({
        path: `role ${role.code}`,
        found: `${role.title} works with this system`,
        expected: 'an estimate with another system, or with none',
      })),
    },
  );
}

/** @returns the option that each scenario had chosen, by scenario code */
async function dropSourcing(writer: Writer, inPlan: InPlan, system: string): Promise<Record<string, string>> {
  const chosen: Record<string, string> = {};
  for (const { id, version, code, sourcing } of await listScenarios(writer, inPlan)) {
    const { [system]: option, ...others } = sourcing;
    if (option === undefined) continue;
    chosen[code] = option;
    await updateScenario(writer, { ...inPlan, id, version }, { sourcing: others });
  }
  return chosen;
}
