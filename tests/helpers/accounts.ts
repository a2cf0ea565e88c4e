import type { Database } from '@/db';
import { findUser, updateUser } from '@/db/queries/users';
import type { Actor } from '@/lib/access';
import { hashPassword } from '@/lib/services/sign-in/password-hash';

export const PASSWORD = 'ocean violet teapot lamp';

let passwordHash: Promise<string> | undefined;

/** Gives each of these members the password above. */
export async function givePasswords(database: Database, actors: readonly Actor[]): Promise<void> {
  passwordHash ??= hashPassword(PASSWORD);
  const hash = await passwordHash;
  await database.write(async (writer) => {
    for (const actor of actors) {
      const user = await findUser(writer, actor.userId);
      if (user) await updateUser(writer, user, { passwordHash: hash });
    }
  });
}
