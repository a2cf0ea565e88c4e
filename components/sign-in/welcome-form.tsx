'use client';

import { CURRENCIES } from '@/components/settings/currencies';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';
import { enterWithPassword } from './enter';
import { NewPasswordField } from './new-password-field';

type Input = {
  token: string;
  name: string;
  currency: string;
  personName: string;
  email: string;
  password: string;
};
type Props = { token: string; createOrganisation: (input: Input) => Promise<Result<unknown>> };

/** The first start: the organisation and its first administrator. */
export function WelcomeForm({ token, createOrganisation }: Props) {
  const { run, pending, error } = useResult(createOrganisation, (_, input: Input) =>
    enterWithPassword(input),
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        const field = submittedFields(event);
        run({
          token,
          name: field('name'),
          currency: field('currency'),
          personName: field('personName'),
          email: field('email'),
          password: field('password'),
        });
      }}
    >
      <FormError error={error} />
      <TextField label="Organisation" name="name" autoComplete="organization" maxLength={120} required />
      <SelectField
        label="Currency"
        name="currency"
        options={CURRENCIES}
        defaultValue="EUR"
        hint="What a new plan starts with; each plan can have its own."
      />
      <TextField label="Your name" name="personName" autoComplete="name" maxLength={120} required />
      <TextField
        label="Your e-mail address"
        name="email"
        type="email"
        autoComplete="username"
        required
        hint="You sign in with it. You will be the administrator."
      />
      <NewPasswordField error={error} />
      <Button type="submit" variant="primary" pending={pending}>
        Create the organisation
      </Button>
    </form>
  );
}
