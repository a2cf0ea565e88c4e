import type { Writer } from '@/db';
import { type AccessTokenRow, deleteAccessToken, findAccessTokenById } from '@/db/queries/access-tokens';
import { notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import type { RevokeAccessToken } from './inputs';
import { tokenRecord } from './record';

/** Ends a token, one's own or as an administrator anybody's: the next request with it is refused. @throws NOT_FOUND */
export async function revokeAccessToken(context: Context, { tokenId }: RevokeAccessToken): Promise<void> {
  const { database, actor } = context;
  const { organisationId, memberId } = actor;
  await database.write(async (writer) => {
    const token = await findAccessTokenById(writer, { organisationId, id: tokenId });
    if (!token) throw notFound();
    authorise(actor, token.memberId === memberId ? 'accessTokens:own' : 'accessTokens:manage', {
      organisationId,
    });
    await endAccessToken(writer, context, token);
  });
}

/** Takes the token away, with its record. The caller authorises. */
export async function endAccessToken(writer: Writer, context: Context, token: AccessTokenRow): Promise<void> {
  await deleteAccessToken(writer, token);
  await recordChange(writer, context, {
    action: 'accessTokens:revoke',
    objectType: 'accessToken',
    objectId: token.id,
    ...(token.planId === null ? {} : { planId: token.planId }),
    before: tokenRecord(token),
  });
}
