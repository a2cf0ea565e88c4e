'use server';

import { defineAction } from '@/lib/actions/define-action';
import { disableMember, disableMemberInput } from '@/lib/services/members/disable';
import { enableMember, enableMemberInput } from '@/lib/services/members/enable';
import { inviteMember, inviteMemberInput } from '@/lib/services/members/invite';
import { issuePasswordLink, issuePasswordLinkInput } from '@/lib/services/members/issue-password-link';
import { updateMember, updateMemberInput } from '@/lib/services/members/update';
import { withdrawInvitation, withdrawInvitationInput } from '@/lib/services/members/withdraw-invitation';

export const inviteMemberAction = defineAction({
  name: 'members/invite',
  input: inviteMemberInput,
  verb: inviteMember,
  refreshes: true,
});

export const withdrawInvitationAction = defineAction({
  name: 'members/withdraw-invitation',
  input: withdrawInvitationInput,
  verb: withdrawInvitation,
  refreshes: true,
});

export const updateMemberAction = defineAction({
  name: 'members/update',
  input: updateMemberInput,
  verb: updateMember,
  refreshes: true,
});

export const disableMemberAction = defineAction({
  name: 'members/disable',
  input: disableMemberInput,
  verb: disableMember,
  refreshes: true,
});

export const enableMemberAction = defineAction({
  name: 'members/enable',
  input: enableMemberInput,
  verb: enableMember,
  refreshes: true,
});

export const issuePasswordLinkAction = defineAction({
  name: 'members/issue-password-link',
  input: issuePasswordLinkInput,
  verb: issuePasswordLink,
});
