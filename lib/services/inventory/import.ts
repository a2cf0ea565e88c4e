import { setImmediate } from 'node:timers/promises';
import type { Writer } from '@/db';
import { insertCostCentres, listCostCentres } from '@/db/queries/cost-centres';
import { rememberImportMapping } from '@/db/queries/import-mappings';
import { type InPlan, insertPlanRows, type PlanRow, touchPlan } from '@/db/queries/plans';
import { deleteRole, insertRoles, nextRolePosition, updateRole } from '@/db/queries/roles';
import { startSubmissions } from '@/db/queries/submissions';
import { AppError, conflict } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { roleColumns } from '../plans/rows';
import { mappingByHeader } from './headers';
import { changedRole, roleOf } from './line-roles';
import { type ImportProgress, type PreparedImport, type PreviewImport, prepareImport } from './prepare';
import { changesNothing, faultsOf } from './preview';
import { type Reach, requireImport } from './reach';
import { optionsToRemember } from './read-file';

/** `revision` is the plan's as the preview named it. */
export type ImportInventory = PreviewImport & { revision: number };

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
  const touched = new Set([
    ...diff.added.map((line) => line.costCentre),
    ...diff.changed.flatMap(({ before, line }) => [before.costCentre, line.costCentre]),
    ...removing.map((role) => role.costCentre),
  ]);
  if (!changesNothing(prepared, input.choices)) {
    await context.database.write(async (writer) => {
      const { plan, reach } = await requireImport(writer, context.actor, input.planId);
      refuseChanged(plan, revision);
      refuseClosed(prepared, reach, touched);
      const inPlan = { organisationId: plan.organisationId, planId: plan.id };
      const centreIds = await writeCentres(writer, inPlan, prepared);
      await writeLines(writer, inPlan, {
        ...{ prepared, centreIds, signal: input.signal },
        removing: removing.map((role) => role.code),
        onProgress: (share) => input.onProgress?.({ step: 'writing', share } satisfies ImportProgress),
      });
      if (plan.status === 'open') {
        const ids = [...touched].map((code) => idOf(centreIds, code));
        await startSubmissions(writer, inPlan, ids);
      }
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

/** Faults that a refusal names; the list to download has them all. */
const MOST_FAULTS = 500;

function refuseChanged(plan: PlanRow, revision: number): void {
  if (plan.revision === revision) return;
  throw new AppError(
    'CONFLICT',
    'The plan has changed since this preview was made. Nothing was imported; look at the new preview and confirm it.',
    { current: { revision: plan.revision } },
  );
}

/** A centre may have been handed in since the file was read: its submission is no change of the plan. */
function refuseClosed({ newCentres }: PreparedImport, { open }: Reach, touched: ReadonlySet<string>): void {
  const added = new Set(newCentres.map((centre) => centre.code));
  if ([...touched].every((code) => open.has(code) || added.has(code))) return;
  throw new AppError(
    'CONFLICT',
    'A cost centre has been submitted since this preview was made. Nothing was imported; look at the new preview and confirm it.',
  );
}

function refuseFaults(prepared: PreparedImport, withoutRefusedRows: boolean): void {
  const { file, misfits } = prepared;
  const rows = faultsOf(prepared);
  const refused = withoutRefusedRows ? [] : rows;
  const isEmpty = file.read.rowsRead === 0;
  const faults = [...refused, ...misfits];
  if (faults.length === 0 && !isEmpty) return;
  throw new AppError(
    'INVALID',
    isEmpty
      ? 'No row of this file can be read. Nothing was imported.'
      : 'Some rows of this file cannot be read. Nothing was imported; correct them, or import the others without them.',
    { faults: (isEmpty ? [...rows, ...misfits] : faults).slice(0, MOST_FAULTS) },
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
  signal: AbortSignal | undefined;
  onProgress: (share: number) => void;
};

/** Lines between which other requests of this process have their turn. */
const LINES_AT_A_TIME = 500;

async function writeLines(
  writer: Writer,
  inPlan: InPlan,
  { prepared: { content, plan, diff }, centreIds, removing, signal, onProgress }: LinesToWrite,
): Promise<void> {
  const rows = new Map(content.roles.map((row) => [row.code, row]));
  const roles = new Map(plan.roles.map((role) => [role.code, role]));
  const all = removing.length + diff.changed.length + diff.added.length;
  let written = 0;
  /** Each batch as a whole, then a pause in which a cancel is heard; nothing is committed yet. */
  const inBatches = async <T>(items: readonly T[], write: (batch: T[]) => Promise<void>) => {
    for (let first = 0; first < items.length; first += LINES_AT_A_TIME) {
      const batch = items.slice(first, first + LINES_AT_A_TIME);
      await write(batch);
      written += batch.length;
      onProgress(written / all);
      await setImmediate();
      signal?.throwIfAborted();
    }
  };
  await inBatches(removing, async (codes) => {
    for (const code of codes) {
      const row = rows.get(code);
      if (!row || !(await deleteRole(writer, { ...inPlan, id: row.id, version: row.version })))
        throw conflict({ code });
    }
  });
  await inBatches(diff.changed, async (changed) => {
    for (const { code, changes } of changed) {
      const row = rows.get(code);
      const role = roles.get(code);
      if (!row || !role) throw conflict({ code });
      const after = changedRole(role, changes);
      const key = { ...inPlan, id: row.id, version: row.version };
      const columns = { ...roleColumns(after), planCostCentreId: idOf(centreIds, after.costCentre) };
      if (!(await updateRole(writer, key, columns))) throw conflict({ code });
    }
  });
  let position = await nextRolePosition(writer, inPlan);
  await inBatches(diff.added, (lines) =>
    insertRoles(
      writer,
      inPlan,
      lines.map((line) => ({
        ...roleColumns(roleOf(line)),
        id: newId(),
        planCostCentreId: idOf(centreIds, line.costCentre),
        position: position++,
      })),
    ),
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
