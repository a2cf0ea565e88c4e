import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatDate } from '@/lib/format';
import type { Invitation } from '@/lib/services/members/list';
import { ROLE_NAMES } from './roles';
import { describeScopes, type ScopeChoice } from './scope-names';
import { type WithdrawInvitation, WithdrawInvitationButton } from './withdraw-invitation-button';

type Props = {
  invitations: readonly Invitation[];
  costCentres: readonly ScopeChoice[];
  withdrawInvitation: WithdrawInvitation;
};

export function InvitationTable({ invitations, costCentres, withdrawInvitation }: Props) {
  if (invitations.length === 0) {
    return <p className="text-muted">None. An invitation stands here until it is used or seven days old.</p>;
  }
  return (
    <Table caption="Open invitations" captionHidden>
      <thead>
        <tr>
          <Th>E-mail</Th>
          <Th>Role</Th>
          <Th>Cost centres</Th>
          <Th>Until</Th>
          <Th>
            <span className="sr-only">Change</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <RowTh>{invitation.email}</RowTh>
            <Td>{ROLE_NAMES[invitation.role]}</Td>
            <Td>{describeScopes(invitation, costCentres)}</Td>
            <Td>{formatDate(new Date(invitation.expiresAt))}</Td>
            <Td>
              <WithdrawInvitationButton
                invitationId={invitation.id}
                email={invitation.email}
                withdrawInvitation={withdrawInvitation}
              />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
