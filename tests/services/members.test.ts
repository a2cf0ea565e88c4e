import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { auditEvents, memberScopes, members, oneTimeLinks, sessions, users } from '@/db/schema';
import type { PublicContext } from '@/lib/services/context';
import { createPasswordLink } from '@/lib/services/links/create-password-link';
import { disableMember } from '@/lib/services/members/disable';
import { enableMember } from '@/lib/services/members/enable';
import { inviteMember } from '@/lib/services/members/invite';
import { issuePasswordLink } from '@/lib/services/members/issue-password-link';
import { listMembers } from '@/lib/services/members/list';
import { updateMember } from '@/lib/services/members/update';
import { withdrawInvitation } from '@/lib/services/members/withdraw-invitation';
import { isSetupLinkOpen } from '@/lib/services/organisation/create-first';
import { acceptInvitation } from '@/lib/services/sign-in/accept-invitation';
import { findInvitation } from '@/lib/services/sign-in/find-invitation';
import { countHashes } from '@/lib/services/sign-in/password-hash';
import { findPasswordLink, resetPassword } from '@/lib/services/sign-in/reset-password';
import { givePasswords, PASSWORD } from '../helpers/accounts';
import { createTestDatabase } from '../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../helpers/organisation';
import { createClock, DAY, SECOND } from '../helpers/time';

