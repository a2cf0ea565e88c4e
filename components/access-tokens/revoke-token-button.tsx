'use client';

import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { showToast } from '@/components/ui/toast';
import type { Result } from '@/lib/result';
import type { AccessTokenView } from '@/lib/services/access-tokens/list';

export type RevokeAccessToken = (input: { tokenId: string }) => Promise<Result<void>>;
type Props = { token: AccessTokenView; revokeAccessToken: RevokeAccessToken };

export function RevokeTokenButton({ token: { id, name, member, isOwn }, revokeAccessToken }: Props) {
  const revoke = async () => {
    const result = await revokeAccessToken({ tokenId: id });
    if (result.ok) showToast({ tone: 'good', message: `${name} is revoked.` });
    else showToast({ tone: 'bad', message: result.error.message });
  };
  return (
    <ConfirmDialog
      trigger={{
        label: (
          <>
            Revoke<span className="sr-only"> {name}</span>
          </>
        ),
        variant: 'quiet',
      }}
      title={`Revoke ${name}?`}
      confirmLabel="Revoke"
      danger
      onConfirm={revoke}
    >
      <p>
        Whatever fetches data with this token{isOwn ? '' : ` of ${member}`} is refused from now on. It cannot
        be brought back; a new token takes its place.
      </p>
    </ConfirmDialog>
  );
}
