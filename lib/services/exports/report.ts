import { listScenarios } from '@/db/queries/plans';
import { environment } from '@/lib/env';
import { makeInProcess } from '@/lib/report-host/make-in-process';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { planSubject, requirePlan } from '../plans/read-plan';
import { getReport } from '../report/get-report';
import { type ExportFile, pdfFile } from './export-file';
import type { ExportReport } from './inputs';
import { recordExport } from './record-export';
import { requireScenario } from './results';

/**
 * The board paper as a PDF, with the figures of the page: of the named scenario, else the first.
 * @throws NOT_FOUND, and as `makeInProcess`
 */
export async function exportReport(
  context: Context,
  { planId, scenario, paper }: ExportReport,
): Promise<ExportFile> {
  const { database, actor } = context;
  await database.snapshot(async (reader) => {
    authorise(actor, 'results:export', planSubject(await requirePlan(reader, actor, planId, 'plan:read')));
    const scenarios = await listScenarios(reader, { organisationId: actor.organisationId, planId });
    requireScenario({ scenarios }, scenario);
  });
  const report = await getReport(context, { planId, scenario });
  const file = await makeInProcess({ report, paper, origin: new URL(environment().HEADROOM_URL).origin });
  const origin = await database.write(async (writer) =>
    recordExport(writer, context, {
      plan: await requirePlan(writer, actor, planId, 'plan:read'),
      action: 'report:export',
      after: { paper },
      scenarios: { asked: report.overview.scenario.code },
    }),
  );
  return pdfFile(origin, report.overview.isWhole ? 'report' : 'report-of-my-centres', file);
}
