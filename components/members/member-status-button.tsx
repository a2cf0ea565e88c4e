'use client';

import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { showToast } from '@/components/ui/toast';
import type { Result } from '@/lib/result';
import type { Member } from '@/lib/services/members/view';

export type ChangeStatus = (input: { memberId: string; version: number }) => Promise<Result<Member>>;
type Props = { member: Member; disableMember: ChangeStatus; enableMember: ChangeStatus };

/** Shuts a member out, or lets them in again. */
export function MemberStatusButton({ member, disableMember, enableMember }: Props) {
  const change = async (action: ChangeStatus, done: string) => {
    const result = await action({ memberId: member.id, version: member.version });
    showToast(result.ok ? { tone: 'good', message: done } : { tone: 'bad', message: result.error.message });
  };
  if (member.isDisabled) {
    return (
      <Button
        variant="quiet"
        aria-label={`Enable ${member.name}`}
        onClick={() => change(enableMember, `${member.name} may sign in again.`)}
      >
        Enable
      </Button>
    );
  }
  return (
    <ConfirmDialog
      trigger={{
        label: (
          <>
            Disable<span className="sr-only"> {member.name}</span>
          </>
        ),
        variant: 'quiet',
      }}
      title={`Disable ${member.name}?`}
      confirmLabel="Disable"
      danger
      onConfirm={() => change(disableMember, `${member.name} is signed out and cannot sign in.`)}
    >
      <p>
        {member.name} is signed out at once and cannot sign in. What they entered stays, and you can let them
        in again.
      </p>
    </ConfirmDialog>
  );
}
