import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { auditEvents, organisations, users } from '@/db/schema';
import { changePassword } from '@/lib/services/account/change-password';
import { getAccount } from '@/lib/services/account/get';
import { switchOrganisation } from '@/lib/services/account/switch-organisation';
import type { PublicContext } from '@/lib/services/context';
import { disableMember } from '@/lib/services/members/disable';
import { inviteMember } from '@/lib/services/members/invite';
import { listMembers } from '@/lib/services/members/list';
import { getOrganisation } from '@/lib/services/organisation/get';
import { updateOrganisation, updateOrganisationInput } from '@/lib/services/organisation/update';
import { acceptInvitation } from '@/lib/services/sign-in/accept-invitation';
import { findActor } from '@/lib/services/sign-in/find-actor';
import { countHashes } from '@/lib/services/sign-in/password-hash';
import { signIn } from '@/lib/services/sign-in/sign-in';
import { givePasswords, PASSWORD } from '../helpers/accounts';
import { createTestDatabase } from '../helpers/database';
import { createOrganisation, type TestOrganisation } from '../helpers/organisation';

let database: Database;
let context: PublicContext;
let aster: TestOrganisation;
let birch: TestOrganisation;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  context = { database, clock: Date.now, address: '192.0.2.1' };
  aster = await createOrganisation(database);
  birch = await createOrganisation(database, { name: 'Birch' });
});

const everything = () =>
  database.snapshot(async (reader) => ({
    organisations: await reader.select().from(organisations),
    users: await reader.select().from(users),
    events: await reader.select().from(auditEvents),
  }));

describe('the organisation', () => {
  const change = { name: 'Aster AG', currency: 'CHF', maskThreshold: 8, version: 1 };

  test('everybody reads their own', async () => {
    for (const actor of ['planner', 'head', 'executive', 'viewer'] as const) {
      expect(await getOrganisation(aster.as(actor))).toMatchObject({ id: aster.organisationId });
    }
  });

  test('an administrator changes it, with a record of before and after; the other organisation stays as it was', async () => {
    const before = (await everything()).organisations.filter(({ id }) => id === birch.organisationId);
    expect(await updateOrganisation(aster.as('admin'), change)).toMatchObject({ ...change, version: 2 });
    const { organisations: stored, events } = await everything();
    expect(stored.filter(({ id }) => id === birch.organisationId)).toEqual(before);
    expect(events).toMatchObject([
      {
        action: 'organisation:edit',
        memberId: aster.actors.admin.memberId,
        before: { name: 'Aster', maskThreshold: 5 },
        after: { name: 'Aster AG', maskThreshold: 8 },
      },
    ]);
  });

  test('nobody else changes it', async () => {
    const before = await everything();
    for (const actor of ['planner', 'head', 'executive', 'viewer'] as const) {
      await expect(updateOrganisation(aster.as(actor), change)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await everything()).toEqual(before);
  });

  test('E1: an edit of an older version is refused with what is stored', async () => {
    await updateOrganisation(aster.as('admin'), change);
    await expect(updateOrganisation(aster.as('admin'), { ...change, name: 'Other' })).rejects.toMatchObject({
      code: 'CONFLICT',
      current: { name: 'Aster AG', version: 2 },
    });
  });

  test.each([
    { name: '  ' },
    { currency: 'EURO' },
    { maskThreshold: 1 },
    { maskThreshold: 2.5 },
    { maskThreshold: 101 },
  ])('%j cannot be stored', (wrong) => {
    expect(updateOrganisationInput.safeParse({ ...change, ...wrong }).success).toBe(false);
  });
});

describe('the own account', () => {
  beforeEach(() => givePasswords(database, Object.values(aster.actors)));

  test('a wrong current password changes nothing, and guessing at it is held off like at sign-in: 5 hashes for 50 tries', async () => {
    const before = { users: (await everything()).users, hashes: countHashes() };
    const codes: string[] = [];
    for (let i = 0; i < 50; i += 1) {
      const attempt = changePassword(aster.as('viewer'), {
        current: 'wrong',
        password: 'ocean violet teapot 2',
      });
      codes.push(
        await attempt.then(
          () => 'changed',
          (error: { code: string }) => error.code,
        ),
      );
    }
    expect(codes.slice(0, 6)).toEqual([...Array<string>(5).fill('FORBIDDEN'), 'TOO_MANY']);
    expect((await everything()).users).toEqual(before.users);
    expect(countHashes() - before.hashes).toBe(5);
  });

  test('a new password that is easily guessed is refused, and the old one stays', async () => {
    const { users: before } = await everything();
    const weak = { current: PASSWORD, password: 'aster-aster-aster-1' };
    await expect(changePassword(aster.as('viewer'), weak)).rejects.toMatchObject({ code: 'INVALID' });
    expect((await everything()).users).toEqual(before);
  });

  test('a member of two organisations works in one at a time and switches; each has its own role', async () => {
    const { email } = aster.actors.planner;
    const link = await inviteMember(birch.as('admin'), { email, role: 'viewer', scopes: [] });
    await acceptInvitation(context, { token: link.path.replace('/join/', ''), password: PASSWORD });
    const { token } = await signIn(context, { email, password: PASSWORD, browser: null });
    const actor = await findActor(context, token);
    expect(actor).toMatchObject({ organisationId: aster.organisationId, role: 'planner' });
    if (!actor) return;
    const as = { database, clock: Date.now, actor, sessionToken: token };
    expect((await getAccount(as)).organisations.map(({ name }) => name)).toEqual(['Aster', 'Birch']);
    await switchOrganisation(as, { organisationId: birch.organisationId });
    expect(await findActor(context, token)).toMatchObject({
      organisationId: birch.organisationId,
      role: 'viewer',
    });
    const there = (await listMembers(birch.as('admin'))).members.find((member) => member.email === email);
    await disableMember(birch.as('admin'), { memberId: there?.id ?? '', version: 1 });
    expect(await findActor(context, token)).toBeNull();
    const again = await signIn(context, { email, password: PASSWORD, browser: null });
    expect(await findActor(context, again.token)).toMatchObject({ organisationId: aster.organisationId });
  });

  test('nobody switches to an organisation that they do not belong to, nor in another one’s session', async () => {
    const own = await signIn(context, { ...aster.actors.planner, password: PASSWORD, browser: null });
    const others = await signIn(context, { ...aster.actors.viewer, password: PASSWORD, browser: null });
    const as = aster.as('planner');
    for (const [sessionToken, organisationId] of [
      [own.token, birch.organisationId],
      [own.token, 'no-such-id'],
      [others.token, aster.organisationId],
    ] as const) {
      await expect(switchOrganisation({ ...as, sessionToken }, { organisationId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });
});
