import type { Reader } from '@/db';
import { listScenarios, type PlanRow } from '@/db/queries/plans';
import type { Actor } from '@/lib/access';
import { environment } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { formatCount } from '@/lib/format';
import { makeInProcess } from '@/lib/report-host/make-in-process';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { planSubject, requirePlan } from '../plans/read-plan';
import { getReport, type Report } from '../report/get-report';
import { type ExportFile, pdfFile } from './export-file';
import type { ExportReport } from './inputs';
import { recordExport } from './record-export';
import { requireScenario } from './results';

/** Rows of a board paper: what sets them takes memory of about 0.12 MB for each. */
const MOST_ROWS = 2_000;

/**
 * The board paper as a PDF, with the figures of the page: of the named scenario, else the first.
 * @throws NOT_FOUND, TOO_LARGE, and as `makeInProcess`
 */
export async function exportReport(
  context: Context,
  { planId, scenario, paper }: ExportReport,
): Promise<ExportFile> {
  const { database, actor } = context;
  const plan = await database.snapshot(async (reader) => {
    const row = await requireExportable(reader, actor, planId);
    const scenarios = await listScenarios(reader, { organisationId: actor.organisationId, planId });
    requireScenario({ scenarios }, scenario);
    return row;
  });
  const report = await getReport(context, { planId, scenario });
  refuseTooLarge(report);
  const file = await makeInProcess({ report, paper, origin: new URL(environment().HEADROOM_URL).origin });
  const origin = await database.write(async (writer) => {
    await requireExportable(writer, actor, planId);
    return recordExport(writer, context, {
      plan,
      action: 'report:export',
      after: { paper },
      scenarios: { asked: report.overview.scenario.code },
    });
  });
  return pdfFile(origin, report.overview.isWhole ? 'report' : 'report-of-my-centres', file);
}

async function requireExportable(reader: Reader, actor: Actor, planId: string): Promise<PlanRow> {
  const plan = await requirePlan(reader, actor, planId, 'plan:read');
  authorise(actor, 'results:export', planSubject(plan));
  return plan;
}

function refuseTooLarge({ overview, sources }: Report): void {
  const rows = overview.centres.length + sources.length;
  if (rows <= MOST_ROWS) return;
  throw new AppError(
    'TOO_LARGE',
    `This board paper has ${formatCount(rows)} rows of cost centres and sources, and a PDF is made of up to ${formatCount(MOST_ROWS)}. ` +
      'Print the page Report from the browser instead, or take the rollup by cost centre.',
  );
}
