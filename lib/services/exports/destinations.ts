import { destinationsCsv } from '@/lib/tabular';
import type { Context } from '../context';
import { csvFile, type ExportFile } from './export-file';
import type { Export } from './inputs';
import { takeResults } from './take-results';

/** Where each freed FTE goes, by cost centre that the actor may see and month. model.md, section 4. */
export async function exportDestinations(
  context: Context,
  { planId, scenario }: Export,
): Promise<ExportFile> {
  const { visible, origin } = await takeResults(context, { planId, scenario, file: 'destinations' });
  const { plan, result, isWhole } = visible;
  const what = isWhole ? 'destinations' : 'destinations-of-my-centres';
  return csvFile(origin, what, [destinationsCsv(result, plan.costCentres)]);
}
