import { recordChange } from '../audit';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import type { ExportVersion } from '../versions/inputs';
import { readVersionText } from '../versions/read-file';
import { requireVersion } from '../versions/require-version';
import { type ExportFile, fileName, JSON_FILE } from './export-file';

/** The plan file that a version holds, to the byte. `plan-file.md` */
export async function exportVersion(
  context: Context,
  { planId, number }: ExportVersion,
): Promise<ExportFile> {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'versions:read');
    const inPlan = { organisationId: actor.organisationId, planId };
    const { sha256 } = await requireVersion(writer, { ...inPlan, number });
    await recordChange(writer, context, {
      action: 'versions:exportFile',
      objectType: 'plan',
      objectId: planId,
      planId,
      after: { version: { number, sha256 } },
    });
    return {
      name: fileName({ plan, what: `version-${number}`, now: clock(), extension: 'json' }),
      type: JSON_FILE,
      parts: [await readVersionText(writer, { ...inPlan, sha256 })],
    };
  });
}
