import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { actualImports, actuals, members, users } from '../schema';
import { insertInBatches } from './insert-in-batches';
import { belongsTo, type InPlan } from './plans';

export type ActualsRow = typeof actuals.$inferSelect;
export type ActualImportRow = typeof actualImports.$inferSelect;

export async function listActuals(reader: Reader, inPlan: InPlan): Promise<ActualsRow[]> {
  return reader
    .select()
    .from(actuals)
    .where(belongsTo(actuals, inPlan))
    .orderBy(asc(actuals.line), asc(actuals.code), asc(actuals.month));
}

/** Writes whole rows; one that is there is replaced. */
export async function putActuals(writer: Writer, rows: readonly ActualsRow[]): Promise<void> {
  await insertInBatches(rows, (batch) =>
    writer
      .insert(actuals)
      .values(batch)
      .onConflictDoUpdate({
        target: [actuals.planId, actuals.line, actuals.code, actuals.month],
        set: {
          staff: sql`excluded.staff`,
          hires: sql`excluded.hires`,
          leavers: sql`excluded.leavers`,
          payroll: sql`excluded.payroll`,
          aiCost: sql`excluded.ai_cost`,
          cost: sql`excluded.cost`,
          users: sql`excluded.users`,
          volume: sql`excluded.volume`,
        },
      }),
  );
}

/** The last import that changed something, with who made it, or null. */
export async function findLastActualImport(
  reader: Reader,
  inPlan: InPlan,
): Promise<(ActualImportRow & { name: string }) | null> {
  const [row] = await reader
    .select({ imported: actualImports, name: users.name })
    .from(actualImports)
    .innerJoin(members, eq(members.id, actualImports.importedBy))
    .innerJoin(users, eq(users.id, members.userId))
    .where(belongsTo(actualImports, inPlan))
    .orderBy(desc(actualImports.number))
    .limit(1);
  return row ? { ...row.imported, name: row.name } : null;
}

export async function insertActualImport(writer: Writer, row: ActualImportRow): Promise<void> {
  await writer.insert(actualImports).values(row);
}
