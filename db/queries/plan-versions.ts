import { and, desc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { planVersionFiles, planVersions } from '../schema';
import { belongsTo, type InPlan } from './plans';

export type PlanVersionRow = typeof planVersions.$inferSelect;

/** Newest first. */
export async function listPlanVersions(reader: Reader, inPlan: InPlan): Promise<PlanVersionRow[]> {
  return reader
    .select()
    .from(planVersions)
    .where(belongsTo(planVersions, inPlan))
    .orderBy(desc(planVersions.number));
}

export async function findPlanVersion(
  reader: Reader,
  { number, ...inPlan }: InPlan & { number: number },
): Promise<PlanVersionRow | null> {
  const [row] = await reader
    .select()
    .from(planVersions)
    .where(and(belongsTo(planVersions, inPlan), eq(planVersions.number, number)));
  return row ?? null;
}

export async function findLastPlanVersion(reader: Reader, inPlan: InPlan): Promise<PlanVersionRow | null> {
  const [row] = await reader
    .select()
    .from(planVersions)
    .where(belongsTo(planVersions, inPlan))
    .orderBy(desc(planVersions.number))
    .limit(1);
  return row ?? null;
}

/** The compressed plan file, or null where the plan has none with this sum. */
export async function findPlanVersionFile(
  reader: Reader,
  { sha256, ...inPlan }: InPlan & { sha256: string },
): Promise<Uint8Array | null> {
  const [row] = await reader
    .select({ content: planVersionFiles.content })
    .from(planVersionFiles)
    .where(and(belongsTo(planVersionFiles, inPlan), eq(planVersionFiles.sha256, sha256)));
  return row?.content ?? null;
}

export async function insertPlanVersion(writer: Writer, row: PlanVersionRow): Promise<void> {
  await writer.insert(planVersions).values(row);
}

/** Nothing is written where the plan has a file with this sum already. */
export async function insertPlanVersionFile(
  writer: Writer,
  row: typeof planVersionFiles.$inferInsert,
): Promise<void> {
  await writer.insert(planVersionFiles).values(row).onConflictDoNothing();
}
