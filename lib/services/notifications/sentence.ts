import type { NotificationRow } from '@/db/queries/notifications';
import { formatDue } from '@/lib/format';
import { dayOf, daysUntil } from '@/lib/plan/due';

/** What happened, in one sentence, as of when it happened. @param by who did it, and `place` what it is about, by name */
export function sentenceOf(
  { kind, detail, at }: Pick<NotificationRow, 'kind' | 'detail' | 'at'>,
  { by, place }: { by: string; place: string },
): string {
  switch (kind) {
    case 'mention':
      return `${by} mentioned you in a comment on ${place}.`;
    case 'comment':
      return `${by} commented on ${place}.`;
    case 'submitted':
      return `${by} submitted ${place}.`;
    case 'returned':
      return `${by} returned ${place}.`;
    case 'accepted':
      return `${by} accepted ${place}.`;
    case 'plan-opened':
      return `${by} opened ${place}: your cost centres can be filled in.`;
    case 'plan-in-review':
      return `${by} closed ${place} for review.`;
    case 'plan-approved':
      return `${by} approved ${place}.`;
    case 'plan-rejected':
      return `${by} rejected ${place}; it is open again.`;
    case 'due':
      return `${place} is not submitted yet; it is ${formatDue(detail, daysUntil(detail, dayOf(at)))}.`;
    case 'reminder':
      return detail === ''
        ? `${by} reminds you: ${place} is not submitted yet.`
        : `${by} reminds you: ${place} is not submitted yet; it is ${formatDue(detail, daysUntil(detail, dayOf(at)))}.`;
    default:
      return kind satisfies never;
  }
}
