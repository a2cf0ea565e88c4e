import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/db';
import { updateOrganisation } from '@/db/queries/organisations';
import { findUser, updateUser } from '@/db/queries/users';
import { outbox } from '@/db/schema';
import type { Actor } from '@/lib/access';
import { log } from '@/lib/log';
import { mentionOf } from '@/lib/plan/mentions';
import { getAccount } from '@/lib/services/account/get';
import { setMail } from '@/lib/services/account/set-mail';
import { setDueDate } from '@/lib/services/due-dates/set';
import { composeMail } from '@/lib/services/mail/compose';
import { deliverMail } from '@/lib/services/mail/deliver';
import { smtpTransport } from '@/lib/services/mail/transport';
import { disableMember } from '@/lib/services/members/disable';
import { updateMember } from '@/lib/services/members/update';
import { markAllRead } from '@/lib/services/notifications/mark-read';
import { remindOfDueDates } from '@/lib/services/reminders/remind-of-due-dates';
import { returnSubmission } from '@/lib/services/submissions/return';
import { submitCentre } from '@/lib/services/submissions/submit';
import { createTestDatabase } from '../../helpers/database';
import { type MailServer, startMailServer } from '../../helpers/mail-server';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { createClock, HOUR, MINUTE, type MovableClock, SECOND } from '../../helpers/time';
import { centreOf, roleOf, say } from '../comments/comments-fixture';
import { trailOf } from '../outcomes';
import { type RolesFixture, storeRolesPlan } from '../roles/roles-fixture';

const URL = 'https://headroom.example';
const FROM = 'Headroom <headroom@headroom.example>';
let server: MailServer;
let database: Database;
let clock: MovableClock;
let aster: TestOrganisation;
let fixture: RolesFixture;

