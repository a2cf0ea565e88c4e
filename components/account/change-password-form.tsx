'use client';

import { NewPasswordField } from '@/components/sign-in/new-password-field';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { TextField } from '@/components/ui/text-field';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';

type Input = { current: string; password: string };
type Props = { email: string; changePassword: (input: Input) => Promise<Result<void>> };

export function ChangePasswordForm({ email, changePassword }: Props) {
  const { run, pending, error } = useResult(changePassword, () =>
    window.location.assign('/sign-in?notice=password-changed'),
  );
  return (
    <form
      method="post"
      className="stack mt-3 max-w-100"
      onSubmit={(event) => {
        const field = submittedFields(event);
        run({ current: field('current'), password: field('password') });
      }}
    >
      <FormError error={error} />
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label="Current password"
        name="current"
        type="password"
        autoComplete="current-password"
        required
      />
      <NewPasswordField label="New password" error={error} />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          Change the password
        </Button>
        <p className="mt-2 text-12 text-muted">It signs you out on every device, this one too.</p>
      </div>
    </form>
  );
}
