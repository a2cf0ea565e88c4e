'use client';

import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { showToast } from '@/components/ui/toast';
import type { Result } from '@/lib/result';

type Props = { signOutEverywhere: (input: Record<string, never>) => Promise<Result<void>> };

export function SignOutEverywhereButton({ signOutEverywhere }: Props) {
  const leave = async () => {
    const result = await signOutEverywhere({});
    if (result.ok) window.location.assign('/sign-in?notice=everywhere');
    else showToast({ tone: 'bad', message: result.error.message });
  };
  return (
    <ConfirmDialog
      trigger={{ label: 'Sign out everywhere' }}
      title="Sign out on every device?"
      confirmLabel="Sign out everywhere"
      onConfirm={leave}
    >
      <p>
        Every session of your account ends, this one too. What is saved stays; what is not yet saved elsewhere
        is lost.
      </p>
    </ConfirmDialog>
  );
}
