import { stringifyPlan } from '@/lib/plan';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { assemblePlan } from '../plans/assemble';
import { planSubject, requirePlanContent } from '../plans/read-plan';
import { planRecord } from '../plans/record';
import { type ExportFile, jsonFile } from './export-file';
import type { Export } from './inputs';
import { recordExport } from './record-export';

/** The whole plan as a plan file, which computes anywhere to the same numbers. `plan-file.md` */
export async function exportPlanFile(
  context: Context,
  { planId }: Pick<Export, 'planId'>,
): Promise<ExportFile> {
  const { database, actor } = context;
  return database.write(async (writer) => {
    const content = await requirePlanContent(writer, actor, planId);
    authorise(actor, 'plan:exportFile', planSubject(content.plan));
    const plan = assemblePlan(content);
    const origin = await recordExport(writer, context, {
      plan: content.plan,
      action: 'plan:exportFile',
      after: planRecord(plan),
    });
    return jsonFile(origin, 'plan', stringifyPlan(plan));
  });
}
