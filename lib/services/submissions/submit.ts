import type { Context } from '../context';
import { changeSubmission } from './change-state';
import type { SubmitCentre } from './inputs';

/** A cost centre is handed in. Its head cannot edit its role lines from then on. @throws as changeSubmission */
export function submitCentre(context: Context, { note, ...place }: SubmitCentre) {
  return changeSubmission(context, place, {
    action: 'submissions:submit',
    from: ['not-started', 'in-progress', 'returned'],
    cause: 'submitted',
    next: (before, { memberId, at }) => ({
      ...before,
      status: 'submitted',
      note,
      submittedBy: memberId,
      submittedAt: at,
      decidedBy: null,
      decidedAt: null,
    }),
  });
}
