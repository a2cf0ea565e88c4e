import type { Writer } from '@/db';
import { type InPlan, listScenarios, touchPlan } from '@/db/queries/plans';
import { deleteOption, findOption, findSystem, listOptions } from '@/db/queries/systems';
import { AppError, conflict, notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { assembleOption } from '../plans/assemble';
import { requirePlan } from '../plans/read-plan';
import type { RemoveOption } from './inputs';

/** @throws INVALID for a system's last option, or one that a scenario has chosen; CONFLICT where `version` is no longer the stored one */
export async function removeOption(context: Context, { planId, id, version }: RemoveOption) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'systems:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    const stored = await findOption(writer, { ...inPlan, id });
    const system = stored && (await findSystem(writer, { ...inPlan, id: stored.systemId }));
    if (!stored || !system) throw notFound();
    if ((await listOptions(writer, { ...inPlan, id: system.id })).length === 1) {
      throw new AppError(
        'INVALID',
        'A system needs at least one sourcing option, and this is its last. Nothing was removed; add another one first.',
      );
    }
    await refuseChosen(writer, inPlan, { system: system.code, option: stored.code });
    const before = assembleOption(stored);
    if (!(await deleteOption(writer, { ...inPlan, id, version }))) {
      throw conflict({ version: stored.version, option: before });
    }
    await recordChange(writer, context, {
      action: 'option:remove',
      objectType: 'option',
      objectId: id,
      planId,
      before: { system: system.code, ...before },
    });
    await touchPlan(writer, plan, clock());
  });
}

async function refuseChosen(
  writer: Writer,
  inPlan: InPlan,
  { system, option }: { system: string; option: string },
): Promise<void> {
  const choosing = (await listScenarios(writer, inPlan)).filter((row) => row.sourcing[system] === option);
  if (choosing.length === 0) return;
  throw new AppError(
    'INVALID',
    'A scenario has chosen this option. Nothing was removed; choose another option there first.',
    {
      faults: choosing.map((row) => ({
        path: `scenario ${row.code}`,
        found: `${row.name} has chosen this option`,
        expected: 'another option',
      })),
    },
  );
}
