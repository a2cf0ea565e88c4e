import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import type { ExportVersion } from '../versions/inputs';
import { readVersionText } from '../versions/read-file';
import { requireVersion } from '../versions/require-version';
import { type ExportFile, jsonFile } from './export-file';
import { recordExport } from './record-export';

/** The plan file that a version holds, to the byte. `plan-file.md` */
export async function exportVersion(
  context: Context,
  { planId, number }: ExportVersion,
): Promise<ExportFile> {
  const { database, actor } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'versions:read');
    const inPlan = { organisationId: actor.organisationId, planId };
    const { sha256 } = await requireVersion(writer, { ...inPlan, number });
    const origin = await recordExport(writer, context, {
      plan,
      action: 'versions:exportFile',
      after: { version: { number, sha256 } },
    });
    const text = await readVersionText(writer, { ...inPlan, sha256 });
    return jsonFile({ ...origin, version: number }, `version-${number}`, text);
  });
}
