import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { costCentres, memberScopes, oneTimeLinks, planCostCentres } from '../schema';
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

/** Puts centres in this order. Their versions stay: an edit of a name does not collide with a change of order. */
export async function orderCostCentres(
  writer: Writer,
  organisationId: string,
  ids: readonly string[],
): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await writer
      .update(costCentres)
      .set({ position })
      .where(and(eq(costCentres.organisationId, organisationId), eq(costCentres.id, id)));
  }
}

export type CostCentreUse = { plans: number; heads: number; invitations: number };

/** What refers to each centre of the organisation, by its id; centres that nothing refers to are not in it. */
export async function countCostCentreUses(
  reader: Reader,
  organisationId: string,
): Promise<Map<string, CostCentreUse>> {
  const inPlans = await reader
    .select({ id: planCostCentres.costCentreId, uses: count() })
    .from(planCostCentres)
    .where(eq(planCostCentres.organisationId, organisationId))
    .groupBy(planCostCentres.costCentreId);
  const inScopes = await reader
    .select({ id: memberScopes.costCentreId, uses: count() })
    .from(memberScopes)
    .where(eq(memberScopes.organisationId, organisationId))
    .groupBy(memberScopes.costCentreId);
  const open = await reader
    .select({ scopes: oneTimeLinks.scopes })
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.organisationId, organisationId), isNull(oneTimeLinks.usedAt)));
  const uses = new Map<string, CostCentreUse>();
  const entryOf = (id: string) => {
    const use = uses.get(id) ?? { plans: 0, heads: 0, invitations: 0 };
    uses.set(id, use);
    return use;
  };
  for (const row of inPlans) entryOf(row.id).plans = row.uses;
  for (const row of inScopes) entryOf(row.id).heads = row.uses;
  for (const id of open.flatMap((link) => link.scopes ?? [])) entryOf(id).invitations += 1;
  return uses;
}
