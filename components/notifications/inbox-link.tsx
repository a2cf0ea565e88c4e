'use client';

import { Bell } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { PlainLink } from '@/components/ui/link';

type Props = {
  /** As of the page's own rendering. */
  unread: number;
};

/**
 * The bell. A layout is not rendered anew on the way from page to page, so the count is asked for there; never by a timer, which
 * would keep a session alive that nobody uses, and not by an action, which a next navigation would overtake.
 */
export function InboxLink({ unread }: Props) {
  const path = usePathname();
  const [seen, setSeen] = useState({ path, given: unread, unread });
  if (seen.given !== unread) setSeen({ path, given: unread, unread });

  useEffect(() => {
    if (path === seen.path) return;
    let isCurrent = true;
    fetchUnread()
      .then((count) => {
        if (isCurrent && count !== null) setSeen((before) => ({ path, given: before.given, unread: count }));
      })
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [path, seen.path]);

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

async function fetchUnread(): Promise<number | null> {
  const answer = await fetch('/notifications/unread');
  const count: unknown = answer.ok ? await answer.json() : null;
  return typeof count === 'number' ? count : null;
}
