import { listScenarios } from '@/db/queries/plans';
import { findLargestSimulation } from '@/db/queries/simulations';
import { AppError } from '@/lib/errors';
import { uncertaintyCsv } from '@/lib/tabular';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { planSubject, requirePlan } from '../plans/read-plan';
import { computeVisible } from '../results/compute-visible';
import { simulationSubject } from '../uncertainty/simulation-key';
import { csvFile, type ExportFile } from './export-file';
import type { Export } from './inputs';
import { recordExport } from './record-export';
import { requireScenario } from './results';

/**
 * Quantiles by month of the largest kept run of a scenario, or of each that has one, as far as the actor may see them.
 * @throws INVALID where none is kept of this version of the plan
 */
export async function exportUncertainty(context: Context, { planId, scenario }: Export): Promise<ExportFile> {
  const { database, actor } = context;
  const visible = await computeVisible(context, planId, []);
  const { kept, origin } = await database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'plan:read');
    authorise(actor, 'results:export', planSubject(plan));
    const scenarios = await listScenarios(writer, { organisationId: actor.organisationId, planId });
    requireScenario({ scenarios }, scenario);
    const kept = [];
    for (const { code } of scenarios.filter((one) => scenario === undefined || one.code === scenario)) {
      const subject = await simulationSubject(writer, actor, { planId, scenario: code });
      const row = await findLargestSimulation(writer, subject);
      if (row) kept.push(row.result);
    }
    if (kept.length === 0) {
      throw new AppError(
        'INVALID',
        'No simulation is kept of this version of the plan. Open the page Uncertainty, which makes one, and export again.',
      );
    }
    const origin = await recordExport(writer, context, {
      plan,
      action: 'results:export',
      after: { file: 'uncertainty' },
      scenarios: { asked: scenario },
    });
    return { kept, origin };
  });
  const { pay, masks, isWhole } = visible;
  const what = isWhole ? 'uncertainty' : 'uncertainty-of-my-centres';
  return csvFile(origin, what, [uncertaintyCsv(kept, { pay, shows: (code) => !masks.centres.has(code) })]);
}
