'use client';

import { CURRENCIES } from '@/components/settings/currencies';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
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
  sample: boolean;
};
type Props = { token: string; createOrganisation: (input: Input) => Promise<Result<unknown>> };

/** The first start: the organisation and its first administrator. */
export function WelcomeForm({ token, createOrganisation }: Props) {
  const { run, pending, error } = useResult(createOrganisation, (_, input: Input) =>
    enterWithPassword(input),
  );
  return (
    <form
      method="post"
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
          sample: field('sample') === 'yes',
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
      <Checkbox
        name="sample"
        value="yes"
        label="Add the plan of a sample company"
        hint="Twelve cost centres, ninety role lines, three scenarios: to look around in. Remove it when you are done."
      />
      <Button type="submit" variant="primary" pending={pending}>
        Create the organisation
      </Button>
    </form>
  );
}
