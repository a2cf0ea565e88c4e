'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { TextField } from '@/components/ui/text-field';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';

type Props = {
  planId: string;
  number: number;
  planName: string;
  open: (input: { planId: string; number: number; name: string }) => Promise<Result<{ id: string }>>;
};

/** Makes a new draft of what a version holds. */
export function OpenVersion({ planId, number, planName, open }: Props) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const opened = useResult(open, ({ id }) => router.push(`/plans/${id}`));
  const close = () => {
    setOpen(false);
    opened.clear();
  };
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        Open
        <span className="sr-only"> version {number} as a new plan</span>
      </Button>
      <FormDialog
        open={isOpen}
        onClose={close}
        title={`Open version ${number} as a new plan`}
        description="A draft with what the version holds. This plan stays as it is. Notes on prices and the texts of consultation packs do not come along."
        size="small"
        submitLabel="Create the plan"
        pending={opened.pending}
        onSubmit={(event) => opened.run({ planId, number, name: submittedFields(event)('name') })}
      >
        <FormError error={opened.error} />
        <TextField
          label="Name of the new plan"
          name="name"
          required
          maxLength={200}
          defaultValue={`${planName} (version ${number})`}
        />
      </FormDialog>
    </>
  );
}
