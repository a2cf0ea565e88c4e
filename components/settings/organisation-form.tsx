'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConflictNote } from '@/components/ui/conflict-note';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { NumberField } from '@/components/ui/number-field';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';
import type { Organisation } from '@/lib/services/organisation/get';
import { CURRENCIES } from './currencies';

type Input = Pick<Organisation, 'name' | 'currency' | 'maskThreshold' | 'version'>;
type Props = {
  organisation: Organisation;
  /** Null for whoever may only read. */
  updateOrganisation: ((input: Input) => Promise<Result<Organisation>>) | null;
};

export function OrganisationForm({ organisation, updateOrganisation }: Props) {
  const router = useRouter();
  const [mine, setMine] = useState<Input>(organisation);
  const { run, pending, error } = useResult(updateOrganisation ?? refuse, () =>
    showToast({ tone: 'good', message: 'The settings are saved.' }),
  );
  const readOnly = updateOrganisation === null;
  const currencies = CURRENCIES.some(({ value }) => value === organisation.currency)
    ? CURRENCIES
    : [...CURRENCIES, { value: organisation.currency, label: organisation.currency }];
  return (
    <form
      className="stack max-w-120"
      onSubmit={(event) => {
        const field = submittedFields(event);
        const input = {
          name: field('name'),
          currency: field('currency'),
          maskThreshold: Number(field('maskThreshold')),
          version: organisation.version,
        };
        setMine(input);
        run(input);
      }}
    >
      {error?.code === 'CONFLICT' ? (
        <ConflictNote
          differences={differencesOf(mine, error.current)}
          onTakeStored={() => router.refresh()}
        />
      ) : (
        <FormError error={error} />
      )}
      <TextField
        label="Name"
        name="name"
        defaultValue={organisation.name}
        maxLength={120}
        required
        readOnly={readOnly}
      />
      <SelectField
        label="Currency"
        name="currency"
        options={currencies}
        defaultValue={organisation.currency}
        disabled={readOnly}
        hint="What a new plan starts with. Plans that exist keep their own."
      />
      <NumberField
        label="Smallest group shown to a viewer"
        name="maskThreshold"
        defaultValue={organisation.maskThreshold}
        unit="people"
        width="full"
        min={2}
        max={100}
        digits={0}
        required
        readOnly={readOnly}
        hint="Figures of groups of fewer people are masked for viewers, and so is a second group wherever the first could be worked out."
      />
      {readOnly ? null : (
        <div>
          <Button type="submit" variant="primary" pending={pending}>
            Save
          </Button>
        </div>
      )}
    </form>
  );
}

const refuse = async (): Promise<Result<Organisation>> => {
  throw new Error('The form is read-only.');
};

const LABELS = [
  ['name', 'Name'],
  ['currency', 'Currency'],
  ['maskThreshold', 'Smallest group'],
] as const;

function differencesOf(mine: Input, current: unknown) {
  const stored = asOrganisation(current);
  return LABELS.filter(([key]) => stored[key] !== mine[key]).map(([key, label]) => ({
    label,
    mine: String(mine[key]),
    stored: String(stored[key]),
  }));
}

/** `current` of a CONFLICT is what the verb returns on success. */
const asOrganisation = (current: unknown) => current as Organisation;
