import { aiCostsCsv } from '@/lib/tabular';
import type { Context } from '../context';
import { csvFile, type ExportFile } from './export-file';
import type { Export } from './inputs';
import { takeResults } from './take-results';

/** Use and cost of each AI system by month, as far as the actor may see them: for a head, what their centres cause. model.md, section 6. */
export async function exportAiCosts(context: Context, { planId, scenario }: Export): Promise<ExportFile> {
  const { visible, origin } = await takeResults(context, { planId, scenario, file: 'ai-costs' });
  const { plan, result, isWhole } = visible;
  const what = isWhole ? 'ai-costs' : 'ai-costs-of-my-centres';
  return csvFile(origin, what, [aiCostsCsv(result, plan.systems)]);
}
