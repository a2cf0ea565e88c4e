import { and, eq, isNotNull } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { dueDates, plans } from '../schema';
import { belongsTo, type InPlan } from './plans';

export type DueDateRow = typeof dueDates.$inferSelect;
/** `centreId` is the centre's id in the plan, null for the whole round. */
export type DuePlace = InPlan & { centreId: string | null };

/** The dates of a plan: that of its round and those of centres with another one. */
export async function listDueDates(reader: Reader, inPlan: InPlan): Promise<DueDateRow[]> {
  return reader.select().from(dueDates).where(belongsTo(dueDates, inPlan));
}

/** To be called where the place has none. */
export async function insertDueDate(
  writer: Writer,
  { organisationId, planId, centreId }: DuePlace,
  dueOn: string | null,
): Promise<void> {
  await writer
    .insert(dueDates)
    .values({ id: centreId ?? planId, organisationId, planId, planCostCentreId: centreId, dueOn });
}

/** @returns the new version, or null where `version` is no longer the stored one */
export async function updateDueDate(
  writer: Writer,
  { centreId, version, ...inPlan }: DuePlace & { version: number },
  dueOn: string | null,
): Promise<number | null> {
  const [row] = await writer
    .update(dueDates)
    .set({ dueOn, version: version + 1 })
    .where(
      and(
        belongsTo(dueDates, inPlan),
        eq(dueDates.id, centreId ?? inPlan.planId),
        eq(dueDates.version, version),
      ),
    )
    .returning({ version: dueDates.version });
  return row?.version ?? null;
}

/** The open plans of every organisation that have a due date somewhere. */
export async function listOpenRounds(reader: Reader): Promise<InPlan[]> {
  return reader
    .selectDistinct({ organisationId: plans.organisationId, planId: plans.id })
    .from(dueDates)
    .innerJoin(plans, eq(dueDates.planId, plans.id))
    .where(and(eq(plans.status, 'open'), isNotNull(dueDates.dueOn)));
}
