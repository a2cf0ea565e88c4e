import type { Database, Writer } from '@/db';
import { consumeLink } from '@/db/queries/one-time-links';
import { findUserByEmail, findUserByIdentity, type Identity, insertUser } from '@/db/queries/users';
import type { Clock } from '@/lib/clock';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { linkKey } from '../links/token';
import { joinOrganisation } from './join';
import { type OpenedSession, openSession } from './open-session';

type IdentitySignIn = Identity & {
  /** As the identity provider says it; for a new account only. */
  name: string | null;
  /** The invitation from whose page the person came, if any. */
  invitation: string | null;
};

const refused = () =>
  new AppError(
    'UNAUTHENTICATED',
    'This company sign-in is not linked to an account here. Ask for an invitation.',
  );

/**
 * Signs in whom the company's identity provider vouches for. An account is known by issuer and subject alone; it is linked to them
 * when an invitation is accepted, and an account that exists is never linked by its e-mail address.
 * @throws UNAUTHENTICATED
 */
export async function signInWithIdentity(
  { database, clock }: { database: Database; clock: Clock },
  input: IdentitySignIn,
): Promise<OpenedSession> {
  return database.write(async (writer) => {
    const now = clock();
    const organisationId = input.invitation
      ? await acceptWithIdentity(writer, input, { token: input.invitation, now })
      : undefined;
    const user = await findUserByIdentity(writer, input);
    if (!user) throw refused();
    const session = await openSession(writer, {
      userId: user.id,
      now,
      ...(organisationId ? { organisationId } : {}),
    });
    if (!session) throw refused();
    return session;
  });
}

/** @returns the organisation joined; undefined where the link opens nothing (any more) */
async function acceptWithIdentity(
  writer: Writer,
  identity: IdentitySignIn,
  { token, now }: { token: string; now: number },
): Promise<string | undefined> {
  const link = await consumeLink(writer, linkKey('invitation', token), now);
  if (!link?.email) return undefined;
  const linked = await findUserByIdentity(writer, identity);
  if (linked && linked.email !== link.email) throw refused();
  if (linked) return joinOrganisation(writer, { link, userId: linked.id, now });
  if (await findUserByEmail(writer, link.email)) throw refused();
  const userId = newId();
  await insertUser(writer, {
    id: userId,
    email: link.email,
    name: identity.name ?? link.email,
    oidcIssuer: identity.issuer,
    oidcSubject: identity.subject,
    createdAt: now,
  });
  return joinOrganisation(writer, { link, userId, now });
}
