'use client';

import { useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { useResult } from '@/components/ui/use-result';
import { formatDateTime } from '@/lib/format';
import type { Result } from '@/lib/result';
import type { Entry } from '@/lib/services/notifications/read-entries';

type Mark = (input: { id: string }) => Promise<Result<void>>;
type Props = {
  entries: readonly Entry[];
  /** Marks as read what the reader goes to. */
  open: Mark;
  mark: Mark;
};

/** What a member was told, newest first. */
export function EntryList({ entries, open, mark }: Props) {
  return (
    <ol className="max-w-200 divide-y divide-line border-y border-line">
      {entries.map((entry) => (
        <EntryLine key={entry.id} entry={entry} open={open} mark={mark} />
      ))}
    </ol>
  );
}

function EntryLine({ entry, open, mark }: { entry: Entry; open: Mark; mark: Mark }) {
  const { id, at, isRead, shown } = entry;
  const { run, pending } = useResult(mark, () => undefined);
  const router = useRouter();
  const time = formatDateTime(new Date(at));
  /** One after the other: an action that a navigation overtakes makes Next render everything anew. */
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    if (isRead || !shown) return;
    const staysHere = event.metaKey || event.ctrlKey || event.shiftKey;
    if (!staysHere) event.preventDefault();
    open({ id })
      .catch(() => undefined)
      .finally(() => {
        if (!staysHere) router.push(shown.path);
      });
  };
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className={isRead ? undefined : 'font-medium'}>
          {isRead ? null : (
            <>
              <Badge tone="accent">New</Badge>{' '}
            </>
          )}
          {shown ? (
            <TextLink href={shown.path} onClick={follow}>
              {shown.sentence}
            </TextLink>
          ) : (
            <span className="text-muted">What this was about is gone, or no longer yours to see.</span>
          )}
        </p>
        {shown?.note ? (
          <p className="max-w-prose whitespace-pre-wrap break-words">Reason: {shown.note}</p>
        ) : null}
        <p className="text-12 text-muted">{shown ? `${shown.plan} · ${time}` : time}</p>
      </div>
      {isRead ? null : (
        <Button variant="quiet" className="max-sm:-ml-3" pending={pending} onClick={() => run({ id })}>
          Mark as read
          <span className="sr-only">: {shown?.sentence ?? time}</span>
        </Button>
      )}
    </li>
  );
}
