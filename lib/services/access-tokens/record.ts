import type { AccessTokenRow } from '@/db/queries/access-tokens';

/** What the audit trail keeps of an access token. */
export const tokenRecord = ({ name, memberId, planId, expiresAt, lastUsedAt }: AccessTokenRow) => ({
  name,
  memberId,
  plan: planId ?? 'all',
  expiresAt: new Date(expiresAt).toISOString(),
  lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt).toISOString(),
});
