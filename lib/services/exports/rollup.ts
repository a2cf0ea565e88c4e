import { rollupToCsv } from '@/lib/tabular';
import type { Context } from '../context';
import { csvFile, type ExportFile } from './export-file';
import type { Export } from './inputs';
import { takeResults } from './take-results';

/** One row a scenario and cost centre that the actor may see: FTE at the end, costs and savings over the horizon, measures. */
export async function exportRollup(context: Context, { planId, scenario }: Export): Promise<ExportFile> {
  const { visible, origin } = await takeResults(context, { planId, scenario, file: 'rollup' });
  const { plan, result, pay, isWhole } = visible;
  const what = isWhole ? 'rollup' : 'rollup-of-my-centres';
  return csvFile(origin, what, [rollupToCsv(result, plan.costCentres, { pay })]);
}
