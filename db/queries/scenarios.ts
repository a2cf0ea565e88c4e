import { and, eq, min } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { roles, scenarios } from '../schema';
import { belongsTo, type InPlan, type ScenarioRow } from './plans';

type Key = InPlan & { id: string };
type VersionedKey = Key & { version: number };

const isScenario = ({ organisationId, planId, id }: Key) =>
  and(belongsTo(scenarios, { organisationId, planId }), eq(scenarios.id, id));

export async function findScenario(reader: Reader, key: Key): Promise<ScenarioRow | null> {
  const [row] = await reader.select().from(scenarios).where(isScenario(key));
  return row ?? null;
}

export async function insertScenario(
  writer: Writer,
  { organisationId, planId }: InPlan,
  row: Omit<typeof scenarios.$inferInsert, 'organisationId' | 'planId'>,
): Promise<void> {
  await writer.insert(scenarios).values({ ...row, organisationId, planId });
}

/** @returns the scenario as it is now, or null where `version` is no longer the stored one */
export async function updateScenario(
  writer: Writer,
  { version, ...key }: VersionedKey,
  change: Partial<Omit<ScenarioRow, 'id' | 'organisationId' | 'planId' | 'version'>>,
): Promise<ScenarioRow | null> {
  const [row] = await writer
    .update(scenarios)
    .set({ ...change, version: version + 1 })
    .where(and(isScenario(key), eq(scenarios.version, version)))
    .returning();
  return row ?? null;
}

/** @returns whether `version` was still the stored one */
export async function deleteScenario(writer: Writer, { version, ...key }: VersionedKey): Promise<boolean> {
  const removed = await writer
    .delete(scenarios)
    .where(and(isScenario(key), eq(scenarios.version, version)))
    .returning({ id: scenarios.id });
  return removed.length === 1;
}

/** Puts the scenarios in this order. Their versions stay: an edit of a value does not collide with a change of order. */
export async function orderScenarios(writer: Writer, inPlan: InPlan, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await writer
      .update(scenarios)
      .set({ position })
      .where(isScenario({ ...inPlan, id }));
  }
}

/** The lowest growth of the plan's workload roles, a year; null where there are none. */
export async function lowestGrowth(reader: Reader, inPlan: InPlan): Promise<number | null> {
  const [row] = await reader
    .select({ lowest: min(roles.growth) })
    .from(roles)
    .where(and(belongsTo(roles, inPlan), eq(roles.driver, 'workload')));
  return row?.lowest ?? null;
}
