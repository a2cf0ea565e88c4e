import { monthLabels } from '@/lib/engine';
import { actualsTemplate } from '@/lib/tabular/actuals-csv';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { assemblePlan } from '../plans/assemble';
import { planSubject, requirePlanContent } from '../plans/read-plan';
import { csvFile, type ExportFile } from './export-file';
import type { Export } from './inputs';
import { recordExport } from './record-export';

/** A file of actuals to be filled in, with the plan's role lines and months; for those who may import it. */
export async function exportActualsTemplate(context: Context, { planId }: Export): Promise<ExportFile> {
  const { database, actor } = context;
  const { content, origin } = await database.write(async (writer) => {
    const content = await requirePlanContent(writer, actor, planId);
    authorise(actor, 'actuals:import', planSubject(content.plan));
    const origin = await recordExport(writer, context, {
      plan: content.plan,
      action: 'results:export',
      after: { file: 'actuals-template' },
    });
    return { content, origin };
  });
  const { plan, roles } = assemblePlan(content);
  return csvFile(origin, 'actuals-template', actualsTemplate({ months: monthLabels(plan), roles }));
}
