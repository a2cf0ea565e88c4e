import { formatDateTime } from '@/lib/format';
import type { SubmissionView } from '@/lib/services/submissions/view';

/** Who took which step when, and what they wrote. */
export function SubmissionTexts({ submission }: { submission: SubmissionView }) {
  const { status, submitted, decided, note, reason } = submission;
  const isDecided = status === 'accepted' || status === 'returned';
  return (
    <div className="text-13">
      {submitted ? (
        <p>
          Submitted by {submitted.by}, {formatDateTime(new Date(submitted.at))}
        </p>
      ) : null}
      {note ? <p className="whitespace-pre-wrap break-words text-muted">Note: {note}</p> : null}
      {decided && isDecided ? (
        <p>
          {status === 'accepted' ? 'Accepted' : 'Returned'} by {decided.by},{' '}
          {formatDateTime(new Date(decided.at))}
        </p>
      ) : null}
      {reason && status === 'returned' ? (
        <p className="whitespace-pre-wrap break-words">Reason: {reason}</p>
      ) : null}
    </div>
  );
}
