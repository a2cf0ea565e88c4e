import type { SubmissionRow } from '@/db/queries/submissions';
import { type Actor, can, type Subject, type SubmissionStatus } from '@/lib/access';
import { type Due, type DueDates, dueView } from '../due-dates/read';
import { isHandedIn } from './read-round';

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
  isHandedIn: boolean;
  /** Until when it is to be submitted. */
  due: Due | null;
  /** The centre's own date, which goes before that of the round; version 0 where it never had one. */
  ownDueDate: { dueOn: string | null; version: number };
  may: { submit: boolean; accept: boolean; return: boolean; setDueDate: boolean };
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
    dates,
    now,
  }: {
    centreId: string;
    row: SubmissionRow | undefined;
    names: ReadonlyMap<string, string>;
    dates: DueDates;
    now: number;
  },
): SubmissionView {
  const status = row?.status ?? 'not-started';
  const step = (memberId: string | null | undefined, at: number | null | undefined): Step | null =>
    memberId && at ? { by: names.get(memberId) ?? 'a former member', at } : null;
  const { dueOn, version, isOwn } = dates.of(centreId);
  return {
    centreId,
    version: row?.version ?? 0,
    status,
    note: row?.note ?? '',
    reason: row?.reason ?? '',
    submitted: step(row?.submittedBy, row?.submittedAt),
    decided: step(row?.decidedBy, row?.decidedAt),
    isHandedIn: isHandedIn(status),
    due: dueView(dueOn, { planStatus: subject.planStatus, now }),
    ownDueDate: { dueOn: isOwn ? dueOn : null, version },
    may: {
      submit: !isHandedIn(status) && can(actor, 'submissions:submit', subject),
      accept: status === 'submitted' && can(actor, 'submissions:accept', subject),
      return: isHandedIn(status) && can(actor, 'submissions:return', subject),
      setDueDate: can(actor, 'dueDates:edit', subject),
    },
  };
}
