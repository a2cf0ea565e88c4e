'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useLatest } from './use-latest';

type Props = {
  /** What would be lost; null where nothing would. */
  loss: string | null;
};

/** Asks before a link of the app, or the browser's Back, leaves a page where something would be lost. */
export function LeaveGuard({ loss }: Props) {
  const router = useRouter();
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const isGuarding = useLatest(loss !== null);

  useEffect(() => {
    const clicked = (event: MouseEvent) => {
      const address = isGuarding.current ? leavingAddress(event) : null;
      if (address === null) return;
      event.preventDefault();
      event.stopPropagation();
      setLeave(() => () => router.push(address));
    };
    window.addEventListener('click', clicked, true);
    return () => window.removeEventListener('click', clicked, true);
  }, [router, isGuarding]);

  useEffect(() => {
    if (!('navigation' in window)) return;
    const { navigation } = window;
    const travelled = (event: NavigateEvent) => {
      const { key, sameDocument } = event.destination;
      if (!isGuarding.current || event.navigationType !== 'traverse' || !event.cancelable || !sameDocument)
        return;
      event.preventDefault();
      setLeave(() => () => {
        isGuarding.current = false;
        navigation.traverseTo(key);
      });
    };
    navigation.addEventListener('navigate', travelled);
    return () => navigation.removeEventListener('navigate', travelled);
  }, [isGuarding]);

  return (
    <Dialog
      open={leave !== null}
      onClose={() => setLeave(null)}
      title="Leave this page?"
      size="small"
      footer={
        <>
          <Button onClick={() => setLeave(null)}>Stay</Button>
          <Button
            variant="danger"
            onClick={() => {
              leave?.();
              setLeave(null);
            }}
          >
            Leave and lose it
          </Button>
        </>
      }
    >
      <p>{loss}</p>
    </Dialog>
  );
}

/** Where a click would lead to in this tab, if that is another page of the app. */
function leavingAddress(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.hasAttribute('download') || (link.target !== '' && link.target !== '_self')) return null;
  const { origin, pathname, search, hash } = new URL(link.href, window.location.href);
  return origin === window.location.origin && pathname !== window.location.pathname
    ? pathname + search + hash
    : null;
}
