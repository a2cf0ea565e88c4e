import { listScenarios } from '@/db/queries/plans';
import { findLargestSimulation } from '@/db/queries/simulations';
import { AppError } from '@/lib/errors';
import { uncertaintyCsv } from '@/lib/tabular';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { planSubject, requirePlan } from '../plans/read-plan';
import { computeVisible } from '../results/compute-visible';
import { simulationSubject } from '../uncertainty/simulation-key';
import { CSV, type ExportFile, fileName } from './export-file';
import type { Export } from './inputs';
import { requireScenario } from './results';

/**
 * Quantiles by month of the largest kept run of a scenario, or of each that has one, as far as the actor may see them.
 * @throws INVALID where none is kept of this version of the plan
 */
export async function exportUncertainty(context: Context, { planId, scenario }: Export): Promise<ExportFile> {
  const { database, actor, clock } = context;
  const visible = await computeVisible(context, planId, []);
  const kept = await database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'plan:read');
    authorise(actor, 'results:export', planSubject(plan));
    const scenarios = await listScenarios(writer, { organisationId: actor.organisationId, planId });
    requireScenario({ scenarios }, scenario);
    const results = [];
    for (const { code } of scenarios.filter((one) => scenario === undefined || one.code === scenario)) {
      const subject = await simulationSubject(writer, actor, { planId, scenario: code });
      const row = await findLargestSimulation(writer, subject);
      if (row) results.push(row.result);
    }
    if (results.length === 0) {
      throw new AppError(
        'INVALID',
        'No simulation is kept of this version of the plan. Open the page Uncertainty, which makes one, and export again.',
      );
    }
    await recordChange(writer, context, {
      action: 'results:export',
      objectType: 'plan',
      objectId: planId,
      planId,
      after: { file: 'uncertainty', scenario: scenario ?? 'all' },
    });
    return results;
  });
  const { plan, pay, masks, isWhole } = visible;
  return {
    name: fileName({
      plan: plan.plan,
      what: isWhole ? 'uncertainty' : 'uncertainty-of-my-centres',
      scenario: scenario ?? 'all-scenarios',
      now: clock(),
      extension: 'csv',
    }),
    type: CSV,
    parts: [uncertaintyCsv(kept, { pay, shows: (code) => !masks.centres.has(code) })],
  };
}
