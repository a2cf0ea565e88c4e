'use client';

import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { SelectField } from '@/components/ui/select-field';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';

type Props = {
  current: string;
  organisations: readonly { id: string; name: string }[];
  switchOrganisation: (input: { organisationId: string }) => Promise<Result<void>>;
};

export function SwitchOrganisationForm({ current, organisations, switchOrganisation }: Props) {
  const { run, pending, error } = useResult(switchOrganisation, () => window.location.assign('/plans'));
  return (
    <form
      className="stack mt-3 max-w-100"
      onSubmit={(event) => run({ organisationId: submittedFields(event)('organisationId') })}
    >
      <FormError error={error} />
      <SelectField
        label="Work in"
        name="organisationId"
        defaultValue={current}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div>
        <Button type="submit" pending={pending}>
          Switch
        </Button>
      </div>
    </form>
  );
}
