import { can } from '@/lib/access';
import { notFound } from '@/lib/errors';
import { inventoryToCsv } from '@/lib/tabular';
import type { Context } from '../context';
import { assemblePlan } from '../plans/assemble';
import { costCentrePaths, planSubject, requirePlanContent } from '../plans/read-plan';
import { csvFile, type ExportFile } from './export-file';
import type { Export } from './inputs';
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
    const paths = costCentrePaths(content.costCentres);
    const readable = content.costCentres.filter((c) =>
      can(actor, 'inventory:export', { ...planSubject(content.plan), costCentrePath: paths.get(c.id) ?? [] }),
    );
    const pay = readable.every((c) =>
      can(actor, 'pay:read', { ...planSubject(content.plan), costCentrePath: paths.get(c.id) ?? [] }),
    );
    if (readable.length === 0 && !can(actor, 'inventory:export', planSubject(content.plan))) throw notFound();
    const plan = assemblePlan(content);
    const codes = new Set(readable.map((c) => c.code));
    const roles = plan.roles.filter((role) => codes.has(role.costCentre));
    const costCentres = plan.costCentres.filter((c) => codes.has(c.code));
    const origin = await recordExport(writer, context, {
      plan: content.plan,
      action: 'inventory:export',
      after: { roles: roles.length, pay },
    });
    return csvFile(origin, 'inventory', [inventoryToCsv(roles, costCentres, { pay })]);
  });
}
