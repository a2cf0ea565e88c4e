import { and, asc, eq, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { estimates, pilots, planCostCentres, plans, roles } from '../schema';

export type PilotRow = typeof pilots.$inferSelect;
type Key = Pick<PilotRow, 'organisationId' | 'code'>;
type VersionedKey = Key & { version: number };

const isPilot = ({ organisationId, code }: Key) =>
  and(eq(pilots.organisationId, organisationId), eq(pilots.code, code));

export async function listPilots(reader: Reader, organisationId: string): Promise<PilotRow[]> {
  return reader
    .select()
    .from(pilots)
    .where(eq(pilots.organisationId, organisationId))
    .orderBy(asc(pilots.name), asc(pilots.code));
}

export async function findPilot(reader: Reader, key: Key): Promise<PilotRow | null> {
  const [row] = await reader.select().from(pilots).where(isPilot(key));
  return row ?? null;
}

export async function insertPilot(writer: Writer, row: typeof pilots.$inferInsert): Promise<void> {
  await writer.insert(pilots).values(row);
}

/** @returns the pilot as it is now, or null where `version` is no longer the stored one */
export async function updatePilot(
  writer: Writer,
  { version, ...key }: VersionedKey,
  change: Omit<PilotRow, 'id' | 'organisationId' | 'code' | 'version'>,
): Promise<PilotRow | null> {
  const [row] = await writer
    .update(pilots)
    .set({ ...change, version: version + 1 })
    .where(and(isPilot(key), eq(pilots.version, version)))
    .returning();
  return row ?? null;
}

/** @returns whether `version` was still the stored one */
export async function deletePilot(writer: Writer, { version, ...key }: VersionedKey): Promise<boolean> {
  const removed = await writer
    .delete(pilots)
    .where(and(isPilot(key), eq(pilots.version, version)))
    .returning({ id: pilots.id });
  return removed.length === 1;
}

/** Role lines of the organisation's plans whose estimate names the pilot as its source, by plan, centre and title. */
export async function listPilotUses(reader: Reader, { organisationId, code }: Key) {
  return reader
    .select({
      planId: plans.id,
      plan: plans.name,
      status: plans.status,
      roleId: roles.id,
      role: roles.title,
      centre: planCostCentres.name,
    })
    .from(estimates)
    .innerJoin(roles, eq(roles.id, estimates.roleId))
    .innerJoin(planCostCentres, eq(planCostCentres.id, roles.planCostCentreId))
    .innerJoin(plans, eq(plans.id, estimates.planId))
    .where(
      and(
        eq(estimates.organisationId, organisationId),
        sql`upper(trim(${estimates.evidenceSource})) = ${code}`,
      ),
    )
    .orderBy(asc(plans.name), asc(planCostCentres.name), asc(roles.title), asc(roles.code));
}
