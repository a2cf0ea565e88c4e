import type { Metadata } from 'next';
import { InvitationTable } from '@/components/members/invitation-table';
import { InviteButton } from '@/components/members/invite-button';
import { MemberTable } from '@/components/members/member-table';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { listMembers } from '@/lib/services/members/list';
import {
  disableMemberAction,
  enableMemberAction,
  inviteMemberAction,
  issuePasswordLinkAction,
  updateMemberAction,
  withdrawInvitationAction,
} from './actions';

export const metadata: Metadata = { title: 'Members' };

export default async function MembersPage() {
  const context = await pageContext();
  const { members, invitations, costCentres } = await orNotFound(listMembers(context));
  return (
    <>
      <PageHeader
        title="Members"
        lead="Who may sign in, and what they may see and change."
        actions={<InviteButton costCentres={costCentres} inviteMember={inviteMemberAction} />}
      />
      <MemberTable
        members={members}
        costCentres={costCentres}
        ownId={context.actor.memberId}
        actions={{
          updateMember: updateMemberAction,
          disableMember: disableMemberAction,
          enableMember: enableMemberAction,
          issuePasswordLink: issuePasswordLinkAction,
        }}
      />
      <section className="section">
        <h2 className="mb-3">Open invitations</h2>
        <InvitationTable
          invitations={invitations}
          costCentres={costCentres}
          withdrawInvitation={withdrawInvitationAction}
        />
      </section>
    </>
  );
}
