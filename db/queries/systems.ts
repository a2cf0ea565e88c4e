import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { estimates, roles, systemOptions, systems } from '../schema';
import { insertInBatches } from './insert-in-batches';
import { belongsTo, type InPlan, type SystemOptionRow, type SystemRow } from './plans';

type Key = InPlan & { id: string };
type VersionedKey = Key & { version: number };

const isSystem = ({ organisationId, planId, id }: Key) =>
  and(belongsTo(systems, { organisationId, planId }), eq(systems.id, id));
const isOption = ({ organisationId, planId, id }: Key) =>
  and(belongsTo(systemOptions, { organisationId, planId }), eq(systemOptions.id, id));

export async function findSystem(reader: Reader, key: Key): Promise<SystemRow | null> {
  const [row] = await reader.select().from(systems).where(isSystem(key));
  return row ?? null;
}

export async function insertSystem(
  writer: Writer,
  { organisationId, planId }: InPlan,
  row: Omit<typeof systems.$inferInsert, 'organisationId' | 'planId'>,
): Promise<void> {
  await writer.insert(systems).values({ ...row, organisationId, planId });
}

/** @returns the system as it is now, or null where `version` is no longer the stored one */
export async function updateSystem(
  writer: Writer,
  { version, ...key }: VersionedKey,
  change: Pick<SystemRow, 'name' | 'unit'>,
): Promise<SystemRow | null> {
  const [row] = await writer
    .update(systems)
    .set({ ...change, version: version + 1 })
    .where(and(isSystem(key), eq(systems.version, version)))
    .returning();
  return row ?? null;
}

/** Removes a system with its options. @returns whether `version` was still the stored one */
export async function deleteSystem(writer: Writer, { version, ...key }: VersionedKey): Promise<boolean> {
  const removed = await writer
    .delete(systems)
    .where(and(isSystem(key), eq(systems.version, version)))
    .returning({ id: systems.id });
  return removed.length === 1;
}

/** The options of one system, the default first. */
export async function listOptions(
  reader: Reader,
  { organisationId, planId, id }: Key,
): Promise<SystemOptionRow[]> {
  return reader
    .select()
    .from(systemOptions)
    .where(and(belongsTo(systemOptions, { organisationId, planId }), eq(systemOptions.systemId, id)))
    .orderBy(asc(systemOptions.position), asc(systemOptions.code));
}

export async function findOption(reader: Reader, key: Key): Promise<SystemOptionRow | null> {
  const [row] = await reader.select().from(systemOptions).where(isOption(key));
  return row ?? null;
}

export async function insertOptions(
  writer: Writer,
  { organisationId, planId }: InPlan,
  rows: readonly Omit<typeof systemOptions.$inferInsert, 'organisationId' | 'planId'>[],
): Promise<void> {
  await insertInBatches(rows, (batch) =>
    writer.insert(systemOptions).values(batch.map((row) => ({ ...row, organisationId, planId }))),
  );
}

/** @returns the option as it is now, or null where `version` is no longer the stored one */
export async function updateOption(
  writer: Writer,
  { version, ...key }: VersionedKey,
  change: Partial<Omit<SystemOptionRow, 'id' | 'organisationId' | 'planId' | 'systemId' | 'version'>>,
): Promise<SystemOptionRow | null> {
  const [row] = await writer
    .update(systemOptions)
    .set({ ...change, version: version + 1 })
    .where(and(isOption(key), eq(systemOptions.version, version)))
    .returning();
  return row ?? null;
}

/** @returns whether `version` was still the stored one */
export async function deleteOption(writer: Writer, { version, ...key }: VersionedKey): Promise<boolean> {
  const removed = await writer
    .delete(systemOptions)
    .where(and(isOption(key), eq(systemOptions.version, version)))
    .returning({ id: systemOptions.id });
  return removed.length === 1;
}

/** Puts the options in this order. Their versions stay: an edit of a price does not collide with a change of order. */
export async function orderOptions(writer: Writer, inPlan: InPlan, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await writer
      .update(systemOptions)
      .set({ position })
      .where(isOption({ ...inPlan, id }));
  }
}

/** The role lines whose estimate names the system. */
export async function listRolesNaming(
  reader: Reader,
  { organisationId, planId, id }: Key,
): Promise<{ code: string; title: string }[]> {
  return reader
    .select({ code: roles.code, title: roles.title })
    .from(estimates)
    .innerJoin(roles, eq(estimates.roleId, roles.id))
    .where(and(belongsTo(estimates, { organisationId, planId }), eq(estimates.systemId, id)))
    .orderBy(asc(roles.position), asc(roles.code));
}

/** The options of every system of the plan. */
export async function listAllOptions(reader: Reader, inPlan: InPlan): Promise<SystemOptionRow[]> {
  return reader
    .select()
    .from(systemOptions)
    .where(belongsTo(systemOptions, inPlan))
    .orderBy(asc(systemOptions.position), asc(systemOptions.code));
}
