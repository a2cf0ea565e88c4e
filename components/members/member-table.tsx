import { Badge } from '@/components/ui/badge';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import type { Member } from '@/lib/services/members/view';
import { EditMemberButton, type UpdateMember } from './edit-member-button';
import { type ChangeStatus, MemberStatusButton } from './member-status-button';
import { type IssuePasswordLink, PasswordLinkButton } from './password-link-button';
import { ROLE_NAMES } from './roles';
import { describeScopes, type ScopeChoice } from './scope-names';

type Props = {
  members: readonly Member[];
  costCentres: readonly ScopeChoice[];
  /** The reader's own row. */
  ownId: string;
  actions: {
    updateMember: UpdateMember;
    disableMember: ChangeStatus;
    enableMember: ChangeStatus;
    issuePasswordLink: IssuePasswordLink;
  };
};

export function MemberTable({ members, costCentres, ownId, actions }: Props) {
  return (
    <Table caption="Members" captionHidden>
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>E-mail</Th>
          <Th>Role</Th>
          <Th>Cost centres</Th>
          <Th>Status</Th>
          <Th>
            <span className="sr-only">Change</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <RowTh>
              {member.name}
              {member.id === ownId ? ' (you)' : ''}
            </RowTh>
            <Td>{member.email}</Td>
            <Td>{ROLE_NAMES[member.role]}</Td>
            <Td>{describeScopes(member, costCentres)}</Td>
            <Td>
              {member.isDisabled ? <Badge tone="caution">Disabled</Badge> : <Badge tone="good">Active</Badge>}
            </Td>
            <Td>
              <div className="flex gap-1">
                <EditMemberButton
                  key={member.version}
                  member={member}
                  costCentres={costCentres}
                  updateMember={actions.updateMember}
                />
                <PasswordLinkButton member={member} issuePasswordLink={actions.issuePasswordLink} />
                <MemberStatusButton
                  member={member}
                  disableMember={actions.disableMember}
                  enableMember={actions.enableMember}
                />
              </div>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
