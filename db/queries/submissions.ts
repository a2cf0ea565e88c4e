import { and, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { submissions } from '../schema';
import { belongsTo, type InPlan } from './plans';

export type SubmissionRow = typeof submissions.$inferSelect;
export type SubmissionState = Pick<
  SubmissionRow,
  'status' | 'note' | 'reason' | 'submittedBy' | 'submittedAt' | 'decidedBy' | 'decidedAt'
>;
type OfCentre = InPlan & { centreId: string };

export async function listSubmissions(reader: Reader, inPlan: InPlan): Promise<SubmissionRow[]> {
  return reader.select().from(submissions).where(belongsTo(submissions, inPlan));
}

/** Notes the first edit in centres that have no row yet; their version stays 0, that of a centre not started. */
export async function startSubmissions(
  writer: Writer,
  { organisationId, planId }: InPlan,
  centreIds: readonly string[],
): Promise<void> {
  for (const planCostCentreId of centreIds) {
    await writer
      .insert(submissions)
      .values({
        organisationId,
        planId,
        planCostCentreId,
        status: 'in-progress',
        note: '',
        reason: '',
        version: 0,
      })
      .onConflictDoNothing();
  }
}

/** To be called where the centre has no row. */
export async function insertSubmission(
  writer: Writer,
  { centreId, ...inPlan }: OfCentre,
  state: SubmissionState,
): Promise<void> {
  await writer.insert(submissions).values({ ...inPlan, planCostCentreId: centreId, ...state });
}

/** @returns the new version, or null where `version` is no longer the stored one */
export async function updateSubmission(
  writer: Writer,
  { centreId, version, ...inPlan }: OfCentre & { version: number },
  state: SubmissionState,
): Promise<number | null> {
  const [row] = await writer
    .update(submissions)
    .set({ ...state, version: version + 1 })
    .where(
      and(
        belongsTo(submissions, inPlan),
        eq(submissions.planCostCentreId, centreId),
        eq(submissions.version, version),
      ),
    )
    .returning({ version: submissions.version });
  return row?.version ?? null;
}
