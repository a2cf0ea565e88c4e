import type { PlanContent } from '@/db/queries/plans';
import { maskResult } from '@/lib/access';
import { compute, monthLabels, type ScenarioResult } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import { resultsCsv } from '@/lib/tabular';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { planSubject, requirePlanContent } from '../plans/read-plan';
import { maskThreshold, prepare } from '../results/compute-visible';
import { CSV, type ExportFile, fileName } from './export-file';
import type { Export } from './inputs';

/**
 * Monthly series in long form of what the actor may see: the plan (for a head, the sum of their centres), cost centres, role
 * lines where they may be read, and systems. Without pay its columns are missing, and so are masked centres and systems.
 */
export async function exportResults(context: Context, { planId, scenario }: Export): Promise<ExportFile> {
  const { database, actor, clock } = context;
  const { content, threshold } = await database.write(async (writer) => {
    const content = await requirePlanContent(writer, actor, planId);
    authorise(actor, 'results:export', planSubject(content.plan));
    requireScenario(content, scenario);
    await recordChange(writer, context, {
      action: 'results:export',
      objectType: 'plan',
      objectId: planId,
      planId,
      after: { file: 'results', scenario: scenario ?? 'all' },
    });
    return { content, threshold: await maskThreshold(writer, actor.organisationId) };
  });
  const { computed, outside, masks, pay, isWhole } = prepare(actor, content, threshold);
  const months = monthLabels(computed.plan);
  const codes = scenario === undefined ? computed.scenarios.map((s) => s.code) : [scenario];
  function* scenarios(): Generator<ScenarioResult> {
    for (const code of codes) {
      const options = { scenarios: [code], roles: pay, ...(outside ? { outside } : {}) };
      const result = compute(computed, options);
      yield* pay ? result.scenarios : maskResult(result, masks).scenarios;
    }
  }
  return {
    name: fileName({
      plan: computed.plan,
      what: isWhole ? 'results' : 'results-of-my-centres',
      scenario: scenario ?? 'all-scenarios',
      now: clock(),
      extension: 'csv',
    }),
    type: CSV,
    parts: resultsCsv({ months, scenarios: scenarios() }, { pay }),
  };
}

/** @throws NOT_FOUND where a scenario is asked for that the plan does not have */
export function requireScenario(content: Pick<PlanContent, 'scenarios'>, code: string | undefined): void {
  if (code !== undefined && !content.scenarios.some((s) => s.code === code)) throw notFound();
}
