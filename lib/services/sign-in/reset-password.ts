import { z } from 'zod';
import { consumeLink, deleteOpenLinks, findOpenLink } from '@/db/queries/one-time-links';
import { deleteSessionsOfUser } from '@/db/queries/sessions';
import { findUserByEmail, updateUser } from '@/db/queries/users';
import { conflict, notFound } from '@/lib/errors';
import { recordAccountChange } from '../account/record-account-change';
import type { PublicContext } from '../context';
import { linkKey, tokenSchema } from '../links/token';
import { acceptablePassword } from './acceptable-password';

export const resetPasswordInput = z.object({ token: tokenSchema, password: z.string() });

/** Whose password the link sets, or null for a wrong, used or late one. */
export async function findPasswordLink(
  { database, clock }: Pick<PublicContext, 'database' | 'clock'>,
  token: string,
): Promise<{ email: string } | null> {
  const link = await database.read((reader) => findOpenLink(reader, linkKey('password', token), clock()));
  return link?.email ? { email: link.email } : null;
}

/**
 * Sets a new password by a one-time link and ends every session of the account.
 * @returns the e-mail address to sign in with
 * @throws NOT_FOUND for a wrong, used or late link, INVALID for a password that cannot be taken
 */
export async function resetPassword(
  context: PublicContext,
  { token, password }: z.output<typeof resetPasswordInput>,
): Promise<{ email: string }> {
  const { database, clock } = context;
  const open = await findPasswordLink(context, token);
  if (!open) throw notFound();
  const { email } = open;
  const passwordHash = await acceptablePassword(password, { email });
  await database.write(async (writer) => {
    const now = clock();
    const link = await consumeLink(writer, linkKey('password', token), now);
    const user = await findUserByEmail(writer, email);
    if (!link || !user) throw notFound();
    if (!(await updateUser(writer, user, { passwordHash }))) throw conflict(null);
    await deleteOpenLinks(writer, { kind: 'password', email });
    await deleteSessionsOfUser(writer, user.id);
    await recordAccountChange(writer, { userId: user.id, now, action: 'account:resetPassword', by: 'self' });
  });
  return { email };
}
