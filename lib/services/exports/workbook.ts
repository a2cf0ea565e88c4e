import { Mutex } from 'async-mutex';
import { findOrganisation } from '@/db/queries/organisations';
import type { PlanContent } from '@/db/queries/plans';
import type { Actor } from '@/lib/access';
import { type Outside, outsideOf, type Plan } from '@/lib/engine';
import { AppError, notFound } from '@/lib/errors';
import { partOf } from '@/lib/plan';
import { formulasOf, MOST_FORMULAS, monthsBeforeDates, sharedBlocks } from '@/lib/workbook';
import { writeInThread } from '@/lib/workbook-host/write-in-thread';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { assemblePlan } from '../plans/assemble';
import { planSubject, requirePlanContent } from '../plans/read-plan';
import { withoutOthersSystems } from '../results/compute-visible';
import { visibleCentres } from '../results/visible-plan';
import { type ExportFile, xlsxFile } from './export-file';
import type { ExportWorkbook } from './inputs';
import { recordExport } from './record-export';
import { requireScenario } from './results';

/** Writing takes memory: one at a time, the others wait. */
const turn = new Mutex();

/**
 * The plan as a workbook of live formulas, opened in the named scenario, else the first. A head takes their own centres and
 * all below; `centre` names one branch by its code.
 * @throws INVALID where a part would not recompute right or a month is no date of a spreadsheet, TOO_LARGE where a
 *   spreadsheet would not open it
 */
export async function exportWorkbook(
  context: Context,
  { planId, scenario: asked, centre }: ExportWorkbook,
): Promise<ExportFile> {
  const { database, actor } = context;
  const { job, origin, isWhole } = await database.write(async (writer) => {
    const content = await requirePlanContent(writer, actor, planId);
    authorise(actor, 'workbook:export', planSubject(content.plan));
    requireScenario(content, asked);
    const scenario = asked ?? content.scenarios[0]?.code ?? '';
    const { plan, outside, tops } = partFor(actor, content, { scenario, centre });
    refuseWhatCannotBe(plan, outside?.[scenario]);
    const organisation = await findOrganisation(writer, actor.organisationId);
    const origin = await recordExport(writer, context, {
      plan: content.plan,
      action: 'workbook:export',
      after: { costCentres: tops ?? 'all' },
      scenarios: { asked: scenario },
    });
    const cover = {
      organisation: organisation?.name ?? '',
      state: origin.version === 'now' ? 'As it is now' : `Version ${origin.version}`,
      part: tops ? `Cost centres ${tops.join(', ')}, with all below` : 'Whole plan',
      takenBy: origin.by,
      takenOn: new Date(origin.at).toISOString().slice(0, 10),
    };
    const source = { plan, scenario, outside };
    return { job: { source, cover, modified: origin.at }, origin, isWhole: !tops };
  });
  const file = await turn.runExclusive(() => writeInThread(job));
  return xlsxFile(origin, isWhole ? 'workbook' : `workbook-of-${centre ?? 'my-centres'}`, file);
}

type Part = { plan: Plan; outside: Outside | undefined; tops: string[] | undefined };

/** What the actor may take: the whole, or a branch with what the rest puts on its systems. @throws NOT_FOUND */
function partFor(
  actor: Actor,
  content: PlanContent,
  { scenario, centre }: { scenario: string; centre: string | undefined },
): Part {
  const whole = assemblePlan(content);
  const { centres, isWhole } = visibleCentres(actor, content);
  if (centre !== undefined && !centres.some((one) => one.code === centre)) throw notFound();
  if (isWhole && centre === undefined) return { plan: whole, outside: undefined, tops: undefined };
  const visible = new Set(centres.map((one) => one.code));
  const part = withoutOthersSystems(partOf(whole, centre === undefined ? visible : new Set([centre])));
  const scenarios = whole.scenarios.filter((one) => one.code === scenario);
  const own = part.roles.map((role) => role.code);
  return {
    plan: part,
    outside: outsideOf({ ...whole, scenarios }, own),
    tops: part.costCentres.filter((one) => one.parent === null).map((one) => one.code),
  };
}

function refuseWhatCannotBe(plan: Plan, outside: Outside[string] | undefined): void {
  const shared = sharedBlocks(plan, outside);
  if (shared.length > 0) {
    throw new AppError(
      'INVALID',
      `Other cost centres fill the capacity blocks of ${shared.join(', ')} too, so a workbook of this part alone would not ` +
        'recompute right. Take the results by month instead, or ask a planner for the workbook of the whole plan.',
    );
  }
  const early = monthsBeforeDates(plan);
  if (early.length > 0) {
    throw new AppError(
      'INVALID',
      `Spreadsheets have no dates before March 1900, and the plan names ${early[0]}. Change it, or take the plan file.`,
    );
  }
  const formulas = formulasOf(plan);
  if (formulas > MOST_FORMULAS) {
    const inMillions = (number: number) => `${(number / 1e6).toFixed(1)} million`;
    throw new AppError(
      'TOO_LARGE',
      `A workbook of this plan would hold ${inMillions(formulas)} formulas, and above ${inMillions(MOST_FORMULAS)} spreadsheets ` +
        'no longer open it well (about 500 role lines over 36 months). Open a cost centre and take the workbook of that branch, ' +
        'or take the results by month.',
    );
  }
}
