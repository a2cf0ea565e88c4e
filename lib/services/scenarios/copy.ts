import { listScenarios, touchPlan } from '@/db/queries/plans';
import { findScenario, insertScenario } from '@/db/queries/scenarios';
import { notFound } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { assembleScenario } from '../plans/assemble';
import { requirePlan } from '../plans/read-plan';
import { scenarioColumns } from '../plans/rows';
import { refuseTakenCode } from './faults';
import type { CopyScenario } from './inputs';

/** Adds a scenario with every input of another one, behind those that are there. */
export async function copyScenario(context: Context, { planId, id: sourceId, code, name }: CopyScenario) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'scenarios:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    const source = await findScenario(writer, { ...inPlan, id: sourceId });
    if (!source) throw notFound();
    await refuseTakenCode(writer, inPlan, code);
    const scenario = { ...assembleScenario(source), code, name };
    const id = newId();
    const position = (await listScenarios(writer, inPlan)).length;
    await insertScenario(writer, inPlan, { ...scenarioColumns(scenario), id, position });
    await recordChange(writer, context, {
      action: 'scenario:copy',
      objectType: 'scenario',
      objectId: id,
      planId,
      before: { copyOf: source.code },
      after: scenario,
    });
    await touchPlan(writer, plan, clock());
    return { id, code };
  });
}
