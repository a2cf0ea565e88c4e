'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';

type Props = {
  planId: string;
  save: (input: { planId: string; note: string }) => Promise<Result<{ number: number }>>;
};

/** Keeps the plan as it is now. */
export function SaveVersion({ planId, save }: Props) {
  const [isOpen, setOpen] = useState(false);
  const saved = useResult(save, ({ number }) => {
    setOpen(false);
    showToast({ tone: 'good', message: `Version ${number} is saved.` });
  });
  const close = () => {
    setOpen(false);
    saved.clear();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Save a version</Button>
      <FormDialog
        open={isOpen}
        onClose={close}
        title="Save a version"
        description="The whole plan as it is now, to be compared or opened as a new plan later."
        size="small"
        submitLabel="Save"
        pending={saved.pending}
        onSubmit={(event) => saved.run({ planId, note: submittedFields(event)('note') })}
      >
        <FormError error={saved.error} />
        <TextField label="What it is for" name="note" required maxLength={500} autoFocus />
      </FormDialog>
    </>
  );
}
