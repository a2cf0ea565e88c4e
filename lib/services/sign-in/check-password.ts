import { Semaphore } from 'async-mutex';
import { findUserByEmail, type UserRow } from '@/db/queries/users';
import type { PublicContext } from '../context';
import { verifyPassword } from './password-hash';
import { type Attempt, attemptOf, countAttempt, requireAttemptsLeft, tooManyAttempts } from './throttle';

export type PasswordAttempt = { email: string; password: string; browser: string | null };

/** Attempts that have been counted and not yet decided: no more than hashes run at once, or a burst would use up its own limit. */
const deciding = new Semaphore(2);
const MAX_WAITING = 200;
let waiting = 0;

/**
 * Whether the password is the account's, after the attempt has been counted. Unknown account, wrong password and account without a
 * password take the same steps.
 * @returns the account, or null; and the attempt, to be forgiven in the unit that opens the session
 * @throws TOO_MANY
 */
export async function checkPassword(
  { database, clock, address }: PublicContext,
  { email, password, browser }: PasswordAttempt,
): Promise<{ user: UserRow | null; attempt: Attempt }> {
  const attempt = attemptOf(email, address, browser);
  await database.read((reader) => requireAttemptsLeft(reader, attempt, clock()));
  if (waiting >= MAX_WAITING) throw tooManyAttempts(5);
  waiting += 1;
  try {
    return await deciding.runExclusive(async () => {
      await database.write((writer) => countAttempt(writer, attempt, clock()));
      const user = await database.read((reader) => findUserByEmail(reader, email));
      const matches = await verifyPassword(user?.passwordHash ?? null, password);
      return { user: matches ? user : null, attempt };
    });
  } finally {
    waiting -= 1;
  }
}
