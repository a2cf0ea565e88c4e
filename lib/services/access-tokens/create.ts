import { insertAccessToken, listAccessTokens } from '@/db/queries/access-tokens';
import { AppError } from '@/lib/errors';
import { hashToken, newAccessToken, newId } from '@/lib/ids';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import type { CreateAccessToken } from './inputs';
import { tokenRecord } from './record';

const DAY = 24 * 60 * 60 * 1000;
/** Of one member, expired ones aside. */
const MOST_TOKENS = 20;

/**
 * A token with which a program reads as this member may, and no more.
 * @returns the token itself, which is stored nowhere @throws NOT_FOUND where the plan is not the member's to read, INVALID
 */
export async function createAccessToken(
  context: Context,
  { name, planId, days }: CreateAccessToken,
): Promise<{ token: string; expiresAt: number }> {
  const { database, actor, clock } = context;
  const { organisationId, memberId } = actor;
  const token = newAccessToken();
  return database.write(async (writer) => {
    authorise(actor, 'accessTokens:own', { organisationId });
    if (planId !== null) await requirePlan(writer, actor, planId, 'plan:read');
    const now = clock();
    const own = await listAccessTokens(writer, { organisationId, memberId });
    if (own.filter((one) => one.token.expiresAt > now).length >= MOST_TOKENS) {
      throw new AppError(
        'INVALID',
        `You have ${MOST_TOKENS} access tokens, which is as many as there may be. Revoke one that is not needed any more.`,
      );
    }
    const row = {
      ...{ id: newId(), organisationId, memberId, planId, name },
      tokenHash: hashToken(token),
      createdAt: now,
      expiresAt: now + days * DAY,
      lastUsedAt: null,
    };
    await insertAccessToken(writer, row);
    await recordChange(writer, context, {
      action: 'accessTokens:create',
      objectType: 'accessToken',
      objectId: row.id,
      ...(planId === null ? {} : { planId }),
      after: tokenRecord(row),
    });
    return { token, expiresAt: row.expiresAt };
  });
}
