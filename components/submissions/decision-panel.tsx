'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { FormDialog } from '@/components/ui/form-dialog';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { TextArea } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import { plural } from '@/lib/format';
import type { Result } from '@/lib/result';

type Decision = 'approved' | 'rejected';
type Input = { planId: string; version: number; revision: number; decision: Decision; reason: string };

type Props = {
  planId: string;
  toDecide: { version: number; revision: number };
  /** Names of the cost centres that no planner has accepted. */
  notAccepted: readonly string[];
  decide: (input: Input) => Promise<Result<unknown>>;
};

const WORDS = {
  approved: {
    label: 'Approve',
    title: 'Approve this plan?',
    does: 'Nothing in it can be changed afterwards, by anybody. A planner can copy it, and archive it.',
    field: 'Note',
    done: 'The plan is approved.',
  },
  rejected: {
    label: 'Reject',
    title: 'Reject this plan?',
    does: 'It opens again, and everybody who reads it sees the reason.',
    field: 'Reason',
    done: 'The plan is rejected, and open again.',
  },
} as const;

/** Where an executive approves or rejects the plan that they have read. */
export function DecisionPanel({ planId, toDecide, notAccepted, decide }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState<Decision | null>(null);
  const step = useResult(decide, (_, { decision }) => {
    setAsked(null);
    showToast({ tone: 'good', message: WORDS[decision].done });
  });
  const close = () => {
    setAsked(null);
    step.clear();
  };
  const words = asked ? WORDS[asked] : null;
  return (
    <section aria-labelledby="decision" className="mb-6 stack">
      <h2 id="decision">Your decision</h2>
      <p className="max-w-prose">
        {notAccepted.length === 0
          ? 'Planners have accepted every cost centre.'
          : `${plural(notAccepted.length, 'cost centre')} not accepted by a planner yet: ${notAccepted.join(', ')}.`}
      </p>
      <div className="row">
        <Button variant="primary" onClick={() => setAsked('approved')}>
          Approve
        </Button>
        <Button onClick={() => setAsked('rejected')}>Reject</Button>
      </div>
      {asked && words ? (
        <FormDialog
          open
          onClose={close}
          title={words.title}
          description={words.does}
          size="small"
          submitLabel={words.label}
          pending={step.pending}
          onSubmit={(event) =>
            step.run({ planId, ...toDecide, decision: asked, reason: submittedFields(event)('reason') })
          }
        >
          {step.error?.code === 'CONFLICT' ? (
            <Callout
              tone="caution"
              role="alert"
              title="The plan has changed since you read it. Nothing was decided."
              action={
                <Button
                  onClick={() => {
                    close();
                    router.refresh();
                  }}
                >
                  Read it again
                </Button>
              }
            />
          ) : (
            <FormError error={step.error} />
          )}
          <TextArea
            label={words.field}
            name="reason"
            rows={4}
            maxLength={2_000}
            required={asked === 'rejected'}
            optional={asked === 'approved'}
          />
        </FormDialog>
      ) : null}
    </section>
  );
}
