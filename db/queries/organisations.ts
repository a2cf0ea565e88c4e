import { and, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { organisations } from '../schema';

export type OrganisationRow = typeof organisations.$inferSelect;

export async function hasOrganisation(reader: Reader): Promise<boolean> {
  const rows = await reader.select({ id: organisations.id }).from(organisations).limit(1);
  return rows.length > 0;
}

export async function findOrganisation(
  reader: Reader,
  organisationId: string,
): Promise<OrganisationRow | null> {
  const [row] = await reader.select().from(organisations).where(eq(organisations.id, organisationId));
  return row ?? null;
}

export async function insertOrganisation(
  writer: Writer,
  row: typeof organisations.$inferInsert,
): Promise<void> {
  await writer.insert(organisations).values(row);
}

/** @returns the organisation as it is now, or null where `version` is no longer the stored one */
export async function updateOrganisation(
  writer: Writer,
  { id, version }: Pick<OrganisationRow, 'id' | 'version'>,
  change: Partial<Pick<OrganisationRow, 'name' | 'currency' | 'maskThreshold'>>,
): Promise<OrganisationRow | null> {
  const [row] = await writer
    .update(organisations)
    .set({ ...change, version: version + 1 })
    .where(and(eq(organisations.id, id), eq(organisations.version, version)))
    .returning();
  return row ?? null;
}

/** Every organisation of the installation: for the operator's command line, never for a request. */
export async function listOrganisations(reader: Reader): Promise<Pick<OrganisationRow, 'id' | 'name'>[]> {
  return reader.select({ id: organisations.id, name: organisations.name }).from(organisations);
}
