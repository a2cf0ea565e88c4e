import type { Database } from '@/db';
import { findUserByEmail } from '@/db/queries/users';
import type { Clock } from '@/lib/clock';
import { notFound } from '@/lib/errors';
import { recordAccountChange } from '../account/record-account-change';
import { type IssuedLink, issueLink } from './issue-link';

/**
 * A link for a new password, made by the operator on the machine itself.
 * @throws NOT_FOUND where nobody has this e-mail address
 */
export async function createPasswordLink(
  { database, clock }: { database: Database; clock: Clock },
  email: string,
): Promise<IssuedLink> {
  return database.write(async (writer) => {
    const user = await findUserByEmail(writer, email);
    if (!user) throw notFound();
    const now = clock();
    await recordAccountChange(writer, { userId: user.id, now, action: 'account:passwordLink' });
    return issueLink(writer, { kind: 'password', email, now });
  });
}
