import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from '@/db';
import { findPlanContent, updatePlan } from '@/db/queries/plans';
import type { PlanStatus } from '@/lib/access';
import { parsePlan } from '@/lib/plan';
import type { Context } from '@/lib/services/context';
import { importInventory } from '@/lib/services/inventory/import';
import type { ImportChoices } from '@/lib/services/inventory/inputs';
import type { PreviewImport } from '@/lib/services/inventory/prepare';
import { previewImport } from '@/lib/services/inventory/preview';
import { readerOf } from '@/lib/services/inventory/read-file';
import { storePlan } from '@/lib/services/plans/store';
import type { TestOrganisation } from '../../helpers/organisation';

const SHARED = process.env.HEADROOM_SHARED_DATA ?? path.resolve(process.cwd(), '..', 'shared', 'data');
const IBM = path.join(SHARED, 'inventories', 'ibm-hr-employees.csv');
/** The bytes of IBM's sample as they are, or null where the shared data is not there. */
export const ibmFile = (): Uint8Array<ArrayBuffer> | null =>
  existsSync(IBM) ? new Uint8Array(readFileSync(IBM)) : null;

/** A plan without role lines; `centres` as in a plan file. */
export async function storeEmptyPlan(
  database: Database,
  { organisationId, actors }: TestOrganisation,
  { centres = [], status = 'draft' }: { centres?: unknown[]; status?: PlanStatus } = {},
): Promise<string> {
  const parsed = parsePlan({
    format: 'headroom-plan/1',
    plan: { name: 'New', currency: 'USD', start: '2027-01', months: 24 },
    costCentres: centres,
    roles: [],
    systems: [],
    scenarios: [{ code: 'base', name: 'Base' }],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const { plan } = parsed;
  return database.write(async (writer) => {
    const id = await storePlan(writer, { organisationId, memberId: actors.planner.memberId, now: 1, plan });
    await updatePlan(writer, { organisationId, id, version: 1 }, { status });
    return id;
  });
}

export function request(
  planId: string,
  file: string | Uint8Array<ArrayBuffer>,
  choices: ImportChoices = {},
): PreviewImport {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return { planId, fileName: 'inventory.csv', read: readerOf(bytes), choices };
}

/** Previews a file and imports it exactly as the preview showed it. */
export async function previewAndImport(context: Context, input: PreviewImport) {
  const preview = await previewImport(context, input);
  const imported = await importInventory(context, {
    ...input,
    choices: preview.choices,
    revision: preview.revision,
  });
  return { preview, imported };
}

export async function planOf(database: Database, { organisationId }: TestOrganisation, planId: string) {
  const content = await database.snapshot((reader) => findPlanContent(reader, organisationId, planId));
  if (!content) throw new Error('The plan is not there.');
  return content;
}
