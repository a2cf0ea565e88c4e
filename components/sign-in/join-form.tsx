'use client';

import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { TextField } from '@/components/ui/text-field';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';
import { enterWithPassword } from './enter';
import { NewPasswordField } from './new-password-field';

type Input = { token: string; name?: string; password: string };
type Props = {
  token: string;
  email: string;
  hasAccount: boolean;
  acceptInvitation: (input: Input) => Promise<Result<{ email: string }>>;
};

export function JoinForm({ token, email, hasAccount, acceptInvitation }: Props) {
  const { run, pending, error } = useResult(acceptInvitation, (joined, { password }: Input) =>
    enterWithPassword({ ...joined, password }),
  );
  return (
    <form
      method="post"
      className="stack"
      onSubmit={(event) => {
        const field = submittedFields(event);
        const password = field('password');
        run(hasAccount ? { token, password } : { token, password, name: field('name') });
      }}
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
      {hasAccount ? (
        <TextField
          label="Your password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          hint="You have an account already: sign in with its password to join."
        />
      ) : (
        <>
          <TextField label="Your name" name="name" autoComplete="name" maxLength={120} required />
          <NewPasswordField error={error} />
        </>
      )}
      <Button type="submit" variant="primary" pending={pending} className="w-full">
        Join
      </Button>
    </form>
  );
}
