import { touchPlan } from '@/db/queries/plans';
import { findScenario, updateScenario as writeScenario } from '@/db/queries/scenarios';
import { conflict, notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { assembleScenario } from '../plans/assemble';
import { requirePlan } from '../plans/read-plan';
import { scenarioColumns } from '../plans/rows';
import { refuseScenarioFaults } from './faults';
import type { UpdateScenario } from './inputs';

/** @throws CONFLICT with the stored scenario where `version` is no longer the stored one */
export async function updateScenario(
  context: Context,
  { planId, id, version, scenario: values }: UpdateScenario,
) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'scenarios:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    const stored = await findScenario(writer, { ...inPlan, id });
    if (!stored) throw notFound();
    const before = assembleScenario(stored);
    const scenario = { ...values, code: stored.code };
    await refuseScenarioFaults(writer, inPlan, scenario);
    const written = await writeScenario(writer, { ...inPlan, id, version }, scenarioColumns(scenario));
    if (!written) throw conflict({ version: stored.version, scenario: before });
    await recordChange(writer, context, {
      action: 'scenario:update',
      objectType: 'scenario',
      objectId: id,
      planId,
      before,
      after: scenario,
    });
    await touchPlan(writer, plan, clock());
    return { version: written.version };
  });
}
