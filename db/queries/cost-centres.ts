import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { costCentres } from '../schema';
import { insertInBatches } from './insert-in-batches';

export type CostCentreRow = typeof costCentres.$inferSelect;

export async function listCostCentres(reader: Reader, organisationId: string): Promise<CostCentreRow[]> {
  return reader
    .select()
    .from(costCentres)
    .where(eq(costCentres.organisationId, organisationId))
    .orderBy(asc(costCentres.position), asc(costCentres.code));
}

export async function findCostCentre(
  reader: Reader,
  organisationId: string,
  id: string,
): Promise<CostCentreRow | null> {
  const [row] = await reader
    .select()
    .from(costCentres)
    .where(and(eq(costCentres.organisationId, organisationId), eq(costCentres.id, id)));
  return row ?? null;
}

export async function insertCostCentres(
  writer: Writer,
  rows: (typeof costCentres.$inferInsert)[],
): Promise<void> {
  await insertInBatches(rows, (batch) => writer.insert(costCentres).values(batch));
}

/** @returns the centre as it is now, or null where `version` is no longer the stored one */
export async function updateCostCentre(
  writer: Writer,
  { organisationId, id, version }: Pick<CostCentreRow, 'organisationId' | 'id' | 'version'>,
  change: Partial<Pick<CostCentreRow, 'code' | 'name' | 'parentId' | 'position'>>,
): Promise<CostCentreRow | null> {
  const [row] = await writer
    .update(costCentres)
    .set({ ...change, version: version + 1 })
    .where(
      and(
        eq(costCentres.organisationId, organisationId),
        eq(costCentres.id, id),
        eq(costCentres.version, version),
      ),
    )
    .returning();
  return row ?? null;
}

/** @returns whether a row was removed */
export async function deleteCostCentre(
  writer: Writer,
  { organisationId, id, version }: Pick<CostCentreRow, 'organisationId' | 'id' | 'version'>,
): Promise<boolean> {
  const removed = await writer
    .delete(costCentres)
    .where(
      and(
        eq(costCentres.organisationId, organisationId),
        eq(costCentres.id, id),
        eq(costCentres.version, version),
      ),
    )
    .returning({ id: costCentres.id });
  return removed.length === 1;
}
