'use server';

import { defineAction } from '@/lib/actions/define-action';
import { getSessionToken } from '@/lib/auth';
import { createAccessToken } from '@/lib/services/access-tokens/create';
import { createAccessTokenSchema, revokeAccessTokenSchema } from '@/lib/services/access-tokens/inputs';
import { revokeAccessToken } from '@/lib/services/access-tokens/revoke';
import { changePassword, changePasswordInput } from '@/lib/services/account/change-password';
import { setMail, setMailInput } from '@/lib/services/account/set-mail';
import { signOutEverywhere, signOutEverywhereInput } from '@/lib/services/account/sign-out-everywhere';
import { switchOrganisation, switchOrganisationInput } from '@/lib/services/account/switch-organisation';

export const changePasswordAction = defineAction({
  name: 'account/change-password',
  input: changePasswordInput,
  verb: changePassword,
});

export const signOutEverywhereAction = defineAction({
  name: 'account/sign-out-everywhere',
  input: signOutEverywhereInput,
  verb: signOutEverywhere,
});

export const setMailAction = defineAction({
  name: 'account/set-mail',
  input: setMailInput,
  verb: setMail,
});

export const switchOrganisationAction = defineAction({
  name: 'account/switch-organisation',
  input: switchOrganisationInput,
  verb: async (context, input) =>
    switchOrganisation({ ...context, sessionToken: (await getSessionToken()) ?? '' }, input),
});

export const createAccessTokenAction = defineAction({
  name: 'access-tokens/create',
  input: createAccessTokenSchema,
  verb: createAccessToken,
  refreshes: true,
});

export const revokeAccessTokenAction = defineAction({
  name: 'access-tokens/revoke',
  input: revokeAccessTokenSchema,
  verb: revokeAccessToken,
  refreshes: true,
});
