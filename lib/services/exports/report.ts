import type { Reader } from '@/db';
import { listPlanCostCentres, listScenarios, type PlanRow } from '@/db/queries/plans';
import type { Actor } from '@/lib/access';
import { environment } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { formatCount } from '@/lib/format';
import { makeInProcess } from '@/lib/report-host/make-in-process';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { planSubject, requirePlan } from '../plans/read-plan';
import { getReport } from '../report/get-report';
import { type ExportFile, pdfFile } from './export-file';
import type { ExportReport } from './inputs';
import { recordExport } from './record-export';
import { requireScenario } from './results';
import { taken } from './taken';

/** Rows of a board paper: what sets them takes memory of about 0.12 MB for each. */
const MOST_ROWS = 2_000;

/**
 * The board paper as a PDF, with the figures of the page: of the named scenario, else the first.
 * @throws NOT_FOUND, TOO_LARGE, and as `taken` and `makeInProcess`
 */
export async function exportReport(
  context: Context,
  { planId, scenario, paper }: ExportReport,
): Promise<ExportFile> {
  const { database, actor } = context;
  const { made, origin } = await taken({
    make: async () => {
      const { revision } = await database.snapshot(async (reader) => {
        const plan = await requireExportable(reader, actor, planId);
        const inPlan = { organisationId: actor.organisationId, planId };
        requireScenario({ scenarios: await listScenarios(reader, inPlan) }, scenario);
        refuseTooLarge((await listPlanCostCentres(reader, inPlan)).length);
        return plan;
      });
      const report = await getReport(context, { planId, scenario });
      refuseTooLarge(report.overview.centres.length + report.sources.length);
      const file = await makeInProcess({
        ...{ report, paper },
        origin: new URL(environment().HEADROOM_URL).origin,
      });
      return { revision, report, file };
    },
    recordUnlessChanged: ({ revision, report }) =>
      database.write(async (writer) => {
        const plan = await requireExportable(writer, actor, planId);
        if (plan.revision !== revision) return null;
        return recordExport(writer, context, {
          plan,
          action: 'report:export',
          after: { paper },
          scenarios: { asked: report.overview.scenario.code },
        });
      }),
  });
  return pdfFile(origin, made.report.overview.isWhole ? 'report' : 'report-of-my-centres', made.file);
}

async function requireExportable(reader: Reader, actor: Actor, planId: string): Promise<PlanRow> {
  const plan = await requirePlan(reader, actor, planId, 'plan:read');
  authorise(actor, 'results:export', planSubject(plan));
  return plan;
}

/** `rows` of cost centres and sources. */
function refuseTooLarge(rows: number): void {
  if (rows <= MOST_ROWS) return;
  throw new AppError(
    'TOO_LARGE',
    `This board paper has ${formatCount(rows)} rows of cost centres and sources, and a PDF is made of up to ${formatCount(MOST_ROWS)}. ` +
      'Print the page Report from the browser instead, or take the rollup by cost centre.',
  );
}
