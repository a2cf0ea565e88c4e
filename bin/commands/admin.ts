import path from 'node:path';
import { type Database, openDatabase } from '@/db';
import { systemClock } from '@/lib/clock';
import { environment } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { createPasswordLink } from '@/lib/services/links/create-password-link';
import { createSetupLink } from '@/lib/services/links/create-setup-link';
import { loadSampleCompany } from '@/lib/services/sample/load-company';
import { setupNotice } from '@/lib/services/start-up';
import { Misuse } from '../misuse';

const USAGE = 'Usage: headroom admin setup-link | password-link E-MAIL | load-sample';

type Task = (database: Database, words: string[]) => Promise<number>;

const TASKS: ReadonlyMap<string, Task> = new Map([
  ['setup-link', setupLink],
  ['password-link', passwordLink],
  ['load-sample', loadSample],
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

/** The sample company with its members; for a database without an organisation, on this machine alone. */
async function loadSample(database: Database): Promise<number> {
  const { hostname } = new URL(environment().HEADROOM_URL);
  const password = process.env.HEADROOM_SAMPLE_PASSWORD;
  if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname) || !password) {
    throw new Misuse(
      'The sample company is for this machine alone: set HEADROOM_URL to localhost, and HEADROOM_SAMPLE_PASSWORD.',
    );
  }
  const loaded = await loadSampleCompany({ database, clock: systemClock }, password);
  process.stdout.write(
    loaded ? 'The sample company is loaded.\n' : 'There is an organisation already; nothing was changed.\n',
  );
  return 0;
}

const address = (linkPath: string) => `${new URL(environment().HEADROOM_URL).origin}${linkPath}`;
