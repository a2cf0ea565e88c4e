'use client';

import { useState } from 'react';
import { codeOf } from '@/components/ui/code-of';
import { FormDialog } from '@/components/ui/form-dialog';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { TextField } from '@/components/ui/text-field';
import type { Refusal } from '@/lib/result';

type Props = {
  title: string;
  description: string;
  /** What the code stands in, for its hint. */
  codeHint: string;
  suggested?: string | undefined;
  taken: readonly string[];
  pending: boolean;
  error: Refusal | null;
  onSubmit: (input: { name: string; code: string }) => void;
  onClose: () => void;
};

/** Asks for the name and the code of something new; the code follows the name until it is typed. */
export function NameDialog({
  title,
  description,
  codeHint,
  suggested = '',
  taken,
  pending,
  error,
  onSubmit,
  onClose,
}: Props) {
  const [name, setName] = useState(suggested);
  const [code, setCode] = useState<string | null>(null);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={title}
      description={description}
      size="small"
      submitLabel="Create"
      pending={pending}
      onSubmit={(event) => {
        const field = submittedFields(event);
        onSubmit({ name: field('name'), code: field('code') });
      }}
    >
      <FormError error={error} />
      <TextField
        label="Name"
        name="name"
        required
        maxLength={200}
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextField
        label="Code"
        name="code"
        required
        pattern="[A-Za-z0-9._\-]{1,40}"
        hint={codeHint}
        value={code ?? codeOf(name, taken)}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
