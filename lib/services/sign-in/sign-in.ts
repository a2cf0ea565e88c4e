import { z } from 'zod';
import { AppError } from '@/lib/errors';
import type { PublicContext } from '../context';
import { checkPassword } from './check-password';
import { type OpenedSession, openSession } from './open-session';
import { MAX_PASSWORD_LENGTH } from './password-rules';
import { forgiveAttempts } from './throttle';

export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const signInInput = z.object({
  email: emailSchema,
  /** Any text that could be one: whether it would be accepted as a new password is no question here. */
  password: z
    .string()
    .min(1)
    .max(4 * MAX_PASSWORD_LENGTH),
  /** Named by the cookie of a browser from which this account has signed in before. */
  browser: z.string().nullable(),
});

/** The one answer to an unknown account, a wrong password and a disabled member. */
export const wrongPassword = () =>
  new AppError('UNAUTHENTICATED', 'The e-mail address or the password is not right.');

/** @throws UNAUTHENTICATED, TOO_MANY */
export async function signIn(
  context: PublicContext,
  input: z.output<typeof signInInput>,
): Promise<OpenedSession> {
  const { user, attempt } = await checkPassword(context, input);
  const now = context.clock();
  const session = await context.database.write(async (writer) => {
    const opened = user && (await openSession(writer, { userId: user.id, now }));
    if (opened) await forgiveAttempts(writer, attempt);
    return opened;
  });
  if (!session) throw wrongPassword();
  return session;
}
