import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { replaceMemberScopes, updateMember } from '@/db/queries/members';
import {
  countUnread,
  deleteMail,
  findNotification,
  listMailRefusals,
  listNotifications,
  listToldTogether,
  markRead,
  postponeMail,
  saveMailSetting,
} from '@/db/queries/notifications';
import { removePlan as deletePlan } from '@/db/queries/plans';
import { mailSettings, notifications, outbox } from '@/db/schema';
import { mentionOf } from '@/lib/plan/mentions';
import { removeComment } from '@/lib/services/comments/remove';
import { disableMember } from '@/lib/services/members/disable';
import { countUnreadEntries } from '@/lib/services/notifications/count-unread';
import { listInbox } from '@/lib/services/notifications/list';
import { markAllRead, markEntryRead } from '@/lib/services/notifications/mark-read';
import { changePlanStatus } from '@/lib/services/plans/change-status';
import { decidePlan } from '@/lib/services/plans/decide';
import { saveRoles } from '@/lib/services/roles/save';
import { acceptSubmission } from '@/lib/services/submissions/accept';
import { returnSubmission } from '@/lib/services/submissions/return';
import { submitCentre } from '@/lib/services/submissions/submit';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { createClock, MINUTE, type MovableClock } from '../../helpers/time';
import { centreOf, roleOf, say } from '../comments/comments-fixture';
import { ACTORS, outcomeOf } from '../outcomes';
import { rowOf } from '../plans/plans-fixture';
import { type RolesFixture, save, storeRolesPlan } from '../roles/roles-fixture';

let database: Database;
let clock: MovableClock;
let aster: TestOrganisation;
let birch: TestOrganisation;
let fixture: RolesFixture;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  clock = createClock();
  aster = await createOrganisation(database, { clock: clock.now });
  birch = await createOrganisation(database, { name: 'Birch', clock: clock.now });
  fixture = await storeRolesPlan(database, aster);
});

const speak = (actor: TestActor, body?: string, about = centreOf(fixture)) => {
  clock.pass(MINUTE);
  return say(aster.as(actor), fixture.planId, about, body);
};
/** What each member reads in their inbox, newest first; members without an entry are left out. */
async function read(): Promise<Partial<Record<TestActor, string[]>>> {
  const all: Partial<Record<TestActor, string[]>> = {};
  for (const actor of ACTORS) {
    const { entries } = await listInbox(aster.as(actor));
    if (entries.length > 0) all[actor] = entries.map(({ shown }) => shown?.sentence ?? '(nothing)');
  }
  return all;
}
const place = (version: number, code = 'CS') => ({
  planId: fixture.planId,
  centreId: fixture.centres[code] ?? '',
  version,
});
const stored = () =>
  database.snapshot(async (reader) => ({
    notifications: await reader.select().from(notifications),
    outbox: await reader.select().from(outbox),
    settings: await reader.select().from(mailSettings),
  }));
const move = async (to: 'draft' | 'open' | 'in-review') => {
  clock.pass(MINUTE);
  const { version } = await rowOf(database, aster.organisationId, fixture.planId);
  await changePlanStatus(aster.as('planner'), { planId: fixture.planId, version, to });
};

