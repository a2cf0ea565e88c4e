import { monthLabels } from '@/lib/engine';
import { actualsTemplate } from '@/lib/tabular/actuals-csv';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { assemblePlan } from '../plans/assemble';
import { planSubject, requirePlanContent } from '../plans/read-plan';
import { CSV, type ExportFile, fileName } from './export-file';
import type { Export } from './inputs';

/** A file of actuals to be filled in, with the plan's role lines and months; for those who may import it. */
export async function exportActualsTemplate(context: Context, { planId }: Export): Promise<ExportFile> {
  const { database, actor, clock } = context;
  const content = await database.write(async (writer) => {
    const content = await requirePlanContent(writer, actor, planId);
    authorise(actor, 'actuals:import', planSubject(content.plan));
    await recordChange(writer, context, {
      action: 'results:export',
      objectType: 'plan',
      objectId: planId,
      planId,
      after: { file: 'actuals-template' },
    });
    return content;
  });
  const { plan, roles } = assemblePlan(content);
  return {
    name: fileName({ plan, what: 'actuals-template', now: clock(), extension: 'csv' }),
    type: CSV,
    parts: actualsTemplate({ months: monthLabels(plan), roles }),
  };
}
