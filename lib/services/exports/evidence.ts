import { compute, type ScenarioResult } from '@/lib/engine';
import { evidenceCsv } from '@/lib/tabular';
import type { Context } from '../context';
import { requirePlanContent } from '../plans/read-plan';
import { maskThreshold, prepare } from '../results/compute-visible';
import { csvFile, type ExportFile } from './export-file';
import type { Export } from './inputs';
import { readableLines } from './readable-lines';
import { recordExport } from './record-export';
import { requireScenario } from './results';

/**
 * What each estimate that the actor may read rests on, with the work that it frees at the end.
 * @throws NOT_FOUND where the actor may read none of the plan's role lines
 */
export async function exportEvidence(context: Context, { planId, scenario }: Export): Promise<ExportFile> {
  const { database, actor } = context;
  const { prepared, centres, origin } = await database.write(async (writer) => {
    const content = await requirePlanContent(writer, actor, planId);
    const { centres } = readableLines(actor, content);
    requireScenario(content, scenario);
    const prepared = prepare(actor, content, await maskThreshold(writer, actor.organisationId));
    const origin = await recordExport(writer, context, {
      plan: content.plan,
      action: 'results:export',
      after: { file: 'evidence' },
      scenarios: { asked: scenario },
    });
    return { prepared, centres, origin };
  });
  const { computed, outside, isWhole } = prepared;
  const codes = scenario === undefined ? computed.scenarios.map(({ code }) => code) : [scenario];
  function* scenarios(): Generator<ScenarioResult> {
    for (const code of codes) {
      yield* compute(computed, { scenarios: [code], roles: true, ...(outside ? { outside } : {}) }).scenarios;
    }
  }
  const roles = computed.roles.filter(({ costCentre }) => centres.has(costCentre));
  const what = isWhole ? 'evidence' : 'evidence-of-my-centres';
  return csvFile(origin, what, [evidenceCsv(scenarios(), { roles, costCentres: computed.costCentres })]);
}
