'use client';

import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { TextField } from '@/components/ui/text-field';
import { useResult } from '@/components/ui/use-result';
import { signInWithPassword } from './auth-client';

/** `next` is a path of this installation. */
export function SignInForm({ next }: { next: string }) {
  const { run, pending, error } = useResult(
    (credentials: { email: string; password: string }) => signInWithPassword(credentials, next),
    ({ path }) => window.location.assign(path),
  );
  return (
    <form
      method="post"
      className="stack"
      onSubmit={(event) => {
        const field = submittedFields(event);
        run({ email: field('email'), password: field('password') });
      }}
    >
      <FormError error={error} />
      <TextField label="E-mail address" name="email" type="email" autoComplete="username" required />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      <Button type="submit" variant="primary" pending={pending} className="w-full">
        Sign in
      </Button>
    </form>
  );
}
