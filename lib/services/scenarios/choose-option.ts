import { touchPlan } from '@/db/queries/plans';
import { findScenario, updateScenario as writeScenario } from '@/db/queries/scenarios';
import { conflict, notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { assembleScenario } from '../plans/assemble';
import { requirePlan } from '../plans/read-plan';
import { refuseScenarioFaults } from './faults';
import type { ChooseOption } from './inputs';

/**
 * Has a scenario take another option of one system; everything else of it stays.
 * @throws INVALID where the plan has no such system or option; CONFLICT with the stored scenario where `version` is no longer the stored one
 */
export async function chooseOption(context: Context, { planId, id, version, system, option }: ChooseOption) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'scenarios:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    const stored = await findScenario(writer, { ...inPlan, id });
    if (!stored) throw notFound();
    const scenario = assembleScenario(stored);
    const sourcing = { ...scenario.sourcing, [system]: option };
    await refuseScenarioFaults(writer, inPlan, { ...scenario, sourcing });
    const written = await writeScenario(writer, { ...inPlan, id, version }, { sourcing });
    if (!written) throw conflict({ version: stored.version, scenario });
    await recordChange(writer, context, {
      action: 'scenario:choose-option',
      objectType: 'scenario',
      objectId: id,
      planId,
      before: { sourcing: scenario.sourcing },
      after: { sourcing },
    });
    await touchPlan(writer, plan, clock());
    return { version: written.version };
  });
}
