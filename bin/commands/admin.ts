import path from 'node:path';
import { type Database, openDatabase } from '@/db';
import { systemClock } from '@/lib/clock';
import { environment } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { createPasswordLink } from '@/lib/services/links/create-password-link';
import { createSetupLink } from '@/lib/services/links/create-setup-link';
import { setupNotice } from '@/lib/services/start-up';
import { Misuse } from '../misuse';

const USAGE = 'Usage: headroom admin setup-link, or headroom admin password-link E-MAIL';

type Task = (database: Database, words: string[]) => Promise<number>;

const TASKS: ReadonlyMap<string, Task> = new Map([
  ['setup-link', setupLink],
  ['password-link', passwordLink],
]);

/** Tasks of the operator, on the database that HEADROOM_DATABASE names; the server may be running. */
export async function admin([name = '', ...words]: string[]): Promise<number> {
  const task = TASKS.get(name);
  if (!task) throw new Misuse(USAGE);
  const database = openDatabase(path.resolve(environment().HEADROOM_DATABASE));
  try {
    return await task(database, words);
  } finally {
    await database.close();
  }
}

async function setupLink(database: Database): Promise<number> {
  const link = await createSetupLink({ database, clock: systemClock });
  if (!link) {
    throw new Misuse('There is an organisation already; its administrators invite people under Settings.');
  }
  process.stdout.write(setupNotice(address(link.path)));
  return 0;
}

async function passwordLink(database: Database, [email]: string[]): Promise<number> {
  if (!email) throw new Misuse(USAGE);
  try {
    const link = await createPasswordLink({ database, clock: systemClock }, email.trim().toLowerCase());
    process.stdout.write(`Works once, for 24 hours:\n\n  ${address(link.path)}\n\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'NOT_FOUND') throw error;
    throw new Misuse(`Nobody here has the e-mail address ${email}.`);
  }
}

const address = (linkPath: string) => `${new URL(environment().HEADROOM_URL).origin}${linkPath}`;
