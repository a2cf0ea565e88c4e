import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Measure } from '@/lib/plan/actuals';
import type { Reader, Writer } from '../database';
import { actualImports, actuals, members, users } from '../schema';
import { insertInBatches } from './insert-in-batches';
import { belongsTo, type InPlan } from './plans';

export type ActualsRow = typeof actuals.$inferSelect;
export type ActualImportRow = typeof actualImports.$inferSelect;

type Place = Pick<ActualsRow, 'line' | 'code' | 'month'>;

/** Up to `most` rows in the order of line, code and month, those behind a row; all of them without either. */
export async function listActuals(
  reader: Reader,
  inPlan: InPlan,
  { behind, most }: { behind?: Place | undefined; most?: number } = {},
): Promise<ActualsRow[]> {
  const { line, code, month } = actuals;
  const isBehind = behind
    ? sql`(${line}, ${code}, ${month}) > (${behind.line}, ${behind.code}, ${behind.month})`
    : undefined;
  const rows = reader
    .select()
    .from(actuals)
    .where(and(belongsTo(actuals, inPlan), isBehind))
    .orderBy(asc(line), asc(code), asc(month));
  return most === undefined ? rows : rows.limit(most);
}

/** The rows of a month, of all lines or of one. */
export async function listActualsOfMonth(
  reader: Reader,
  inPlan: InPlan,
  { month, line }: OfMonth,
): Promise<ActualsRow[]> {
  return reader
    .select()
    .from(actuals)
    .where(and(belongsTo(actuals, inPlan), isOf(month, line)))
    .orderBy(asc(actuals.line), asc(actuals.code));
}

type OfMonth = {
  /** YYYY-MM. */
  month: string;
  line?: Pick<ActualsRow, 'line' | 'code'> | undefined;
};

const isOf = (month: string, line: OfMonth['line']) =>
  and(eq(actuals.month, month), ...(line ? [eq(actuals.line, line.line), eq(actuals.code, line.code)] : []));

const VALUES = [
  actuals.staff,
  actuals.hires,
  actuals.leavers,
  actuals.payroll,
  actuals.aiCost,
  actuals.cost,
  actuals.users,
  actuals.volume,
];

/** Takes values of a month back to unknown, all of them or those of one measure; a row without any value goes. */
export async function removeActualsOfMonth(
  writer: Writer,
  inPlan: InPlan,
  { measure, month, line }: OfMonth & { measure?: Measure | undefined },
): Promise<void> {
  const isAsked = and(belongsTo(actuals, inPlan), isOf(month, line));
  if (measure)
    await writer
      .update(actuals)
      .set({ [measure]: null })
      .where(isAsked);
  const isEmpty = measure ? VALUES.map((value) => isNull(value)) : [];
  await writer.delete(actuals).where(and(isAsked, ...isEmpty));
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

/** The last import that changed something, or the last removal, with who made it, or null. */
export async function findLastActualChange(
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
