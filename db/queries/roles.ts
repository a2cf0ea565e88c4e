import { and, asc, eq, inArray, max, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { estimates, estimateTasks, planCostCentres, roles, systems } from '../schema';
import { insertInBatches } from './insert-in-batches';
import { belongsTo, type InPlan, type PlanCostCentreRow, type RoleRow, type SystemRow } from './plans';

export type { InPlan } from './plans';

type Key = InPlan & { id: string };
type VersionedKey = Key & { version: number };
type EstimateInsert = Omit<typeof estimates.$inferInsert, 'organisationId' | 'planId' | 'version'>;
type TaskInsert = Omit<typeof estimateTasks.$inferInsert, 'organisationId' | 'planId'>;

const isRole = ({ organisationId, planId, id }: Key) =>
  and(belongsTo(roles, { organisationId, planId }), eq(roles.id, id));

/** Role lines with these ids, as far as they lie in the plan. */
export async function findRoles(reader: Reader, inPlan: InPlan, ids: readonly string[]): Promise<RoleRow[]> {
  if (ids.length === 0) return [];
  return reader
    .select()
    .from(roles)
    .where(and(belongsTo(roles, inPlan), inArray(roles.id, [...ids])));
}

/** The estimates of these role lines with their tasks, by role id. */
export async function findEstimates(reader: Reader, inPlan: InPlan, roleIds: readonly string[]) {
  if (roleIds.length === 0) return { estimates: [], tasks: [] };
  const ids = [...roleIds];
  return {
    estimates: await reader
      .select()
      .from(estimates)
      .where(and(belongsTo(estimates, inPlan), inArray(estimates.roleId, ids))),
    tasks: await reader
      .select()
      .from(estimateTasks)
      .where(and(belongsTo(estimateTasks, inPlan), inArray(estimateTasks.roleId, ids)))
      .orderBy(asc(estimateTasks.position)),
  };
}

/** Every role code of the plan with the role that has it. */
export async function listRoleCodes(reader: Reader, inPlan: InPlan): Promise<{ id: string; code: string }[]> {
  return reader.select({ id: roles.id, code: roles.code }).from(roles).where(belongsTo(roles, inPlan));
}

/** Ids of the plan's cost centres that have role lines of their own. */
export async function listRoleCentres(reader: Reader, inPlan: InPlan): Promise<Set<string>> {
  const rows = await reader
    .selectDistinct({ id: roles.planCostCentreId })
    .from(roles)
    .where(belongsTo(roles, inPlan));
  return new Set(rows.map(({ id }) => id));
}

export async function listSystems(reader: Reader, inPlan: InPlan): Promise<SystemRow[]> {
  return reader
    .select()
    .from(systems)
    .where(belongsTo(systems, inPlan))
    .orderBy(asc(systems.position), asc(systems.code));
}

/** The position that a role line added at the end takes. */
export async function nextRolePosition(reader: Reader, inPlan: InPlan): Promise<number> {
  const [row] = await reader
    .select({ last: max(roles.position) })
    .from(roles)
    .where(belongsTo(roles, inPlan));
  return (row?.last ?? -1) + 1;
}

export async function insertRoles(
  writer: Writer,
  inPlan: InPlan,
  rows: readonly Omit<typeof roles.$inferInsert, 'organisationId' | 'planId'>[],
): Promise<void> {
  await insertInBatches(rows, (batch) =>
    writer.insert(roles).values(batch.map((row) => ({ ...row, ...placeOf(inPlan) }))),
  );
}

/** @returns the role line as it is now, or null where `version` is no longer the stored one */
export async function updateRole(
  writer: Writer,
  { version, ...key }: VersionedKey,
  change: Partial<Omit<RoleRow, 'id' | 'organisationId' | 'planId' | 'version'>>,
): Promise<RoleRow | null> {
  const [row] = await writer
    .update(roles)
    .set({ ...change, version: version + 1 })
    .where(and(isRole(key), eq(roles.version, version)))
    .returning();
  return row ?? null;
}

/** Takes their codes from these role lines for the moment, so that lines of one unit can exchange codes. */
export async function parkRoleCodes(writer: Writer, inPlan: InPlan, ids: readonly string[]): Promise<void> {
  await writer
    .update(roles)
    .set({ code: sql`${roles.id}` })
    .where(and(belongsTo(roles, inPlan), inArray(roles.id, [...ids])));
}

/** Removes a role line with its estimate. @returns whether `version` was still the stored one */
export async function deleteRole(writer: Writer, { version, ...key }: VersionedKey): Promise<boolean> {
  const removed = await writer
    .delete(roles)
    .where(and(isRole(key), eq(roles.version, version)))
    .returning({ id: roles.id });
  return removed.length === 1;
}

/** Puts these estimates in the place of those that their role lines have. */
export async function replaceEstimates(
  writer: Writer,
  inPlan: InPlan,
  rows: { estimates: readonly EstimateInsert[]; tasks: readonly TaskInsert[] },
): Promise<void> {
  await deleteEstimates(
    writer,
    inPlan,
    rows.estimates.map((row) => row.roleId),
  );
  await insertInBatches(rows.estimates, (batch) =>
    writer.insert(estimates).values(batch.map((row) => ({ ...row, ...placeOf(inPlan) }))),
  );
  await insertInBatches(rows.tasks, (batch) =>
    writer.insert(estimateTasks).values(batch.map((row) => ({ ...row, ...placeOf(inPlan) }))),
  );
}

export async function deleteEstimates(
  writer: Writer,
  inPlan: InPlan,
  roleIds: readonly string[],
): Promise<void> {
  if (roleIds.length === 0) return;
  const ids = [...roleIds];
  await writer
    .delete(estimateTasks)
    .where(and(belongsTo(estimateTasks, inPlan), inArray(estimateTasks.roleId, ids)));
  await writer.delete(estimates).where(and(belongsTo(estimates, inPlan), inArray(estimates.roleId, ids)));
}

/** @returns the centre as it is now, or null where `version` is no longer the stored one */
export async function updatePlanCostCentre(
  writer: Writer,
  { organisationId, planId, id, version }: VersionedKey,
  change: Pick<PlanCostCentreRow, 'realisation'>,
): Promise<PlanCostCentreRow | null> {
  const [row] = await writer
    .update(planCostCentres)
    .set({ ...change, version: version + 1 })
    .where(
      and(
        belongsTo(planCostCentres, { organisationId, planId }),
        eq(planCostCentres.id, id),
        eq(planCostCentres.version, version),
      ),
    )
    .returning();
  return row ?? null;
}

const placeOf = ({ organisationId, planId }: InPlan) => ({ organisationId, planId });
