import { z } from 'zod';
import { consumeLink } from '@/db/queries/one-time-links';
import { findUserByEmail, insertUser } from '@/db/queries/users';
import { AppError, notFound } from '@/lib/errors';
import { newId } from '@/lib/ids';
import type { PublicContext } from '../context';
import { linkKey, tokenSchema } from '../links/token';
import { personNameSchema } from '../organisation/fields';
import { acceptablePassword } from './acceptable-password';
import { checkPassword } from './check-password';
import { findInvitation, type OpenInvitation } from './find-invitation';
import { joinOrganisation } from './join';
import { forgiveAttempts } from './throttle';

export const acceptInvitationInput = z.object({
  token: tokenSchema,
  /** Of a new account; one that exists keeps its own. */
  name: personNameSchema.optional(),
  password: z.string(),
});

type Input = z.output<typeof acceptInvitationInput>;

/**
 * Joins with a password: a new account with a new one; an account that exists proves itself with its own, since whoever made the
 * link must not come by it.
 * @returns the e-mail address to sign in with
 * @throws NOT_FOUND for a wrong, used or late link, INVALID, FORBIDDEN, TOO_MANY
 */
export async function acceptInvitation(context: PublicContext, input: Input): Promise<{ email: string }> {
  const invitation = await findInvitation(context, input.token);
  if (!invitation) throw notFound();
  if (invitation.hasAccount) await joinWithAccount(context, invitation, input);
  else await joinAnew(context, invitation, input);
  return { email: invitation.email };
}

async function joinAnew({ database, clock }: PublicContext, invitation: OpenInvitation, input: Input) {
  const { email, organisation } = invitation;
  const name = input.name ?? email;
  const passwordHash = await acceptablePassword(input.password, { email, name, organisation });
  await database.write(async (writer) => {
    const now = clock();
    const link = await consumeLink(writer, linkKey('invitation', input.token), now);
    if (!link || (await findUserByEmail(writer, email))) throw notFound();
    const userId = newId();
    await insertUser(writer, { id: userId, email, name, passwordHash, createdAt: now });
    await joinOrganisation(writer, { link, userId, now });
  });
}

async function joinWithAccount(context: PublicContext, { email }: OpenInvitation, input: Input) {
  const { database, clock } = context;
  const { user, attempt } = await checkPassword(context, { email, password: input.password, browser: null });
  if (!user)
    throw new AppError('FORBIDDEN', 'That is not the password of your account. Nothing was changed.');
  await database.write(async (writer) => {
    const now = clock();
    const link = await consumeLink(writer, linkKey('invitation', input.token), now);
    if (!link) throw notFound();
    await joinOrganisation(writer, { link, userId: user.id, now });
    await forgiveAttempts(writer, attempt);
  });
}
