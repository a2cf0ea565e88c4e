'use client';

import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { showToast } from '@/components/ui/toast';
import type { Result } from '@/lib/result';

export type WithdrawInvitation = (input: { invitationId: string }) => Promise<Result<void>>;
type Props = { invitationId: string; email: string; withdrawInvitation: WithdrawInvitation };

export function WithdrawInvitationButton({ invitationId, email, withdrawInvitation }: Props) {
  const withdraw = async () => {
    const result = await withdrawInvitation({ invitationId });
    if (!result.ok) showToast({ tone: 'bad', message: result.error.message });
  };
  return (
    <ConfirmDialog
      trigger={{
        label: (
          <>
            Withdraw<span className="sr-only"> the invitation of {email}</span>
          </>
        ),
        variant: 'quiet',
      }}
      title="Withdraw this invitation?"
      confirmLabel="Withdraw"
      danger
      onConfirm={withdraw}
    >
      <p>The link that was sent to {email} stops working. You can invite them again.</p>
    </ConfirmDialog>
  );
}