beforeEach(async () => {
  server = await startMailServer();
  ({ database } = await createTestDatabase());
  clock = createClock();
  aster = await createOrganisation(database, { clock: clock.now });
  fixture = await storeRolesPlan(database, aster);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

const deliver = () =>
  deliverMail({
    database,
    clock: clock.now,
    send: smtpTransport({ smtpUrl: server.url, from: FROM }),
    url: URL,
  });
const waiting = () => database.read((reader) => reader.select().from(outbox));
const mention = (actor: Actor, words = '') =>
  say(aster.as('planner'), fixture.planId, centreOf(fixture), `${words} ${mentionOf(actor.memberId)}`);
const place = (version: number) => ({
  planId: fixture.planId,
  centreId: fixture.centres.CS ?? '',
  version,
});
/** Headers by their name in lower case, and the text, as a mail program reads it. */
function read(source: string) {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const text = body.join('\r\n\r\n').replace(/=\r\n/g, '').replace(/=3D/g, '=').replaceAll('\r\n', '\n');
  return { headers, text };
}
const only = () => {
  expect(server.received).toHaveLength(1);
  const [mail] = server.received;
  if (!mail) throw new Error('No mail came.');
  return { ...mail, ...read(mail.source) };
};

describe('a mail', () => {
  test('says what happened, where, and how to have no more of it, to the one whom it concerns', async () => {
    const { head } = aster.actors;
    await mention(head);
    expect(await deliver()).toBe(1);
    const { from, to, headers, text } = only();
    expect([from, to]).toEqual(['headroom@headroom.example', [head.email]]);
    expect(headers.get('subject')).toBe(
      'Headroom: Planner of Aster mentioned you in a comment on Customer support.',
    );
    expect(headers.get('to')).toBe(`${head.name} <${head.email}>`);
    expect(headers.get('from')).toBe(FROM);
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(text.trimEnd()).toBe(
      [
        'Planner of Aster mentioned you in a comment on Customer support.',
        `${URL}/plans/${fixture.planId}/centres/${fixture.centres.CS}#comment-1`,
        '',
        'Plan: Roles',
        'Organisation: Aster',
        '',
        'Figures, comments and reasons are not sent by mail; they are in Headroom.',
        `To have no more of these mails, switch them off in your account: ${URL}/account`,
      ].join('\n'),
    );
  });

  test('holds no figure, no words of a comment and no reason', async () => {
    await mention(aster.actors.head, 'Pay of 41327.25 is a secret.');
    await say(aster.as('planner'), fixture.planId, roleOf(fixture, 'CS-1'), 'Secret 40,000.');
    await submitCentre(aster.as('head'), { ...place(0), note: 'Secret note.' });
    await returnSubmission(aster.as('planner'), { ...place(1), reason: 'Secret reason.' });
    expect(await deliver()).toBe(4);
    expect(server.received.map(({ source }) => source).join()).not.toMatch(/secret|41327|40,000|40000/i);
  });

  test('of several reminders at once is one', async () => {
    await setDueDate(aster.as('planner'), {
      planId: fixture.planId,
      centreId: null,
      version: 0,
      dueOn: '2026-11-03',
    });
    expect(await remindOfDueDates({ database, clock: clock.now })).toBe(3);
    expect(await deliver()).toBe(2);
    const mails = server.received.map(({ to, source }) => ({ to, ...read(source) }));
    const ofHead = mails.find(({ to }) => to.includes(aster.actors.head.email));
    expect(ofHead?.headers.get('subject')).toMatch(/, and 1 more$/);
    expect(ofHead?.text).toMatch(/Customer support is not submitted yet[\s\S]*Support English is not/);
  });

  test('cannot be given a header, a recipient or a line by any name', async () => {
    const evil = 'Eve\r\nBcc: all@evil.example\r\n\r\nPay now at https://evil.example\u202e\u2028';
    const { planner, head } = aster.actors;
    await database.write(async (writer) => {
      for (const { userId } of [planner, head]) {
        const user = await findUser(writer, userId);
        if (user) await updateUser(writer, user, { name: evil });
      }
      await updateOrganisation(writer, { id: aster.organisationId, version: 1 }, { name: evil });
    });
    await mention(head);
    expect(await deliver()).toBe(1);
    const { to, headers, text, source } = only();
    expect(to).toEqual([head.email]);
    expect([...headers.keys()].sort()).toEqual([
      'auto-submitted',
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    expect(source).not.toMatch(/^bcc:/im);
    expect(text).not.toMatch(/^Pay now/m);
    const mail = composeMail({
      id: 'x',
      to: { name: evil, email: head.email },
      organisation: evil,
      url: URL,
      told: [{ sentence: `${evil} commented.`, note: '', plan: evil, path: '/plans' }],
    });
    expect(JSON.stringify([mail.subject, mail.to])).not.toMatch(/\\r|\\n|\u202e|\u2028/);
    expect(mail.text).not.toMatch(/^(?:Bcc|Pay)/m);
  });
});

describe('delivery', () => {
  test('happens once', async () => {
    await mention(aster.actors.head);
    expect([await deliver(), await deliver()]).toEqual([1, 0]);
    clock.pass(24 * HOUR);
    expect(await deliver()).toBe(0);
    expect([server.received.length, await waiting()]).toEqual([1, []]);
  });

  test('is tried again after a refusal, later each time, under the same Message-ID', async () => {
    const ids: string[] = [];
    const send = smtpTransport({ smtpUrl: server.url, from: FROM });
    const noted = () =>
      deliverMail({
        database,
        clock: clock.now,
        url: URL,
        send: (mail) => {
          ids.push(mail.messageId);
          return send(mail);
        },
      });
    await mention(aster.actors.head);
    server.refuseNext(2);
    expect(await noted()).toBe(0);
    clock.pass(MINUTE - SECOND);
    expect([await noted(), ids.length]).toEqual([0, 1]);
    clock.pass(SECOND);
    expect([await noted(), ids.length]).toEqual([0, 2]);
    clock.pass(MINUTE);
    expect([await noted(), ids.length]).toEqual([0, 2]);
    clock.pass(MINUTE);
    expect([await noted(), ids.length]).toEqual([1, 3]);
    expect(new Set(ids).size).toBe(1);
    expect(only().headers.get('message-id')).toBe(`<${ids[0]}>`);
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}@headroom\.example$/);
  });

  test('is given up after 17 hours of refusals, and the log names no address', async () => {
    const lines: string[] = [];
    for (const level of ['warn', 'error'] as const)
      vi.spyOn(log, level).mockImplementation((...said: unknown[]) => {
        lines.push(JSON.stringify(said));
      });
    await mention(aster.actors.head);
    server.refuseNext(99, 550);
    let hours = 0;
    while ((await waiting()).length > 0 && hours < 100) {
      await deliver();
      clock.pass(HOUR);
      hours += 1;
    }
    expect(hours).toBeGreaterThan(16);
    expect(hours).toBeLessThan(30);
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toMatch(/given up/);
    expect(lines.join()).toMatch(/550/);
    expect(lines.join()).not.toMatch(/@|example/);
    expect(server.received).toEqual([]);
  });

  test('of one mail does not wait for another that is refused', async () => {
    for (const code of ['CS', 'LG']) await say(aster.as('planner'), fixture.planId, centreOf(fixture, code));
    server.refuseNext(1);
    expect(await deliver()).toBe(1);
    expect(await waiting()).toHaveLength(1);
  });

  test('does not happen where mail is not set up, nor for what was told before it is', async () => {
    await mention(aster.actors.head);
    const none = { database, clock: clock.now, url: URL, send: null };
    expect([await deliverMail(none), await waiting()]).toEqual([0, []]);
    expect([await deliver(), server.received]).toEqual([0, []]);
  });

  test('to a server that is not there leaves the mail waiting', async () => {
    await mention(aster.actors.head);
    const { url } = server;
    await server.close();
    expect(await deliver()).toBe(0);
    expect(await waiting()).toMatchObject([{ attempts: 1, nextAttemptAt: clock.now() + MINUTE }]);
    server = await startMailServer();
    expect(server.url).not.toBe(url);
    clock.pass(MINUTE);
    expect(await deliver()).toBe(1);
  });

  test('spares who has read it, may not see it any more, is disabled, or wants no mail by now', async () => {
    const { executive, head, headOfLegal, admin } = aster.actors;
    for (const actor of [executive, head, admin]) await mention(actor);
    await say(aster.as('planner'), fixture.planId, centreOf(fixture, 'LG'));
    await markAllRead(aster.as('executive'));
    await updateMember(aster.as('admin'), {
      memberId: head.memberId,
      version: 1,
      role: 'head',
      scopes: [aster.costCentres.legal],
    });
    await disableMember(aster.as('admin'), { memberId: headOfLegal.memberId, version: 1 });
    await setMail(aster.as('admin'), { byMail: false });
    expect([await deliver(), await waiting(), server.received]).toEqual([0, [], []]);
  });
});

test('a member switches mail off and on again, for themselves alone, on record', async () => {
  expect((await getAccount(aster.as('head'))).byMail).toBe(true);
  await setMail(aster.as('head'), { byMail: false });
  expect((await getAccount(aster.as('head'))).byMail).toBe(false);
  expect((await getAccount(aster.as('planner'))).byMail).toBe(true);
  await mention(aster.actors.head);
  expect(await waiting()).toEqual([]);
  await setMail(aster.as('head'), { byMail: true });
  await mention(aster.actors.head);
  expect(await waiting()).toHaveLength(1);
  const events = (await trailOf(database, aster.organisationId)).filter(
    ({ action }) => action === 'account:setMail',
  );
  expect(events.map(({ memberId, before, after }) => [memberId, before, after])).toEqual([
    [aster.actors.head.memberId, { byMail: true }, { byMail: false }],
    [aster.actors.head.memberId, { byMail: false }, { byMail: true }],
  ]);
});