describe('members', () => {
  let database: Database;
  let context: PublicContext;
  let clock: ReturnType<typeof createClock>;
  let aster: TestOrganisation;
  let birch: TestOrganisation;

  beforeEach(async () => {
    ({ database } = await createTestDatabase());
    clock = createClock();
    context = { database, clock: clock.now, address: '192.0.2.1' };
    aster = await createOrganisation(database, { clock: clock.now });
    birch = await createOrganisation(database, { name: 'Birch', clock: clock.now });
  });

  const everything = () =>
    database.snapshot(async (reader) => ({
      members: await reader.select().from(members),
      scopes: await reader.select().from(memberScopes),
      users: await reader.select().from(users),
      links: await reader.select().from(oneTimeLinks),
      sessions: await reader.select().from(sessions),
      events: await reader.select().from(auditEvents),
    }));
  const invite = async (email = 'new@aster.example') => {
    const link = await inviteMember(aster.as('admin'), {
      email,
      role: 'head',
      scopes: [aster.costCentres.legal],
    });
    return link.path.replace('/join/', '');
  };
  const join = (token: string) =>
    acceptInvitation(context, { token, name: 'Nora New', password: 'carpet engine lemon fourteen' });
  const memberByEmail = async (email: string) =>
    (await listMembers(aster.as('admin'))).members.find((member) => member.email === email);
  /** The verbs that only an administrator may call, each aimed at one member of an organisation. */
  const verbs = (actor: TestActor, target: TestOrganisation, memberId = target.actors.viewer.memberId) => {
    const as = aster.as(actor);
    return {
      list: () => listMembers(as),
      invite: () => inviteMember(as, { email: 'x@x.example', role: 'viewer', scopes: [] }),
      update: () => updateMember(as, { memberId, version: 1, role: 'planner', scopes: [] }),
      disable: () => disableMember(as, { memberId, version: 1 }),
      enable: () => enableMember(as, { memberId, version: 1 }),
      passwordLink: () => issuePasswordLink(as, { memberId }),
      withdraw: () => withdrawInvitation(as, { invitationId: memberId }),
    };
  };
  const NOT_FOUND = { code: 'NOT_FOUND', message: expect.stringContaining('There is nothing here') };

  test.each(['planner', 'head', 'executive', 'viewer'] as const)(
    'a %s finds nothing of the members’ administration, and nothing changes',
    async (role) => {
      const before = await everything();
      for (const verb of Object.values(verbs(role, aster))) {
        await expect(verb()).rejects.toMatchObject(NOT_FOUND);
      }
      expect(await everything()).toEqual(before);
    },
  );

  test('Z5: an administrator gets the same answer for another organisation’s member as for no member at all', async () => {
    const before = await everything();
    const { list: _list, invite: _invite, ...foreign } = verbs('admin', birch);
    const { list: _list2, invite: _invite2, ...missing } = verbs('admin', aster, 'no-such-id');
    const answers = await Promise.all(
      [...Object.values(foreign), ...Object.values(missing)].map((verb) =>
        verb().then(
          () => 'done',
          (error: { code: string; message: string; current: unknown }) => [
            error.code,
            error.message,
            error.current,
          ],
        ),
      ),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject(['NOT_FOUND', expect.any(String), undefined]);
    expect(await everything()).toEqual(before);
  });

  test('Z4: the list holds the members and invitations of the own organisation only', async () => {
    await inviteMember(birch.as('admin'), { email: 'other@birch.example', role: 'viewer', scopes: [] });
    await invite();
    const { members: listed, invitations, costCentres } = await listMembers(aster.as('admin'));
    expect(listed.map((member) => member.email).sort()).toEqual(
      Object.values(aster.actors)
        .map((actor) => actor.email)
        .sort(),
    );
    expect(invitations.map((invitation) => invitation.email)).toEqual(['new@aster.example']);
    expect(costCentres.map((centre) => centre.id).sort()).toEqual(Object.values(aster.costCentres).sort());
  });

  test('an invited head joins with the role and the cost centres of the invitation', async () => {
    await join(await invite());
    expect(await memberByEmail('new@aster.example')).toMatchObject({
      name: 'Nora New',
      role: 'head',
      scopes: [aster.costCentres.legal],
      isDisabled: false,
    });
  });

  test('an invitation works once and for seven days; late, used, withdrawn and wrong are refused alike, without hashing', async () => {
    const used = await invite('used@aster.example');
    await join(used);
    const late = await invite('late@aster.example');
    clock.pass(7 * DAY - SECOND);
    expect(await findInvitation(context, late)).not.toBeNull();
    clock.pass(SECOND);
    const withdrawn = await invite('withdrawn@aster.example');
    const { invitations } = await listMembers(aster.as('admin'));
    await withdrawInvitation(aster.as('admin'), { invitationId: invitations[0]?.id ?? '' });
    const before = { ...(await everything()), hashes: countHashes() };
    for (const token of [used, late, withdrawn, 'wrong']) {
      expect(await findInvitation(context, token)).toBeNull();
      await expect(join(token)).rejects.toMatchObject(NOT_FOUND);
    }
    expect({ ...(await everything()), hashes: countHashes() }).toEqual(before);
  });

  test('used by several at once, an invitation makes one member', async () => {
    const token = await invite();
    const outcomes = await Promise.allSettled([join(token), join(token), join(token)]);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect((await listMembers(aster.as('admin'))).members).toHaveLength(7);
  });

  test('a second invitation for the same address replaces the first', async () => {
    const first = await invite();
    await invite();
    expect(await findInvitation(context, first)).toBeNull();
    expect((await listMembers(aster.as('admin'))).invitations).toHaveLength(1);
  });

  test('a link of one kind opens nothing of another kind', async () => {
    const invitation = await invite();
    const { path } = await issuePasswordLink(aster.as('admin'), { memberId: aster.actors.viewer.memberId });
    const password = path.replace('/password/', '');
    const before = await everything();
    expect(await findInvitation(context, password)).toBeNull();
    expect(await findPasswordLink(context, invitation)).toBeNull();
    expect(await isSetupLinkOpen(context, invitation)).toBe(false);
    await expect(join(password)).rejects.toMatchObject(NOT_FOUND);
    await expect(
      resetPassword(context, { token: invitation, password: 'carpet engine lemon fourteen' }),
    ).rejects.toMatchObject(NOT_FOUND);
    expect(await everything()).toEqual(before);
  });

  test('the list of open invitations leaves out what is used or late', async () => {
    await join(await invite('used@aster.example'));
    await invite('late@aster.example');
    clock.pass(7 * DAY);
    await invite('open@aster.example');
    const { invitations } = await listMembers(aster.as('admin'));
    expect(invitations.map((invitation) => invitation.email)).toEqual(['open@aster.example']);
  });

  test('an invitation is withdrawn alone, and one that was used cannot be', async () => {
    await join(await invite('used@aster.example'));
    await invite('first@aster.example');
    await invite('second@aster.example');
    const { links } = await everything();
    const idOf = (email: string) => links.find((link) => link.email === email)?.id ?? '';
    await withdrawInvitation(aster.as('admin'), { invitationId: idOf('first@aster.example') });
    expect((await everything()).links.map((link) => link.email).sort()).toEqual([
      'second@aster.example',
      'used@aster.example',
    ]);
    const used = { invitationId: idOf('used@aster.example') };
    await expect(withdrawInvitation(aster.as('admin'), used)).rejects.toMatchObject(NOT_FOUND);
  });

  test('only the hash of a link is stored', async () => {
    const token = await invite();
    expect(JSON.stringify(await everything())).not.toContain(token);
  });

  test('who has an account joins with its password, and whoever made the link cannot come by the account', async () => {
    await givePasswords(database, [birch.actors.planner]);
    const { email } = birch.actors.planner;
    const token = await invite(email);
    expect(await findInvitation(context, token)).toMatchObject({ hasAccount: true });
    const before = (await everything()).users;
    await expect(join(token)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await acceptInvitation(context, { token, password: PASSWORD });
    expect(await memberByEmail(email)).toMatchObject({ role: 'head' });
    expect((await everything()).users).toEqual(before);
  });

  test('a link for a new password is not made for an account that opens another organisation too; the operator can', async () => {
    await givePasswords(database, [birch.actors.planner]);
    const { email } = birch.actors.planner;
    await acceptInvitation(context, { token: await invite(email), password: PASSWORD });
    const shared = await memberByEmail(email);
    const before = await everything();
    await expect(issuePasswordLink(aster.as('admin'), { memberId: shared?.id ?? '' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await everything()).toEqual(before);
    expect((await createPasswordLink(context, email)).path).toMatch(/^\/password\//);
  });

  test('an invitation for a member, or for a head without cost centres or with another organisation’s, is refused', async () => {
    const as = aster.as('admin');
    const before = await everything();
    for (const input of [
      { email: aster.actors.viewer.email, role: 'viewer' as const, scopes: [] },
      { email: 'x@x.example', role: 'head' as const, scopes: [] },
      { email: 'x@x.example', role: 'head' as const, scopes: [birch.costCentres.legal] },
    ]) {
      await expect(inviteMember(as, input)).rejects.toMatchObject({ code: 'INVALID' });
    }
    expect(await everything()).toEqual(before);
  });

  test('the only administrator can be neither disabled nor made something else; one of two can', async () => {
    const as = aster.as('admin');
    const { memberId } = aster.actors.admin;
    const before = await everything();
    await expect(disableMember(as, { memberId, version: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      updateMember(as, { memberId, version: 1, role: 'planner', scopes: [] }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await everything()).toEqual(before);
    const second = { memberId: aster.actors.planner.memberId, version: 1 };
    await updateMember(as, { ...second, role: 'admin', scopes: [] });
    expect(await disableMember(as, { memberId, version: 1 })).toMatchObject({ isDisabled: true });
  });

  test('a disabled administrator does not count as another one', async () => {
    const as = aster.as('admin');
    const second = aster.actors.planner.memberId;
    await updateMember(as, { memberId: second, version: 1, role: 'admin', scopes: [] });
    await disableMember(as, { memberId: second, version: 2 });
    await expect(
      disableMember(as, { memberId: aster.actors.admin.memberId, version: 1 }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('E1: of two administrators who edit the same member the second is refused, with what is stored', async () => {
    const as = aster.as('admin');
    const { memberId } = aster.actors.viewer;
    const edit = (role: 'planner' | 'executive') =>
      updateMember(as, { memberId, version: 1, role, scopes: [] });
    const outcomes = await Promise.allSettled([edit('planner'), edit('executive')]);
    expect(outcomes[0]).toMatchObject({ status: 'fulfilled', value: { role: 'planner', version: 2 } });
    expect(outcomes[1]).toMatchObject({
      reason: { code: 'CONFLICT', current: { role: 'planner', version: 2 } },
    });
    await expect(disableMember(as, { memberId, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('G1: each change has its record with who, when, before and after; a refused one has none', async () => {
    const as = aster.as('admin');
    const { memberId } = aster.actors.viewer;
    const { support } = aster.costCentres;
    await updateMember(as, { memberId, version: 1, role: 'head', scopes: [support] });
    clock.pass(SECOND);
    await disableMember(as, { memberId, version: 2 });
    await enableMember(as, { memberId, version: 3 });
    await issuePasswordLink(as, { memberId });
    await expect(disableMember(as, { memberId, version: 1 })).rejects.toThrow();
    const { events } = await everything();
    expect(events.map(({ action, before, after }) => [action, before, after])).toEqual([
      [
        'members:update',
        { role: 'viewer', scopes: [], isDisabled: false },
        { role: 'head', scopes: [support], isDisabled: false },
      ],
      [
        'members:disable',
        { role: 'head', scopes: [support], isDisabled: false },
        { role: 'head', scopes: [support], isDisabled: true },
      ],
      [
        'members:enable',
        { role: 'head', scopes: [support], isDisabled: true },
        { role: 'head', scopes: [support], isDisabled: false },
      ],
      ['members:passwordLink', null, null],
    ]);
    for (const event of events) {
      expect(event).toMatchObject({
        organisationId: aster.organisationId,
        memberId: aster.actors.admin.memberId,
        objectId: memberId,
      });
    }
    expect((events[1]?.at ?? 0) - (events[0]?.at ?? 0)).toBe(SECOND);
  });
});
