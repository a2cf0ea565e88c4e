'use server';

import { defineAction } from '@/lib/actions/define-action';
import { revokeAccessTokenSchema } from '@/lib/services/access-tokens/inputs';
import { revokeAccessToken } from '@/lib/services/access-tokens/revoke';

export const revokeMembersAccessTokenAction = defineAction({
  name: 'access-tokens/revoke',
  input: revokeAccessTokenSchema,
  verb: revokeAccessToken,
  refreshes: true,
});
