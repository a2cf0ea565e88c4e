'use client';

import { useRouter } from 'next/navigation';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { LinkButton } from '@/components/ui/link';
import type { Choice } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useResult } from '@/components/ui/use-result';
import type { PlanHeader } from '@/lib/engine';
import type { Result } from '@/lib/result';
import { HeaderFields, submittedHeader } from './header-fields';

type Props = {
  currency: string;
  /** YYYY-MM */
  start: string;
  currencies: readonly Choice[];
  create: (header: PlanHeader) => Promise<Result<{ id: string }>>;
};

export function NewPlanForm({ currency, start, currencies, create }: Props) {
  const router = useRouter();
  const { run, pending, error } = useResult(create, ({ id }) => router.push(`/plans/${id}`));
  return (
    <form className="stack max-w-120" onSubmit={(event) => run(submittedHeader(submittedFields(event)))}>
      <FormError error={error} />
      <HeaderFields header={{ currency, start }} currencies={currencies} />
      <div className="row">
        <SubmitButton pending={pending}>Create the plan</SubmitButton>
        <LinkButton href="/plans" variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}
