'use client';

import { Bell } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { PlainLink } from '@/components/ui/link';
import type { Result } from '@/lib/result';

type Props = {
  /** As of the page's own rendering. */
  unread: number;
  count: (input: Record<string, never>) => Promise<Result<number>>;
};

/**
 * The bell. A layout is not rendered anew on the way from page to page, so the count is asked for there; never by a timer, which
 * would keep a session alive that nobody uses.
 */
export function InboxLink({ unread, count }: Props) {
  const path = usePathname();
  const [seen, setSeen] = useState({ path, given: unread, unread });
  if (seen.given !== unread) setSeen({ path, given: unread, unread });

  useEffect(() => {
    if (path === seen.path) return;
    let isCurrent = true;
    count({})
      .then((answer) => {
        if (isCurrent && answer.ok)
          setSeen((before) => ({ path, given: before.given, unread: answer.value }));
      })
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [path, seen.path, count]);

  return (
    <PlainLink
      href="/notifications"
      className="button button-quiet button-icon relative ml-auto"
      aria-current={path === '/notifications' ? 'page' : undefined}
    >
      <Bell size={16} aria-hidden="true" />
      <span className="sr-only">Inbox{seen.unread > 0 ? ',' : ''} </span>
      {seen.unread > 0 ? (
        <span className="tnum text-12 font-semibold">
          {seen.unread > 99 ? '99+' : seen.unread}
          <span className="sr-only"> not read</span>
        </span>
      ) : null}
    </PlainLink>
  );
}
