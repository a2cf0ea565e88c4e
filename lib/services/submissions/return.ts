import type { Context } from '../context';
import { changeSubmission } from './change-state';
import type { ReturnSubmission } from './inputs';

/** The centre goes back to its head, who may edit it again. @throws as changeSubmission */
export function returnSubmission(context: Context, { reason, ...place }: ReturnSubmission) {
  return changeSubmission(context, place, {
    action: 'submissions:return',
    from: ['submitted', 'accepted'],
    cause: 'returned',
    next: (before, { memberId, at }) => ({
      ...before,
      status: 'returned',
      reason,
      decidedBy: memberId,
      decidedAt: at,
    }),
  });
}
