'use client';

import { useRouter } from 'next/navigation';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FormError } from '@/components/ui/form-error';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';

export type NextStatus = 'draft' | 'open' | 'in-review' | 'archived';
type Input = { planId: string; version: number; to: NextStatus };

type Props = {
  planId: string;
  version: number;
  from: string;
  next: readonly NextStatus[];
  change: (input: Input) => Promise<Result<unknown>>;
};

type Step = { label: string; title: string; does: string };

/** What each step of a plan's life does, by where it starts and where it leads. */
const STEPS: Record<string, Step> = {
  'draft open': {
    label: 'Open the plan',
    title: 'Open this plan?',
    does: 'Heads of the cost centres and viewers see it from then on. Heads edit the role lines and estimates of their own centres.',
  },
  'open in-review': {
    label: 'Close for review',
    title: 'Close this plan for review?',
    does: 'Heads read it and change nothing any more; planners still can. It can be opened again.',
  },
  'open draft': {
    label: 'Back to draft',
    title: 'Take this plan back to draft?',
    does: 'Heads and viewers do not see it any more. What heads have entered stays.',
  },
  'in-review open': {
    label: 'Open again',
    title: 'Open this plan again?',
    does: 'Heads edit their own cost centres again.',
  },
  'approved archived': {
    label: 'Archive',
    title: 'Archive this plan?',
    does: 'It stays readable and unchanged, last in the list of plans. This cannot be undone.',
  },
};

export function StatusSteps({ planId, version, from, next, change }: Props) {
  const router = useRouter();
  const { run, error } = useResult(change, () => router.refresh());
  return (
    <div className="stack">
      <FormError error={error} />
      {next.map((to, i) => {
        const step = STEPS[`${from} ${to}`];
        return step ? (
          <div key={to} className="row items-start">
            <ConfirmDialog
              trigger={{ label: step.label, variant: i === 0 ? 'primary' : 'secondary' }}
              title={step.title}
              confirmLabel={step.label}
              onConfirm={() => run({ planId, version, to })}
            >
              {step.does}
            </ConfirmDialog>
            <p className="max-w-prose flex-1 basis-64 text-13 text-muted">{step.does}</p>
          </div>
        ) : null;
      })}
    </div>
  );
}
