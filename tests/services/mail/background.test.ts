import { expect, test, vi } from 'vitest';
import { parseEnvironment } from '@/lib/env';
import { startBackgroundWork } from '@/lib/services/background/start';
import { setDueDate } from '@/lib/services/due-dates/set';
import { listInbox } from '@/lib/services/notifications/list';
import { SECRET } from '../../helpers/auth-client';
import { createTestDatabase } from '../../helpers/database';
import { startMailServer } from '../../helpers/mail-server';
import { createOrganisation } from '../../helpers/organisation';
import { createClock, DAY } from '../../helpers/time';
import { storeRolesPlan } from '../roles/roles-fixture';

test('the server reminds and mails by itself from its start on', async () => {
  const mailServer = await startMailServer();
  const { database } = await createTestDatabase();
  const clock = createClock();
  const aster = await createOrganisation(database, { clock: clock.now });
  const { planId } = await storeRolesPlan(database, aster);
  await setDueDate(aster.as('planner'), { planId, centreId: null, version: 0, dueOn: '2026-11-16' });
  clock.pass(13 * DAY);
  const settings = parseEnvironment({
    HEADROOM_URL: 'https://headroom.example',
    HEADROOM_SECRET: SECRET,
    HEADROOM_SMTP_URL: mailServer.url,
    HEADROOM_MAIL_FROM: 'headroom@headroom.example',
  });
  let stop = startBackgroundWork({ database, clock: clock.now, settings });
  await vi.waitFor(async () => expect((await listInbox(aster.as('headOfLegal'))).unread).toBe(1));
  stop();
  stop = startBackgroundWork({ database, clock: clock.now, settings });
  await vi.waitFor(() => expect(mailServer.received).toHaveLength(2), { timeout: 10_000 });
  stop();
  expect((await listInbox(aster.as('head'))).unread).toBe(2);
  await mailServer.close();
});
