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
import type { Result } from '@/lib/result';

type Props = {
  label: string;
  /** Of the centre, for those who hear the button without its row. */
  centre: string;
  title: string;
  does: string;
  done: string;
  isMain: boolean;
  /** Null where the step needs no words. */
  words: { label: string; isOptional: boolean } | null;
  take: (words: string) => Promise<Result<unknown>>;
  /** Asked first: whether the step may be taken now. Who says no shows why. */
  isReady?: (() => Promise<boolean>) | undefined;
};

/** A step of the round, with the words that go with it. */
export function StepDialog({ label, centre, title, does, done, isMain, words, take, isReady }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const step = useResult(take, () => {
    setOpen(false);
    showToast({ tone: 'good', message: done });
  });
  const close = () => {
    setOpen(false);
    step.clear();
  };
  const begin = async () => {
    if (!isReady || (await isReady())) setOpen(true);
  };
  const startAgain = () => {
    close();
    router.refresh();
  };
  return (
    <>
      <Button variant={isMain ? 'primary' : 'secondary'} onClick={begin}>
        {label}
        <span className="sr-only"> {centre}</span>
      </Button>
      <FormDialog
        open={open}
        onClose={close}
        title={title}
        description={does}
        size="small"
        submitLabel={label}
        pending={step.pending}
        onSubmit={(event) => step.run(submittedFields(event)('words'))}
      >
        {step.error?.code === 'CONFLICT' ? (
          <Callout
            tone="caution"
            role="alert"
            title="Somebody else took a step here first. Nothing was overwritten."
            action={<Button onClick={startAgain}>Show where it is now</Button>}
          />
        ) : (
          <FormError error={step.error} />
        )}
        {words ? (
          <TextArea
            label={words.label}
            name="words"
            rows={4}
            maxLength={2_000}
            optional={words.isOptional}
            required={!words.isOptional}
          />
        ) : null}
      </FormDialog>
    </>
  );
}
