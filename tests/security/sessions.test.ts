import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { auditEvents, sessions } from '@/db/schema';
import { hashToken } from '@/lib/ids';
import { changePassword } from '@/lib/services/account/change-password';
import { signOutEverywhere } from '@/lib/services/account/sign-out-everywhere';
import type { PublicContext } from '@/lib/services/context';
import { disableMember } from '@/lib/services/members/disable';
import { issuePasswordLink } from '@/lib/services/members/issue-password-link';
import { updateMember } from '@/lib/services/members/update';
import { findActor } from '@/lib/services/sign-in/find-actor';
import { resetPassword } from '@/lib/services/sign-in/reset-password';
import { signIn } from '@/lib/services/sign-in/sign-in';
import { signOut } from '@/lib/services/sign-in/sign-out';
import { givePasswords, PASSWORD } from '../helpers/accounts';
import { createTestDatabase } from '../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../helpers/organisation';
import { createClock, HOUR, MINUTE, SECOND } from '../helpers/time';

const NEW_PASSWORD = 'carpet engine lemon fourteen';

describe('S1: a session is a row', () => {
  let database: Database;
  let context: PublicContext;
  let clock: ReturnType<typeof createClock>;
  let organisation: TestOrganisation;

  beforeEach(async () => {
    ({ database } = await createTestDatabase());
    clock = createClock();
    context = { database, clock: clock.now, address: '192.0.2.1' };
    organisation = await createOrganisation(database, { clock: clock.now });
    await givePasswords(database, Object.values(organisation.actors));
  });

  const openAs = async (actor: TestActor, password = PASSWORD) => {
    const { email } = organisation.actors[actor];
    return (await signIn(context, { email, password, browser: null })).token;
  };
  const actorOf = (token: string) => findActor(context, token);

  test('the token opens what it was given for, and is not in the database', async () => {
    const token = await openAs('head');
    expect(await actorOf(token)).toEqual(organisation.actors.head);
    const rows = await database.read((reader) => reader.select().from(sessions));
    expect(rows.map((row) => row.tokenHash)).toEqual([hashToken(token)]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await actorOf(hashToken(token))).toBeNull();
  });

  test('after signing out the old cookie opens nothing; other sessions go on', async () => {
    const [left, kept] = [await openAs('planner'), await openAs('planner')];
    await signOut(context, left);
    expect(await actorOf(left)).toBeNull();
    expect(await actorOf(kept)).not.toBeNull();
  });

  test('signing out everywhere ends every session of the account and nobody else’s', async () => {
    const own = [await openAs('planner'), await openAs('planner')];
    const other = await openAs('viewer');
    await signOutEverywhere(organisation.as('planner'));
    for (const token of own) expect(await actorOf(token)).toBeNull();
    expect(await actorOf(other)).not.toBeNull();
  });

  test('a disabled member is out on the next request, and stays out when enabled again', async () => {
    const token = await openAs('viewer');
    const { memberId } = organisation.actors.viewer;
    await disableMember(organisation.as('admin'), { memberId, version: 1 });
    expect(await actorOf(token)).toBeNull();
    await expect(openAs('viewer')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('a changed role and changed scopes hold on the next request', async () => {
    const token = await openAs('head');
    const { memberId } = organisation.actors.head;
    const { legal } = organisation.costCentres;
    await updateMember(organisation.as('admin'), { memberId, version: 1, role: 'head', scopes: [legal] });
    expect(await actorOf(token)).toMatchObject({ role: 'head', scopes: [legal] });
    await updateMember(organisation.as('admin'), { memberId, version: 2, role: 'viewer', scopes: [legal] });
    expect(await actorOf(token)).toMatchObject({ role: 'viewer', scopes: [] });
  });

  test('a changed password ends every session of the account; only the new one works, and for nobody else', async () => {
    const token = await openAs('planner');
    await changePassword(organisation.as('planner'), { current: PASSWORD, password: NEW_PASSWORD });
    expect(await actorOf(token)).toBeNull();
    await expect(openAs('planner')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await actorOf(await openAs('planner', NEW_PASSWORD))).not.toBeNull();
    expect(await actorOf(await openAs('viewer'))).not.toBeNull();
  });

  test('a password set by link ends every session of the account, and the link works once', async () => {
    const session = await openAs('planner');
    const { memberId } = organisation.actors.planner;
    const { path } = await issuePasswordLink(organisation.as('admin'), { memberId });
    const token = path.replace('/password/', '');
    await resetPassword(context, { token, password: NEW_PASSWORD });
    expect(await actorOf(session)).toBeNull();
    const again = resetPassword(context, { token, password: 'another one of four words' });
    await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await actorOf(await openAs('planner', NEW_PASSWORD))).not.toBeNull();
  });

  test('a session ends after 30 minutes without a request', async () => {
    const token = await openAs('planner');
    clock.pass(30 * MINUTE - SECOND);
    expect(await actorOf(token)).not.toBeNull();
    clock.pass(30 * MINUTE);
    expect(await actorOf(token)).toBeNull();
  });

  test('a session ends after 12 hours, however busy', async () => {
    const token = await openAs('planner');
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      clock.pass(20 * MINUTE);
      expect(await actorOf(token)).not.toBeNull();
    }
    clock.pass(20 * MINUTE);
    expect(await actorOf(token)).toBeNull();
  });

  test('that a session is in use is noted at most once a minute', async () => {
    const token = await openAs('planner');
    const lastSeen = async () =>
      (await database.read((reader) => reader.select().from(sessions))).map((row) => row.lastSeenAt);
    const [opened = 0] = await lastSeen();
    clock.pass(MINUTE - SECOND);
    await actorOf(token);
    expect(await lastSeen()).toEqual([opened]);
    clock.pass(SECOND);
    await actorOf(token);
    expect(await lastSeen()).toEqual([opened + MINUTE]);
  });

  const rows = () => database.read((reader) => reader.select().from(sessions));
  const members = async () => (await rows()).map((row) => row.memberId);

  test('signing in and being in use leave every other open session as it was', async () => {
    const [planner, viewer] = [await openAs('planner'), await openAs('viewer')];
    const before = await rows();
    clock.pass(20 * MINUTE);
    await openAs('head');
    await actorOf(planner);
    const after = (await rows()).filter((row) => row.tokenHash === hashToken(viewer));
    expect(after).toEqual(before.filter((row) => row.tokenHash === hashToken(viewer)));
    expect(await rows()).toHaveLength(3);
  });

  test('disabling one member ends nobody else’s session', async () => {
    const [viewer, planner] = [await openAs('viewer'), await openAs('planner')];
    const { memberId } = organisation.actors.viewer;
    await disableMember(organisation.as('admin'), { memberId, version: 1 });
    expect(await actorOf(viewer)).toBeNull();
    expect(await actorOf(planner)).not.toBeNull();
  });

  test('sessions that have ended, of themselves or of age, are cleared away at the next sign-in', async () => {
    const { planner, viewer, head } = organisation.actors;
    const busy = await openAs('planner');
    for (let hours = 0.25; hours < 12; hours += 0.25) {
      clock.pass(HOUR / 4);
      await actorOf(busy);
    }
    await openAs('viewer');
    clock.pass(HOUR / 4);
    await openAs('head');
    expect(await members()).not.toContain(planner.memberId);
    expect((await members()).sort()).toEqual([viewer.memberId, head.memberId].sort());
    clock.pass(HOUR / 2);
    await openAs('head');
    expect(await members()).toEqual([head.memberId]);
  });

  test('G1: opening and closing a session are on record', async () => {
    await signOut(context, await openAs('planner'));
    const events = await database.read((reader) => reader.select().from(auditEvents));
    expect(events.map((event) => [event.action, event.memberId])).toEqual([
      ['session:open', organisation.actors.planner.memberId],
      ['session:close', organisation.actors.planner.memberId],
    ]);
  });
});
