import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { redundancyRules } from '../schema';

export type RedundancyRuleRow = typeof redundancyRules.$inferSelect;
type Key = Pick<RedundancyRuleRow, 'organisationId' | 'code'>;
type VersionedKey = Key & { version: number };

const isRule = ({ organisationId, code }: Key) =>
  and(eq(redundancyRules.organisationId, organisationId), eq(redundancyRules.code, code));

/** The rules that the organisation edited or added. */
export async function listRedundancyRules(
  reader: Reader,
  organisationId: string,
): Promise<RedundancyRuleRow[]> {
  return reader
    .select()
    .from(redundancyRules)
    .where(eq(redundancyRules.organisationId, organisationId))
    .orderBy(asc(redundancyRules.name), asc(redundancyRules.code));
}

export async function findRedundancyRule(reader: Reader, key: Key): Promise<RedundancyRuleRow | null> {
  const [row] = await reader.select().from(redundancyRules).where(isRule(key));
  return row ?? null;
}

export async function insertRedundancyRule(
  writer: Writer,
  row: typeof redundancyRules.$inferInsert,
): Promise<void> {
  await writer.insert(redundancyRules).values(row);
}

/** @returns the rule as it is now, or null where `version` is no longer the stored one */
export async function updateRedundancyRule(
  writer: Writer,
  { version, ...key }: VersionedKey,
  change: Omit<RedundancyRuleRow, 'id' | 'organisationId' | 'code' | 'version'>,
): Promise<RedundancyRuleRow | null> {
  const [row] = await writer
    .update(redundancyRules)
    .set({ ...change, version: version + 1 })
    .where(and(isRule(key), eq(redundancyRules.version, version)))
    .returning();
  return row ?? null;
}

/** @returns whether `version` was still the stored one */
export async function deleteRedundancyRule(
  writer: Writer,
  { version, ...key }: VersionedKey,
): Promise<boolean> {
  const removed = await writer
    .delete(redundancyRules)
    .where(and(isRule(key), eq(redundancyRules.version, version)))
    .returning({ id: redundancyRules.id });
  return removed.length === 1;
}
