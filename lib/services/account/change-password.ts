import { z } from 'zod';
import { findOrganisation } from '@/db/queries/organisations';
import { deleteSessionsOfUser } from '@/db/queries/sessions';
import { updateUser } from '@/db/queries/users';
import { AppError, conflict } from '@/lib/errors';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { acceptablePassword } from '../sign-in/acceptable-password';
import { checkPassword } from '../sign-in/check-password';
import { MAX_PASSWORD_LENGTH } from '../sign-in/password-rules';
import { forgiveAttempts } from '../sign-in/throttle';
import { recordAccountChange } from './record-account-change';

export const changePasswordInput = z.object({
  current: z
    .string()
    .min(1)
    .max(4 * MAX_PASSWORD_LENGTH),
  password: z.string(),
});

/**
 * Changes the member's own password and ends every session of the account, this one too.
 * @throws FORBIDDEN where the current one is wrong, INVALID with why the new one cannot be taken, TOO_MANY
 */
export async function changePassword(
  { database, actor, clock }: Context,
  { current, password }: z.output<typeof changePasswordInput>,
): Promise<void> {
  authorise(actor, 'account:edit', { organisationId: actor.organisationId });
  const address = `account ${actor.userId}`;
  const { user, attempt } = await checkPassword(
    { database, clock, address },
    { email: actor.email, password: current, browser: null },
  );
  if (!user) throw new AppError('FORBIDDEN', 'The current password is not right. Nothing was changed.');
  const organisation = await database.read((reader) => findOrganisation(reader, actor.organisationId));
  const passwordHash = await acceptablePassword(password, { ...actor, organisation: organisation?.name });
  await database.write(async (writer) => {
    if (!(await updateUser(writer, user, { passwordHash }))) throw conflict(null);
    await deleteSessionsOfUser(writer, user.id);
    await forgiveAttempts(writer, attempt);
    await recordAccountChange(writer, {
      userId: user.id,
      now: clock(),
      action: 'account:changePassword',
      by: 'self',
    });
  });
}
