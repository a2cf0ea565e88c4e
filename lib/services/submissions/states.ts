import type { Reader } from '@/db';
import type { InPlan } from '@/db/queries/plans';
import { listSubmissions, type SubmissionRow } from '@/db/queries/submissions';
import type { SubmissionStatus } from '@/lib/access';

export type SubmissionRows = ReadonlyMap<string, SubmissionRow>;

/** The stored submissions of a plan by the id of their centre in it. */
export async function readSubmissions(reader: Reader, inPlan: InPlan): Promise<SubmissionRows> {
  return new Map((await listSubmissions(reader, inPlan)).map((row) => [row.planCostCentreId, row]));
}

export const statusOf = (rows: SubmissionRows, centreId: string): SubmissionStatus =>
  rows.get(centreId)?.status ?? 'not-started';
