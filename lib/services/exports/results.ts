import type { PlanContent } from '@/db/queries/plans';
import { maskResult } from '@/lib/access';
import { compute, monthLabels, type ScenarioResult } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import { resultsCsv } from '@/lib/tabular';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { planSubject, requirePlanContent } from '../plans/read-plan';
import { maskThreshold, prepare } from '../results/compute-visible';
import { csvFile, type ExportFile } from './export-file';
import type { Export } from './inputs';
import { recordExport } from './record-export';

/**
 * Monthly series in long form of what the actor may see: the plan (for a head, the sum of their centres), cost centres, role
 * lines where they may be read, and systems. Without pay its columns are missing, and so are masked centres and systems.
 */
export async function exportResults(context: Context, { planId, scenario }: Export): Promise<ExportFile> {
  const { database, actor } = context;
  const { content, threshold, origin } = await database.write(async (writer) => {
    const content = await requirePlanContent(writer, actor, planId);
    authorise(actor, 'results:export', planSubject(content.plan));
    requireScenario(content, scenario);
    const origin = await recordExport(writer, context, {
      plan: content.plan,
      action: 'results:export',
      after: { file: 'results' },
      scenarios: { asked: scenario },
    });
    return { content, threshold: await maskThreshold(writer, actor.organisationId), origin };
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
  const what = isWhole ? 'results' : 'results-of-my-centres';
  return csvFile(origin, what, resultsCsv({ months, scenarios: scenarios() }, { pay }));
}

/** @throws NOT_FOUND where a scenario is asked for that the plan does not have */
export function requireScenario(content: Pick<PlanContent, 'scenarios'>, code: string | undefined): void {
  if (code !== undefined && !content.scenarios.some((s) => s.code === code)) throw notFound();
}
