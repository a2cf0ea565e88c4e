import type { Context } from '../context';
import { changeSubmission } from './change-state';
import type { AcceptSubmission } from './inputs';

/** @throws as changeSubmission */
export function acceptSubmission(context: Context, place: AcceptSubmission) {
  return changeSubmission(context, place, {
    action: 'submissions:accept',
    from: ['submitted'],
    cause: 'accepted',
    next: (before, { memberId, at }) => ({
      ...before,
      status: 'accepted',
      reason: '',
      decidedBy: memberId,
      decidedAt: at,
    }),
  });
}
