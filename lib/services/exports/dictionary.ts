import { dictionaryCsv } from '@/lib/tabular';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { csvFile, type ExportFile } from './export-file';
import type { Export } from './inputs';
import { recordExport } from './record-export';

/** What every column of every CSV means: nothing of the plan but its name and currency. */
export async function exportDictionary(
  context: Context,
  { planId }: Pick<Export, 'planId'>,
): Promise<ExportFile> {
  const origin = await context.database.write(async (writer) =>
    recordExport(writer, context, {
      plan: await requirePlan(writer, context.actor, planId, 'plan:read'),
      action: 'results:export',
      after: { file: 'dictionary' },
    }),
  );
  return csvFile(origin, 'data-dictionary', [dictionaryCsv()]);
}
