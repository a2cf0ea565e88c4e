import { TextField } from '@/components/ui/text-field';
import type { Refusal } from '@/lib/result';

type Props = { label?: string; error: Refusal | null };

/** The rules themselves are the server's; the reason why a password was refused stands at the field. */
export function NewPasswordField({ label = 'Password', error }: Props) {
  const fault = error?.faults?.find(({ path }) => path === 'password');
  return (
    <TextField
      label={label}
      name="password"
      type="password"
      autoComplete="new-password"
      minLength={15}
      maxLength={128}
      required
      hint="15 or more characters; a few unrelated words are easiest to remember. No other rules, but nothing that is easily guessed."
      error={fault ? `This is ${fault.found}. Take ${fault.expected}.` : undefined}
    />
  );
}
