'use server';

import { definePublicAction } from '@/lib/actions/define-action';
import {
  createFirstOrganisation,
  createFirstOrganisationInput,
} from '@/lib/services/organisation/create-first';
import { acceptInvitation, acceptInvitationInput } from '@/lib/services/sign-in/accept-invitation';
import { resetPassword, resetPasswordInput } from '@/lib/services/sign-in/reset-password';

export const createFirstOrganisationAction = definePublicAction({
  name: 'organisation/create-first',
  input: createFirstOrganisationInput,
  verb: createFirstOrganisation,
});

export const acceptInvitationAction = definePublicAction({
  name: 'sign-in/accept-invitation',
  input: acceptInvitationInput,
  verb: acceptInvitation,
});

export const resetPasswordAction = definePublicAction({
  name: 'sign-in/reset-password',
  input: resetPasswordInput,
  verb: resetPassword,
});
