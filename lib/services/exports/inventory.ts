import { inventoryToCsv } from '@/lib/tabular';
import type { Context } from '../context';
import { assemblePlan } from '../plans/assemble';
import { requirePlanContent } from '../plans/read-plan';
import { csvFile, type ExportFile } from './export-file';
import type { Export } from './inputs';
import { readableLines } from './readable-lines';
import { recordExport } from './record-export';

/**
 * The role lines that the actor may read, as a CSV that imports back without loss; pay only where it may be read.
 * @throws NOT_FOUND where the actor may read none of the plan's cost centres
 */
export async function exportInventory(
  context: Context,
  { planId }: Pick<Export, 'planId'>,
): Promise<ExportFile> {
  const { database, actor } = context;
  return database.write(async (writer) => {
    const content = await requirePlanContent(writer, actor, planId);
    const { centres, pay } = readableLines(actor, content);
    const plan = assemblePlan(content);
    const roles = plan.roles.filter((role) => centres.has(role.costCentre));
    const costCentres = plan.costCentres.filter((c) => centres.has(c.code));
    const origin = await recordExport(writer, context, {
      plan: content.plan,
      action: 'inventory:export',
      after: { roles: roles.length, pay },
    });
    return csvFile(origin, 'inventory', [inventoryToCsv(roles, costCentres, { pay })]);
  });
}
