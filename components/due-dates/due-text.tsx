import { cx } from '@/components/ui/cx';
import { formatDate, formatDaysLeft, formatDue } from '@/lib/format';
import type { Due } from '@/lib/services/due-dates/read';

type Props = { due: Due | null /** What is handed in is not late any more. */; isHandedIn: boolean };

/** Until when something is to be submitted, and how far off that is. The days are those of UTC. */
export function DueText({ due, isHandedIn }: Props) {
  if (!due) return null;
  const words = isHandedIn ? `due on ${formatDate(due.on)}` : formatDue(due.on, due.days);
  return (
    <span className={!isHandedIn && due.days < 0 ? 'font-medium text-bad' : undefined}>
      {words.charAt(0).toUpperCase() + words.slice(1)}
    </span>
  );
}

/** The same in a column that says what the date is. */
export function DueDay({ due, isHandedIn }: Props) {
  if (!due) return <span>–</span>;
  return (
    <span>
      <span className="whitespace-nowrap">{formatDate(due.on)}</span>
      {isHandedIn ? null : (
        <span
          className={cx(
            'block whitespace-nowrap text-12',
            due.days < 0 ? 'font-medium text-bad' : 'text-muted',
          )}
        >
          {formatDaysLeft(due.days)}
        </span>
      )}
    </span>
  );
}
