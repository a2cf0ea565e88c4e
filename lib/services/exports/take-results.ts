import { authorise } from '../authorise';
import type { Context } from '../context';
import { planSubject } from '../plans/read-plan';
import { computeVisible, type VisibleResult } from '../results/compute-visible';
import type { ExportOrigin } from './export-file';
import type { Export } from './inputs';
import { recordExport } from './record-export';

type Asked = Pick<Export, 'planId' | 'scenario'> & {
  /** What the record calls the file. */
  file: string;
};

/**
 * The plan and the result of one scenario, or of all, as far as the actor may see them, to be written into a file; on record.
 * @throws NOT_FOUND also where the plan has no such scenario
 */
export async function takeResults(
  context: Context,
  { planId, scenario, file }: Asked,
): Promise<{ visible: VisibleResult; origin: ExportOrigin }> {
  const { database, actor } = context;
  const visible = await computeVisible(context, planId, scenario === undefined ? undefined : [scenario]);
  const plan = visible.row;
  const origin = await database.write(async (writer) => {
    authorise(actor, 'results:export', planSubject(plan));
    return recordExport(writer, context, {
      plan,
      action: 'results:export',
      after: { file },
      scenarios: { asked: scenario },
    });
  });
  return { visible, origin };
}
