import { systemClock } from '@/lib/clock';
import { environment } from '@/lib/env';
import { log } from '@/lib/log';
import { startBackgroundWork } from './background/start';
import { database } from './database';
import { createSetupLink } from './links/create-setup-link';
import { notePeers } from './peer-address';
import { uploads } from './uploads/uploads';

/**
 * What happens once, before the first request: settings checked, database opened and migrated, and as long as there is no
 * organisation a fresh setup link printed. Files that were sent and never read, as a crash leaves them, are removed. Anything that is wrong ends the process with one plain message.
 */
export async function startUp(): Promise<void> {
  try {
    await prepare();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

async function prepare(): Promise<void> {
  const settings = environment();
  notePeers();
  await uploads().clear();
  if (settings.HEADROOM_URL.startsWith('https:') && settings.HEADROOM_TRUSTED_PROXIES === 0) {
    log.warn('HEADROOM_TRUSTED_PROXIES is 0: behind a proxy, every visitor counts as one address');
  }
  const link = await createSetupLink({ database: database(), clock: systemClock });
  startBackgroundWork({ database: database(), clock: systemClock, settings });
  if (link) process.stdout.write(setupNotice(`${new URL(settings.HEADROOM_URL).origin}${link.path}`));
}

export const setupNotice = (url: string) =>
  `\nThere is no organisation yet. Open this link within 24 hours to create it; it works once:\n\n  ${url}\n\n`;
