'use client';

import { TextLink } from '@/components/ui/link';
import { formatCount, formatPercent } from '@/lib/format';
import type { AskedRun, RunActions } from './actions';
import { useRun } from './use-run';

type Props = { run: AskedRun; actions: RunActions; href: string };

/** Beside figures without their ranges: has the draws made, says how far they are, and reads the page again when they are there. */
export function MissingDraws({ run, actions, href }: Props) {
  const { status, error } = useRun(run, actions);
  return (
    <p role="status" className="mt-2 text-12 text-muted">
      {error || status.state === 'failed' || status.state === 'none' ? (
        <>
          The ranges in 8 of 10 draws are missing for now. <TextLink href={href}>Uncertainty</TextLink>
        </>
      ) : (
        `${formatCount(run.draws)} draws are being made for the ranges${status.state === 'running' ? `: ${formatPercent(status.progress, 0)}` : ''}…`
      )}
    </p>
  );
}
