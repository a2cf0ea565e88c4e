import type { Writer } from '@/db';
import { insertCostCentres, listCostCentres } from '@/db/queries/cost-centres';
import { rememberImportMapping } from '@/db/queries/import-mappings';
import { type InPlan, insertPlanRows, type PlanRow, touchPlan } from '@/db/queries/plans';
import { deleteRole, insertRoles, nextRolePosition, updateRole } from '@/db/queries/roles';
import { AppError, conflict } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { rowFaultToFault } from '@/lib/tabular';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { roleColumns } from '../plans/rows';
import { mappingByHeader } from './headers';
import type { ImportInventory } from './inputs';
import { changedRole, roleOf } from './line-roles';
import { type PreparedImport, prepareImport } from './prepare';
import { changesNothing } from './preview';
import { optionsToRemember } from './read-file';

export type ImportedInventory = {
  centres: number;
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
};

/**
 * Reads the file anew and writes all that it brings, in one unit: everything or nothing. What a preview showed is not trusted.
 * Importing the same file again writes nothing.
 * @throws CONFLICT where the plan is no longer the one that was previewed; INVALID where rows are refused and were not given up
 */
export async function importInventory(
  context: Context,
  { revision, ...input }: ImportInventory,
): Promise<ImportedInventory> {
  const prepared = await prepareImport(context, input);
  refuseChanged(prepared.content.plan, revision);
  refuseFaults(prepared, input.choices.withoutRefusedRows ?? false);
  const removing = input.choices.missing === 'remove' ? prepared.diff.missing : [];
  const { diff, newCentres } = prepared;
  if (!changesNothing(prepared, input.choices)) {
    await context.database.write(async (writer) => {
      const plan = await requirePlan(writer, context.actor, input.planId, 'inventory:import');
      refuseChanged(plan, revision);
      const inPlan = { organisationId: plan.organisationId, planId: plan.id };
      const centreIds = await writeCentres(writer, inPlan, prepared);
      await writeLines(writer, inPlan, { prepared, centreIds, removing: removing.map((role) => role.code) });
      await recordChange(writer, context, {
        action: 'inventory:import',
        objectType: 'plan',
        objectId: plan.id,
        planId: plan.id,
        before: {
          changed: diff.changed.map(({ code, changes }) => ({ code, ...valuesOf(changes, 'before') })),
          removed: removing,
        },
        after: {
          fileName: input.fileName,
          refusedRows: prepared.file.read.faults.length,
          centres: newCentres,
          added: diff.added.map(roleOf),
          changed: diff.changed.map(({ code, changes }) => ({ code, ...valuesOf(changes, 'after') })),
        },
      });
      await remember(writer, context, prepared);
      await touchPlan(writer, plan, context.clock());
    });
  }
  return {
    centres: newCentres.length,
    added: diff.added.length,
    changed: diff.changed.length,
    unchanged: diff.unchanged.length,
    removed: removing.length,
  };
}

function refuseChanged(plan: PlanRow, revision: number): void {
  if (plan.revision === revision) return;
  throw new AppError(
    'CONFLICT',
    'The plan has changed since this preview was made. Nothing was imported; look at the new preview and confirm it.',
    { current: { revision: plan.revision } },
  );
}

function refuseFaults({ file, misfits }: PreparedImport, withoutRefusedRows: boolean): void {
  const refused = withoutRefusedRows ? [] : file.read.faults.map(rowFaultToFault);
  const isEmpty = file.read.rowsRead === 0;
  const faults = [...refused, ...misfits];
  if (faults.length === 0 && !isEmpty) return;
  throw new AppError(
    'INVALID',
    isEmpty
      ? 'No row of this file can be read. Nothing was imported.'
      : 'Some rows of this file cannot be read. Nothing was imported; correct them, or import the others without them.',
    { faults: isEmpty ? [...file.read.faults.map(rowFaultToFault), ...misfits] : faults },
  );
}

const valuesOf = (
  changes: readonly { field: string; before: unknown; after: unknown }[],
  side: 'before' | 'after',
) => Object.fromEntries(changes.map((change) => [change.field, change[side] ?? null]));

/** Adds the new centres to the plan, and those that the organisation lacks to it. @returns the plan's centre id by code */
async function writeCentres(
  writer: Writer,
  inPlan: InPlan,
  { content, newCentres }: PreparedImport,
): Promise<Map<string, string>> {
  const ids = new Map(content.costCentres.map((row) => [row.code, row.id]));
  if (newCentres.length === 0) return ids;
  const { organisationId } = inPlan;
  const theirs = await listCostCentres(writer, organisationId);
  const theirIds = new Map([
    ...theirs.map((row) => [row.code, row.id] as const),
    ...content.costCentres.map((row) => [row.code, row.costCentreId] as const),
  ]);
  const unknown = newCentres.filter((centre) => !theirIds.has(centre.code));
  for (const centre of unknown) theirIds.set(centre.code, newId());
  for (const centre of newCentres) ids.set(centre.code, newId());
  await insertCostCentres(
    writer,
    unknown.map(({ code, name, parent }, index) => ({
      id: idOf(theirIds, code),
      organisationId,
      code,
      name,
      parentId: parent === null ? null : idOf(theirIds, parent),
      position: theirs.length + index,
    })),
  );
  await insertPlanRows(writer, {
    ...{ roles: [], estimates: [], tasks: [], systems: [], options: [], scenarios: [] },
    costCentres: newCentres.map(({ code, name, parent }, index) => ({
      ...inPlan,
      id: idOf(ids, code),
      costCentreId: idOf(theirIds, code),
      code,
      name,
      parentId: parent === null ? null : idOf(ids, parent),
      position: content.costCentres.length + index,
    })),
  });
  return ids;
}

type LinesToWrite = {
  prepared: PreparedImport;
  centreIds: ReadonlyMap<string, string>;
  /** Codes. */
  removing: readonly string[];
};

async function writeLines(
  writer: Writer,
  inPlan: InPlan,
  { prepared: { content, plan, diff }, centreIds, removing }: LinesToWrite,
): Promise<void> {
  const rows = new Map(content.roles.map((row) => [row.code, row]));
  const roles = new Map(plan.roles.map((role) => [role.code, role]));
  for (const code of removing) {
    const row = rows.get(code);
    if (!row || !(await deleteRole(writer, { ...inPlan, id: row.id, version: row.version }))) {
      throw conflict({ code });
    }
  }
  for (const { code, changes } of diff.changed) {
    const row = rows.get(code);
    const role = roles.get(code);
    if (!row || !role) throw conflict({ code });
    const after = changedRole(role, changes);
    const key = { ...inPlan, id: row.id, version: row.version };
    const columns = { ...roleColumns(after), planCostCentreId: idOf(centreIds, after.costCentre) };
    if (!(await updateRole(writer, key, columns))) throw conflict({ code });
  }
  const first = await nextRolePosition(writer, inPlan);
  await insertRoles(
    writer,
    inPlan,
    diff.added.map((line, index) => ({
      ...roleColumns(roleOf(line)),
      id: newId(),
      planCostCentreId: idOf(centreIds, line.costCentre),
      position: first + index,
    })),
  );
}

async function remember(writer: Writer, { actor, clock }: Context, { file }: PreparedImport): Promise<void> {
  if (file.options.own) return;
  await rememberImportMapping(writer, {
    id: newId(),
    organisationId: actor.organisationId,
    headerHash: file.headerHash,
    mapping: mappingByHeader(file.columns, file.mapping),
    options: optionsToRemember(file.options),
    updatedAt: clock(),
  });
}

function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`The import refers to the cost centre ${code}, which is not there.`);
  return id;
}
