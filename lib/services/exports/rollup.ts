import { listScenarios } from '@/db/queries/plans';
import { rollupToCsv } from '@/lib/tabular';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { planSubject, requirePlan } from '../plans/read-plan';
import { computeVisible } from '../results/compute-visible';
import { CSV, type ExportFile, fileName } from './export-file';
import type { Export } from './inputs';
import { requireScenario } from './results';

/** One row a scenario and cost centre that the actor may see: FTE at the end, costs and savings over the horizon, measures. */
export async function exportRollup(context: Context, { planId, scenario }: Export): Promise<ExportFile> {
  const { database, actor, clock } = context;
  await database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'plan:read');
    authorise(actor, 'results:export', planSubject(plan));
    const inPlan = { organisationId: actor.organisationId, planId };
    requireScenario({ scenarios: await listScenarios(writer, inPlan) }, scenario);
    await recordChange(writer, context, {
      action: 'results:export',
      objectType: 'plan',
      objectId: planId,
      planId,
      after: { file: 'rollup', scenario: scenario ?? 'all' },
    });
  });
  const visible = await computeVisible(context, planId, scenario === undefined ? undefined : [scenario]);
  const { plan, result, pay, isWhole } = visible;
  return {
    name: fileName({
      plan: plan.plan,
      what: isWhole ? 'rollup' : 'rollup-of-my-centres',
      scenario: scenario ?? 'all-scenarios',
      now: clock(),
      extension: 'csv',
    }),
    type: CSV,
    parts: [rollupToCsv(result, plan.costCentres, { pay })],
  };
}
