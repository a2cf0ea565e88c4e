'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { codeOf } from '@/components/ui/code-of';
import { FormDialog } from '@/components/ui/form-dialog';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { useResult } from '@/components/ui/use-result';
import type { CreateSystem } from './actions';
import { KIND_CHOICES, KIND_NAMES, kindOf } from './kinds';
import { emptyOption } from './option-fields';

type Props = { planId: string; start: string; taken: readonly string[]; create: CreateSystem };

/** Asks for a system's name, unit and first kind of sourcing; prices follow on its own page. */
export function NewSystemButton({ planId, start, taken, create }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { run, pending, error, clear } = useResult(create, ({ id }) =>
    router.push(`/plans/${planId}/systems/${id}`),
  );
  const close = () => {
    setOpen(false);
    clear();
  };
  const submit = (field: (name: string) => string) => {
    const kind = kindOf(field('kind'));
    const name = KIND_NAMES[kind];
    run({
      planId,
      code: codeOf(field('name'), taken),
      name: field('name'),
      unit: field('unit'),
      option: { ...emptyOption(start), code: codeOf(name, []), name, kind },
    });
  };
  return (
    <>
      <Button variant="primary" icon={<Plus size={14} />} onClick={() => setOpen(true)}>
        New AI system
      </Button>
      <FormDialog
        open={open}
        onClose={close}
        title="New AI system"
        size="small"
        submitLabel="Create"
        pending={pending}
        onSubmit={(event) => submit(submittedFields(event))}
      >
        <FormError error={error} />
        <TextField label="Name" name="name" required maxLength={200} />
        <TextField
          label="Unit of use"
          name="unit"
          required
          maxLength={80}
          hint="What use is counted and paid in: 1,000 pages, ticket, document."
        />
        <SelectField
          label="First sourcing option"
          name="kind"
          options={KIND_CHOICES}
          hint="Others can be added beside it, and each scenario picks one."
        />
      </FormDialog>
    </>
  );
}
