import type { SubmissionRow } from '@/db/queries/submissions';
import { type Actor, can, type Subject, type SubmissionStatus } from '@/lib/access';

/** How far a cost centre is in the round, and what the actor may do about it now. */
export type SubmissionView = {
  centreId: string;
  /** 0 where it is not submitted yet. */
  version: number;
  status: SubmissionStatus;
  note: string;
  reason: string;
  submitted: Step | null;
  decided: Step | null;
  may: { submit: boolean; accept: boolean; return: boolean };
};
/** `by` is a member's name. */
type Step = { by: string; at: number };

/** @param subject with the path of the centre */
export function submissionView(
  actor: Actor,
  subject: Subject,
  {
    centreId,
    row,
    names,
  }: { centreId: string; row: SubmissionRow | undefined; names: ReadonlyMap<string, string> },
): SubmissionView {
  const status = row?.status ?? 'not-started';
  const step = (memberId: string | null | undefined, at: number | null | undefined): Step | null =>
    memberId && at ? { by: names.get(memberId) ?? 'a former member', at } : null;
  return {
    centreId,
    version: row?.version ?? 0,
    status,
    note: row?.note ?? '',
    reason: row?.reason ?? '',
    submitted: step(row?.submittedBy, row?.submittedAt),
    decided: step(row?.decidedBy, row?.decidedAt),
    may: {
      submit: !['submitted', 'accepted'].includes(status) && can(actor, 'submissions:submit', subject),
      accept: status === 'submitted' && can(actor, 'submissions:accept', subject),
      return: ['submitted', 'accepted'].includes(status) && can(actor, 'submissions:return', subject),
    },
  };
}
