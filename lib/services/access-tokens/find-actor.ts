import { findAccessToken, updateAccessTokenUse } from '@/db/queries/access-tokens';
import type { Actor } from '@/lib/access';
import { AppError } from '@/lib/errors';
import { ACCESS_TOKEN_PREFIX, hashToken } from '@/lib/ids';
import type { PublicContext } from '../context';
import { memberActor } from '../sign-in/find-actor';
import { countWrongToken } from '../sign-in/throttle';

/** A use of a token is noted at most this often, in milliseconds. */
const NOTED_EVERY = 60_000;

/** Alike for an unknown, an expired and a revoked token, and for that of a disabled member. */
const refused = () =>
  new AppError(
    'UNAUTHENTICATED',
    'This address needs an access token that is known and has not ended, as "Authorization: Bearer hdr_…".',
  );

/**
 * Who the access token stands for as of now: role and scopes are read from their rows, so a change takes effect on the next request.
 * @throws UNAUTHENTICATED; TOO_MANY after too many wrong tokens from this address, while right ones go on working
 */
export async function findTokenActor(
  { database, clock, address }: PublicContext,
  token: string | null,
): Promise<Actor> {
  if (token === null) throw refused();
  const found = token.startsWith(ACCESS_TOKEN_PREFIX)
    ? await database.snapshot((reader) => findAccessToken(reader, hashToken(token)))
    : null;
  const now = clock();
  if (!found || found.token.expiresAt <= now || found.member.disabledAt !== null) {
    await countWrongToken(database, address, now);
    throw refused();
  }
  const { id, name, planId, lastUsedAt } = found.token;
  if (lastUsedAt === null || now - lastUsedAt >= NOTED_EVERY) {
    await database.write((writer) => updateAccessTokenUse(writer, id, now));
  }
  return { ...memberActor(found), token: { name, planId } };
}
