'use client';

import { useRouter } from 'next/navigation';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';

type Props = {
  planId: string;
  name: string;
  copy: (input: { planId: string; name: string }) => Promise<Result<{ id: string }>>;
};

export function CopyPlanForm({ planId, name, copy }: Props) {
  const router = useRouter();
  const { run, pending, error } = useResult(copy, ({ id }) => router.push(`/plans/${id}`));
  return (
    <form
      className="stack max-w-120"
      onSubmit={(event) => run({ planId, name: submittedFields(event)('name') })}
    >
      <FormError error={error} />
      <TextField
        label="Name of the copy"
        name="name"
        defaultValue={`${name} (copy)`}
        maxLength={200}
        required
      />
      <div>
        <SubmitButton variant="secondary" pending={pending}>
          Copy the plan
        </SubmitButton>
      </div>
    </form>
  );
}
