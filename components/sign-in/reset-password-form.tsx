'use client';

import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { TextField } from '@/components/ui/text-field';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';
import { enterWithPassword } from './enter';
import { NewPasswordField } from './new-password-field';

type Input = { token: string; password: string };
type Props = {
  token: string;
  email: string;
  resetPassword: (input: Input) => Promise<Result<{ email: string }>>;
};

export function ResetPasswordForm({ token, email, resetPassword }: Props) {
  const { run, pending, error } = useResult(resetPassword, (account, { password }: Input) =>
    enterWithPassword({ ...account, password }),
  );
  return (
    <form
      method="post"
      className="stack"
      onSubmit={(event) => run({ token, password: submittedFields(event)('password') })}
    >
      <FormError error={error} />
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        readOnly
      />
      <NewPasswordField label="New password" error={error} />
      <Button type="submit" variant="primary" pending={pending} className="w-full">
        Set the password
      </Button>
    </form>
  );
}
