'use client';

import { TextLink } from '@/components/ui/link';
import { formatCount } from '@/lib/format';
import type { AskedRun, UsualRunActions } from './actions';
import { useRun } from './use-run';

type Props = { run: AskedRun; actions: UsualRunActions; href: string };

/** Has the usual draws made for figures without their ranges and reads the page again when they are there; beside the page, so that nothing moves. */
export function MissingDraws({ run, actions, href }: Props) {
  const { planId, scenario, draws } = run;
  const { status, error } = useRun({
    start: () => actions.start({ planId, scenario }),
    status: () => actions.status(run),
  });
  return (
    <p
      role="status"
      className="fixed right-4 bottom-4 z-10 rounded border border-line bg-raised px-3 py-2 text-12 text-muted print:hidden"
    >
      {error || status.state === 'failed' || status.state === 'none' ? (
        <>
          The ranges in 8 of 10 draws are missing for now. <TextLink href={href}>Uncertainty</TextLink>
        </>
      ) : (
        `${formatCount(draws)} draws are being made for the ranges…`
      )}
    </p>
  );
}