describe('who is told of what', () => {
  test('a comment is told to the heads of the centre and to those who have spoken there, never to its author', async () => {
    await speak('planner');
    expect(await read()).toEqual({ head: ['Planner of Aster commented on Customer support.'] });
    await speak('head');
    await speak('executive');
    expect(await read()).toEqual({
      head: [
        'Executive of Aster commented on Customer support.',
        'Planner of Aster commented on Customer support.',
      ],
      planner: [
        'Executive of Aster commented on Customer support.',
        'Head of Aster commented on Customer support.',
      ],
    });
  });

  test('a mention is told as a mention, once, and leads to the comment', async () => {
    const { head, executive } = aster.actors;
    await speak('planner', `${mentionOf(head.memberId)} and ${mentionOf(executive.memberId)}: why?`);
    expect(await read()).toEqual({
      head: ['Planner of Aster mentioned you in a comment on Customer support.'],
      executive: ['Planner of Aster mentioned you in a comment on Customer support.'],
    });
    const { entries } = await listInbox(aster.as('head'));
    const { planId, centres } = fixture;
    expect(entries[0]?.shown?.path).toBe(`/plans/${planId}/centres/${centres.CS}#comment-1`);
  });

  test('of a role line, the heads of the centre that it lies in now', async () => {
    await speak('planner', undefined, roleOf(fixture, 'LG-1'));
    expect(await read()).toEqual({ headOfLegal: ['Planner of Aster commented on Title LG-1.'] });
  });

  test('a head of more is not told where a centre has a head of its own', async () => {
    const { head, headOfLegal } = aster.actors;
    await database.write((writer) =>
      replaceMemberScopes(writer, { organisationId: aster.organisationId, id: headOfLegal.memberId }, [
        aster.costCentres.group,
      ]),
    );
    await speak('planner');
    await speak('planner', undefined, centreOf(fixture, 'LG'));
    const told = (await stored()).notifications.map(({ memberId, planCostCentreId }) => [
      memberId,
      planCostCentreId,
    ]);
    expect(told).toEqual([
      [head.memberId, fixture.centres.CS],
      [headOfLegal.memberId, fixture.centres.LG],
    ]);
  });

  test('the round: planners of a submission; heads and whoever submitted of the decision, with the reason of a return', async () => {
    await submitCentre(aster.as('head'), { ...place(0), note: 'Done.' });
    expect(await read()).toEqual({ planner: ['Head of Aster submitted Customer support.'] });
    clock.pass(MINUTE);
    await returnSubmission(aster.as('planner'), { ...place(1), reason: 'EN is too low.' });
    const { entries } = await listInbox(aster.as('head'));
    expect(entries.map(({ shown }) => [shown?.sentence, shown?.note])).toEqual([
      ['Planner of Aster returned Customer support.', 'EN is too low.'],
    ]);
    clock.pass(MINUTE);
    await submitCentre(aster.as('admin'), { ...place(2), note: '' });
    clock.pass(MINUTE);
    await acceptSubmission(aster.as('planner'), place(3));
    expect(await read()).toEqual({
      planner: ['Admin of Aster submitted Customer support.', 'Head of Aster submitted Customer support.'],
      head: ['Planner of Aster accepted Customer support.', 'Planner of Aster returned Customer support.'],
      admin: ['Planner of Aster accepted Customer support.'],
    });
  });

  test('a plan that opens is told to the heads in it, one in review to planners and executives too', async () => {
    await move('in-review');
    expect(Object.keys(await read()).sort()).toEqual(['executive', 'head', 'headOfLegal']);
    await move('open');
    expect((await read()).head).toEqual([
      'Planner of Aster opened Roles: your cost centres can be filled in.',
      'Planner of Aster closed Roles for review.',
    ]);
  });

  test('a decision is told to heads, planners and executives but the one who took it, a rejection with its reason', async () => {
    const decide = async (decision: 'approved' | 'rejected', reason: string) => {
      clock.pass(MINUTE);
      const { version, revision } = await rowOf(database, aster.organisationId, fixture.planId);
      const on = { planId: fixture.planId, version, revision };
      await decidePlan(aster.as('executive'), { ...on, decision, reason });
    };
    await move('in-review');
    await decide('rejected', 'Too slow.');
    const { entries } = await listInbox(aster.as('headOfLegal'));
    expect(entries[0]?.shown).toMatchObject({
      sentence: 'Executive of Aster rejected Roles; it is open again.',
      note: 'Too slow.',
    });
    await move('in-review');
    await decide('approved', '');
    const newest = Object.entries(await read()).map(([actor, sentences]) => [actor, sentences[0]]);
    const sentence = 'Executive of Aster approved Roles.';
    expect(Object.fromEntries(newest)).toEqual({
      planner: sentence,
      head: sentence,
      headOfLegal: sentence,
      executive: 'Planner of Aster closed Roles for review.',
    });
    await markAllRead(aster.as('head'));
    expect(await countUnreadEntries(aster.as('head'))).toBe(0);
  });

  test('nobody is told of what was taken back: the entry is of the same unit as its cause', async () => {
    await outcomeOf(speak('planner', `Look, ${mentionOf(aster.actors.viewer.memberId)}.`));
    await outcomeOf(acceptSubmission(aster.as('planner'), place(0)));
    expect(await stored()).toEqual({ notifications: [], outbox: [], settings: [] });
  });

  test('a disabled head is not told, and planning goes on without a planner: administrators are told then', async () => {
    const { head, planner } = aster.actors;
    await disableMember(aster.as('admin'), { memberId: head.memberId, version: 1 });
    await disableMember(aster.as('admin'), { memberId: planner.memberId, version: 1 });
    await speak('executive');
    expect(await read()).toEqual({});
    await submitCentre(aster.as('planner'), { ...place(0), note: '' });
    expect(await read()).toEqual({ admin: ['Planner of Aster submitted Customer support.'] });
  });

  test('a mail is put into the outbox with each entry, but for those who want none', async () => {
    const { organisationId, actors } = aster;
    await database.write((writer) =>
      saveMailSetting(writer, { organisationId, memberId: actors.executive.memberId, byMail: false }),
    );
    await speak('planner', `${mentionOf(actors.executive.memberId)}, ${mentionOf(actors.head.memberId)}`);
    const { notifications: told, outbox: mails } = await stored();
    const ofHead = told.find(({ memberId }) => memberId === actors.head.memberId);
    expect(told).toHaveLength(2);
    expect(mails.map(({ notificationId, nextAttemptAt }) => [notificationId, nextAttemptAt])).toEqual([
      [ofHead?.id, clock.now()],
    ]);
  });
});

