import { findLastActualChange } from '@/db/queries/actuals';
import { askThread } from '../actuals/ask-thread';
import type { CsvAnswer } from '../actuals/questions';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import type { ExportFile, ExportOrigin } from './export-file';
import { csvFile } from './export-file';
import type { Export } from './inputs';
import { recordExport } from './record-export';
import { taken } from './taken';

/**
 * Plan against actual as far as the actor may see it: a row a month for everything seen, each cost centre with all below it, and each
 * role line that has actuals. `is` says whether a month is actual or forecast; causes stand in the last actual month, of cost to date.
 * It is computed in a thread, and put on record as what it was computed from.
 */
export async function exportActuals(context: Context, { planId, scenario }: Export): Promise<ExportFile> {
  const { database, actor } = context;
  await database.snapshot((reader) => requirePlan(reader, actor, planId, 'results:export'));
  const { made, origin } = await taken({
    make: () => askThread(database, { kind: 'csv', actor, planId, scenario }),
    recordUnlessChanged: (computed) => recordUnlessChanged(context, { planId, scenario, computed }),
  });
  return csvFile(origin, made.isWhole ? 'actuals' : 'actuals-of-my-centres', made.parts);
}

type Recording = Export & { computed: CsvAnswer };

/** Null where the plan or its actuals are no longer those that were computed. */
async function recordUnlessChanged(
  context: Context,
  { planId, scenario, computed }: Recording,
): Promise<ExportOrigin | null> {
  return context.database.write(async (writer) => {
    const plan = await requirePlan(writer, context.actor, planId, 'results:export');
    const last = await findLastActualChange(writer, { organisationId: plan.organisationId, planId });
    if (plan.revision !== computed.revision || (last?.number ?? 0) !== computed.number) return null;
    return recordExport(writer, context, {
      plan,
      action: 'results:export',
      after: { file: 'actuals' },
      scenarios: { asked: scenario },
    });
  });
}
