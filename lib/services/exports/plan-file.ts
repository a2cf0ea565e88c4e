import { stringifyPlan } from '@/lib/plan';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { assemblePlan } from '../plans/assemble';
import { planSubject, requirePlanContent } from '../plans/read-plan';
import { planRecord } from '../plans/record';
import { type ExportFile, fileName, JSON_FILE } from './export-file';
import type { Export } from './inputs';

/** The whole plan as a plan file, which computes anywhere to the same numbers. `plan-file.md` */
export async function exportPlanFile(
  context: Context,
  { planId }: Pick<Export, 'planId'>,
): Promise<ExportFile> {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const content = await requirePlanContent(writer, actor, planId);
    authorise(actor, 'plan:exportFile', planSubject(content.plan));
    const plan = assemblePlan(content);
    await recordChange(writer, context, {
      action: 'plan:exportFile',
      objectType: 'plan',
      objectId: planId,
      planId,
      after: planRecord(plan),
    });
    return {
      name: fileName({ plan: plan.plan, what: 'plan', now: clock(), extension: 'json' }),
      type: JSON_FILE,
      parts: [stringifyPlan(plan)],
    };
  });
}