describe('what an entry shows', () => {
  const only = async (actor: TestActor) => {
    const { entries } = await listInbox(aster.as(actor));
    return entries[0];
  };

  test('nothing at all of what its reader may no longer see, and everything again once they may', async () => {
    await submitCentre(aster.as('head'), { ...place(0), note: '' });
    await returnSubmission(aster.as('planner'), { ...place(1), reason: 'Secret reason.' });
    await speak('planner', mentionOf(aster.actors.head.memberId), roleOf(fixture, 'CS-1'));
    const { head } = aster.actors;
    const scopes = (ids: string[]) => {
      const actor = { ...head, scopes: ids };
      return listInbox({ database, clock: clock.now, actor });
    };
    const lost = await scopes([aster.costCentres.legal]);
    expect(lost.entries.map(({ shown }) => shown)).toEqual([null, null]);
    expect(JSON.stringify(lost)).not.toMatch(/Secret|Customer|Title|Roles|Planner/);
    const found = await scopes([aster.costCentres.support]);
    expect(found.entries.every(({ shown }) => shown !== null)).toBe(true);
    await move('draft');
    expect((await scopes([aster.costCentres.support])).entries.map(({ shown }) => shown)).toEqual([
      null,
      null,
    ]);
  });

  test('nothing of a role line that is gone; no words of any comment; no figure of the plan', async () => {
    await speak('planner', 'Pay of 40,000 is too much, 41327.25.', roleOf(fixture, 'CS-1'));
    expect(JSON.stringify([await only('head'), await stored()])).not.toMatch(/40,000|40000|41327/);
    const id = fixture.roles['CS-1']?.id ?? '';
    await saveRoles(aster.as('planner'), save(fixture.planId, { removed: [{ id, version: 1 }] }));
    expect((await only('head'))?.shown).toBeNull();
  });

  test('stays when its comment is removed, and goes with its plan', async () => {
    const { id } = await speak('planner');
    await removeComment(aster.as('planner'), { planId: fixture.planId, commentId: id, version: 1 });
    expect((await only('head'))?.shown).not.toBeNull();
    const plan = await rowOf(database, aster.organisationId, fixture.planId);
    await database.write((writer) => deletePlan(writer, plan));
    expect(await stored()).toEqual({ notifications: [], outbox: [], settings: [] });
  });
});

describe('reading', () => {
  test('one entry or all are marked as read, one’s own alone', async () => {
    await speak('planner');
    await speak('planner');
    await speak('planner', undefined, centreOf(fixture, 'LG'));
    const unread = () =>
      Promise.all((['head', 'headOfLegal'] as const).map((actor) => countUnreadEntries(aster.as(actor))));
    expect(await unread()).toEqual([2, 1]);
    const [entry] = (await listInbox(aster.as('head'))).entries;
    const id = entry?.id ?? '';
    await markEntryRead(aster.as('headOfLegal'), { id });
    await markEntryRead(birch.as('head'), { id });
    await markEntryRead(aster.as('head'), { id: 'none' });
    await markAllRead(aster.as('planner'));
    expect(await unread()).toEqual([2, 1]);
    await markEntryRead(aster.as('head'), { id });
    expect(await unread()).toEqual([1, 1]);
    expect((await listInbox(aster.as('head'))).entries.map(({ isRead }) => isRead)).toEqual([true, false]);
    await markAllRead(aster.as('head'));
    expect(await unread()).toEqual([0, 1]);
  });

  test('Z4: entries and mail are out of reach with another organisation’s key, by the queries themselves', async () => {
    await speak('planner');
    const before = await stored();
    const [row, mail] = [before.notifications[0], before.outbox[0]];
    if (!row || !mail) throw new Error('Nothing is stored.');
    const { organisationId } = birch;
    const foreign = { organisationId, memberId: row.memberId };
    await database.write(async (writer) => {
      expect(await listNotifications(writer, foreign, 10)).toEqual([]);
      expect(await listToldTogether(writer, { ...row, organisationId })).toEqual([]);
      expect(await countUnread(writer, foreign)).toBe(0);
      expect(await markRead(writer, { ...foreign, at: 1 })).toBe(0);
      expect(await markRead(writer, { ...foreign, id: row.id, at: 1 })).toBe(0);
      expect(await findNotification(writer, organisationId, row.id)).toBeNull();
      await postponeMail(writer, { organisationId, id: mail.id, attempts: 9, nextAttemptAt: 9 });
      await deleteMail(writer, { organisationId, id: mail.id });
    });
    expect(await stored()).toEqual(before);
    const own = { organisationId: aster.organisationId, memberId: row.memberId };
    await database.write(async (writer) => {
      await saveMailSetting(writer, { ...own, byMail: false });
      await saveMailSetting(writer, { ...foreign, byMail: true });
      expect(await listMailRefusals(writer, organisationId)).toEqual(new Set());
      expect(await listMailRefusals(writer, own.organisationId)).toEqual(new Set([row.memberId]));
    });
  });

  test('a member whose role was changed reads by the new one', async () => {
    await speak('planner', mentionOf(aster.actors.executive.memberId));
    const { organisationId, memberId: id } = aster.actors.executive;
    await database.write((writer) =>
      updateMember(writer, { organisationId, id, version: 1 }, { role: 'viewer' }),
    );
    const actor = { ...aster.actors.executive, role: 'viewer' } as const;
    const { entries } = await listInbox({ database, clock: clock.now, actor });
    expect(entries.map(({ shown }) => shown)).toEqual([null]);
  });
});
