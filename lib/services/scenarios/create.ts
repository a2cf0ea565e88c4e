import { listScenarios, touchPlan } from '@/db/queries/plans';
import { insertScenario } from '@/db/queries/scenarios';
import { newId } from '@/lib/ids';
import { scenarioSchema } from '@/lib/plan';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { scenarioColumns } from '../plans/rows';
import { refuseScenarioFaults, refuseTakenCode } from './faults';
import type { CreateScenario } from './inputs';

/** Adds a scenario with the defaults of model.md, section 8, behind those that are there. */
export async function createScenario(context: Context, { planId, code, name }: CreateScenario) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'scenarios:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    await refuseTakenCode(writer, inPlan, code);
    const scenario = scenarioSchema.parse({ code, name });
    await refuseScenarioFaults(writer, inPlan, scenario);
    const id = newId();
    const position = (await listScenarios(writer, inPlan)).length;
    await insertScenario(writer, inPlan, { ...scenarioColumns(scenario), id, position });
    await recordChange(writer, context, {
      action: 'scenario:create',
      objectType: 'scenario',
      objectId: id,
      planId,
      after: scenario,
    });
    await touchPlan(writer, plan, clock());
    return { id, code };
  });
}
