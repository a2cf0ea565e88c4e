import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import {
  countComments,
  findComment,
  findThread,
  findThreadById,
  listComments,
  nextCommentNumber,
  updateComment,
  updateThread,
} from '@/db/queries/comments';
import { removePlan as deletePlan, updatePlan } from '@/db/queries/plans';
import { comments, commentThreads } from '@/db/schema';
import type { PlanStatus } from '@/lib/access';
import { mentionOf } from '@/lib/plan/mentions';
import { editComment } from '@/lib/services/comments/edit';
import { addCommentSchema } from '@/lib/services/comments/inputs';
import { removeComment } from '@/lib/services/comments/remove';
import { resolveThread } from '@/lib/services/comments/resolve';
import type { Context } from '@/lib/services/context';
import { disableMember } from '@/lib/services/members/disable';
import { copyPlan } from '@/lib/services/plans/copy';
import { listPlanCentres } from '@/lib/services/roles/list-cost-centres';
import { saveRoles } from '@/lib/services/roles/save';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { ACTORS, answersByRole, outcomeOf, trailOf } from '../outcomes';
import { rowOf } from '../plans/plans-fixture';
import { contentOf, type RolesFixture, save, storeRolesPlan } from '../roles/roles-fixture';
import { centreOf, roleOf, say, threadOf } from './comments-fixture';

const AT = Date.UTC(2026, 10, 25, 9);
let database: Database;
let aster: TestOrganisation;
let birch: TestOrganisation;
let fixture: RolesFixture;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database, { clock: () => AT });
  birch = await createOrganisation(database, { name: 'Birch' });
  fixture = await storeRolesPlan(database, aster);
});

const setStatus = async (status: PlanStatus) => {
  const { organisationId, id, version } = await rowOf(database, aster.organisationId, fixture.planId);
  await database.write((writer) => updatePlan(writer, { organisationId, id, version }, { status }));
};
const stored = () =>
  database.snapshot(async (reader) => ({
    comments: await reader.select().from(comments),
    threads: await reader.select().from(commentThreads),
  }));
const speak = (actor: TestActor, body?: string, about = centreOf(fixture)) =>
  say(aster.as(actor), fixture.planId, about, body);
const thread = (actor: TestActor, about = centreOf(fixture)) =>
  threadOf(aster.as(actor), fixture.planId, about);
const codeOf = async (answer: Promise<unknown>) => (await outcomeOf(answer)).code;

describe('who may comment, and read what is said', () => {
  const READS = {
    admin: 'ok',
    planner: 'ok',
    executive: 'ok',
    viewer: 'NOT_FOUND',
    headOfLegal: 'NOT_FOUND',
  };
  const CLOSED = {
    admin: 'FORBIDDEN',
    planner: 'FORBIDDEN',
    executive: 'FORBIDDEN',
    viewer: 'NOT_FOUND',
    headOfLegal: 'NOT_FOUND',
  };
  const EXPECTED: Record<PlanStatus, { read: Record<string, string>; write: Record<string, string> }> = {
    draft: { read: { ...READS, head: 'NOT_FOUND' }, write: { ...READS, head: 'NOT_FOUND' } },
    open: { read: { ...READS, head: 'ok' }, write: { ...READS, head: 'ok' } },
    'in-review': { read: { ...READS, head: 'ok' }, write: { ...READS, head: 'ok' } },
    approved: { read: { ...READS, head: 'ok' }, write: { ...CLOSED, head: 'FORBIDDEN' } },
    archived: { read: { ...READS, head: 'ok' }, write: { ...CLOSED, head: 'FORBIDDEN' } },
  };

  test.each(Object.keys(EXPECTED) as PlanStatus[])('in a plan that is %s', async (status) => {
    await setStatus(status);
    for (const about of [centreOf(fixture), roleOf(fixture, 'EN-1')]) {
      const read = (context: Context) => threadOf(context, fixture.planId, about);
      const write = (context: Context) => say(context, fixture.planId, about);
      expect(await answersByRole(aster, read)).toEqual(EXPECTED[status].read);
      expect(await answersByRole(aster, write)).toEqual(EXPECTED[status].write);
    }
  });

  test('what lies elsewhere answers like what does not exist: another organisation, another plan, no such id', async () => {
    await speak('planner');
    const { thread: open, comments: said } = await thread('planner');
    const [first] = said;
    if (!open || !first) throw new Error('Nothing was said.');
    const before = await stored();
    const { planId } = fixture;
    const at = { planId, commentId: first.id, version: 1 };
    const verbs: ((context: Context) => Promise<unknown>)[] = [
      (context) => threadOf(context, planId, centreOf(fixture)),
      (context) => say(context, planId, centreOf(fixture)),
      (context) => editComment(context, { ...at, body: 'x' }),
      (context) => removeComment(context, at),
      (context) => resolveThread(context, { planId, threadId: open.id, version: 1, resolved: true }),
    ];
    const none = await outcomeOf(threadOf(aster.as('planner'), planId, { kind: 'centre', id: 'none' }));
    for (const verb of verbs) {
      for (const actor of ACTORS) expect(await outcomeOf(verb(birch.as(actor)))).toEqual(none);
      expect(await outcomeOf(verb(aster.as('headOfLegal')))).toEqual(none);
      expect(await outcomeOf(verb(aster.as('viewer')))).toEqual(none);
    }
    const other = await storeRolesPlan(database, birch);
    expect(await outcomeOf(say(aster.as('planner'), planId, centreOf(other)))).toEqual(none);
    expect(await outcomeOf(say(aster.as('planner'), planId, roleOf(other, 'CS-1')))).toEqual(none);
    expect(await stored()).toEqual(before);
  });

  test('Z4: comments are out of reach with another organisation’s key, by the queries themselves', async () => {
    await speak('planner');
    const before = await stored();
    const [comment, open] = [before.comments[0], before.threads[0]];
    if (!comment || !open) throw new Error('Nothing is stored.');
    const foreign = { organisationId: birch.organisationId, planId: fixture.planId };
    await database.write(async (writer) => {
      const object = { centreId: open.planCostCentreId ?? '', roleId: null };
      expect(await findThread(writer, foreign, object)).toBeNull();
      expect(await findThreadById(writer, foreign, open.id)).toBeNull();
      expect(await listComments(writer, foreign, open.id)).toEqual([]);
      expect(await findComment(writer, foreign, comment.id)).toBeNull();
      expect(await nextCommentNumber(writer, foreign, open.id)).toBe(1);
      expect(await countComments(writer, foreign)).toEqual([]);
      const change = { body: 'x' };
      expect(await updateComment(writer, { ...foreign, id: comment.id, version: 1 }, change)).toBeNull();
      const settled = { resolvedBy: null, resolvedAt: 1 };
      expect(await updateThread(writer, { ...foreign, id: open.id, version: 1 }, settled)).toBeNull();
    });
    expect(await stored()).toEqual(before);
  });
});

describe('a conversation', () => {
  test('is read oldest first, with who said what and when', async () => {
    await speak('planner', 'Why twelve?');
    await speak('head', 'Two more since May.');
    const { comments: said, mayWrite } = await thread('executive');
    expect(said.map(({ number, author, body, at }) => [number, author, body, at])).toEqual([
      [1, aster.actors.planner.name, 'Why twelve?', AT],
      [2, aster.actors.head.name, 'Two more since May.', AT],
    ]);
    expect(said.map(({ mayChange }) => mayChange)).toEqual([false, false]);
    expect(mayWrite).toBe(true);
  });

  test('takes plain text of 1 to 4,000 characters, with one kind of line end and none around it', () => {
    const parse = (body: unknown) =>
      addCommentSchema.safeParse({ planId: 'p', about: { kind: 'centre', id: 'c' }, body });
    expect(parse(' a\r\nb\rc ').data?.body).toBe('a\nb\nc');
    expect(parse('x'.repeat(4_000)).success).toBe(true);
    for (const bad of ['', ' \n ', 'x'.repeat(4_001), 7, null]) expect(parse(bad).success).toBe(false);
  });

  test('its words are changed and removed by their author alone; a removed one says so and is gone for good', async () => {
    const { id } = await speak('head', 'Secret words.');
    const at = { planId: fixture.planId, commentId: id, version: 1 };
    for (const actor of ['admin', 'planner', 'executive'] as const) {
      expect(await codeOf(editComment(aster.as(actor), { ...at, body: 'x' }))).toBe('FORBIDDEN');
      expect(await codeOf(removeComment(aster.as(actor), at))).toBe('FORBIDDEN');
    }
    await editComment(aster.as('head'), { ...at, body: 'Other words.' });
    expect((await thread('planner')).comments[0]).toMatchObject({ body: 'Other words.', editedAt: AT });
    expect(await outcomeOf(editComment(aster.as('head'), { ...at, body: 'x' }))).toMatchObject({
      code: 'CONFLICT',
      current: { version: 2, body: 'Other words.' },
    });
    await removeComment(aster.as('head'), { ...at, version: 2 });
    expect((await thread('head')).comments[0]).toMatchObject({ body: '', isRemoved: true, mayChange: false });
    expect(await codeOf(editComment(aster.as('head'), { ...at, version: 3, body: 'x' }))).toBe('FORBIDDEN');
    const everything = JSON.stringify([await stored(), await trailOf(database, aster.organisationId)]);
    expect(everything).not.toMatch(/Secret words|Other words/);
  });

  test('is resolved and reopened by whoever may write, and a new comment reopens it', async () => {
    await speak('planner');
    const { thread: open } = await thread('head');
    const at = { planId: fixture.planId, threadId: open?.id ?? '' };
    await resolveThread(aster.as('head'), { ...at, version: 1, resolved: true });
    expect((await thread('planner')).thread?.resolved).toEqual({ by: aster.actors.head.name, at: AT });
    expect(await codeOf(resolveThread(aster.as('planner'), { ...at, version: 1, resolved: false }))).toBe(
      'CONFLICT',
    );
    await resolveThread(aster.as('planner'), { ...at, version: 2, resolved: false });
    await resolveThread(aster.as('planner'), { ...at, version: 3, resolved: true });
    await speak('executive', 'One more thing.');
    expect((await thread('planner')).thread?.resolved).toBeNull();
  });

  test('everything done to it is on record, without its words', async () => {
    const { id } = await speak('planner', `Look, ${mentionOf(aster.actors.head.memberId)}.`);
    const at = { planId: fixture.planId, commentId: id };
    await editComment(aster.as('planner'), { ...at, version: 1, body: 'Look.' });
    await removeComment(aster.as('planner'), { ...at, version: 2 });
    const { thread: open } = await thread('planner');
    const threadId = open?.id ?? '';
    await resolveThread(aster.as('head'), {
      planId: fixture.planId,
      threadId,
      version: 1,
      resolved: true,
    });
    const events = await trailOf(database, aster.organisationId);
    expect(events.map(({ action, objectId, planId }) => [action, objectId, planId])).toEqual([
      ['comments:add', id, fixture.planId],
      ['comments:edit', id, fixture.planId],
      ['comments:remove', id, fixture.planId],
      ['comments:resolve', threadId, fixture.planId],
    ]);
    expect(events[0]?.after).toEqual({
      about: centreOf(fixture),
      number: 1,
      characters: 46,
      mentions: [aster.actors.head.memberId],
    });
  });

  test('leaves the plan’s results as they are, is no part of a copy, and goes with its plan', async () => {
    const before = await rowOf(database, aster.organisationId, fixture.planId);
    await speak('planner');
    await speak('planner', 'And this?', roleOf(fixture, 'EN-1'));
    expect(await rowOf(database, aster.organisationId, fixture.planId)).toEqual(before);
    const copy = await copyPlan(aster.as('planner'), { planId: fixture.planId, name: 'Copy' });
    const content = await contentOf(database, aster.organisationId, copy.id);
    const [centre] = content.costCentres;
    const about = { kind: 'centre', id: centre?.id ?? '' } as const;
    expect((await threadOf(aster.as('planner'), copy.id, about)).comments).toEqual([]);
    await database.write((writer) => deletePlan(writer, before));
    expect(await stored()).toEqual({ comments: [], threads: [] });
  });

  test('about a role line follows the line: to another centre, and back from an undone removal', async () => {
    await speak('head', 'Mine.', roleOf(fixture, 'CS-1'));
    const id = fixture.roles['CS-1']?.id ?? '';
    const about = roleOf(fixture, 'CS-1');
    expect((await thread('head', centreOf(fixture))).lines).toEqual([
      { roleId: id, title: 'Title CS-1', comments: 1, isResolved: false },
    ]);
    const content = await contentOf(database, aster.organisationId, fixture.planId);
    const role = content.roles.find((one) => one.id === id);
    await saveRoles(
      aster.as('planner'),
      save(fixture.planId, { removed: [{ id, version: role?.version ?? 1 }] }),
    );
    expect(await codeOf(thread('planner', about))).toBe('NOT_FOUND');
    expect((await thread('head', centreOf(fixture))).lines).toEqual([]);
    const legal = fixture.centres.LG ?? '';
    const line = {
      code: 'CS-1',
      title: 'Back',
      location: '',
      country: '',
      grade: '',
      fte: 2,
      vacant: 0,
      salary: 40_000,
      onCost: 0,
      attrition: 0,
      growth: 0,
      engagement: 'employee',
      driver: 'workload',
    } as const;
    await saveRoles(
      aster.as('planner'),
      save(fixture.planId, { added: [{ id, centreId: legal, role: line }] }),
    );
    expect((await thread('headOfLegal', about)).comments).toHaveLength(1);
    expect(await codeOf(thread('head', about))).toBe('NOT_FOUND');
  });

  test('is counted in the list of centres while it is open, with those on role lines and in centres below', async () => {
    await speak('planner');
    await speak('planner', 'And this?', roleOf(fixture, 'EN-1'));
    await speak('planner', 'And this?', roleOf(fixture, 'LG-1'));
    const counts = async (actor: TestActor) =>
      Object.fromEntries(
        (await listPlanCentres(aster.as(actor), fixture.planId)).centres.map((c) => [c.code, c.openComments]),
      );
    expect(await counts('planner')).toEqual({ G: 3, CS: 2, 'CS-EN': 1, LG: 1 });
    expect(await counts('head')).toEqual({ CS: 2, 'CS-EN': 1 });
    const { thread: open } = await thread('planner');
    const at = { planId: fixture.planId, threadId: open?.id ?? '', version: 1 };
    await resolveThread(aster.as('planner'), { ...at, resolved: true });
    expect(await counts('head')).toEqual({ CS: 1, 'CS-EN': 1 });
  });
});

describe('mentions', () => {
  test('are offered of those who may read it, and of nobody else', async () => {
    const names = async (actor: TestActor, about = centreOf(fixture)) =>
      (await thread(actor, about)).people.map(({ name }) => name).sort();
    const { admin, planner, executive, head, headOfLegal } = aster.actors;
    expect(await names('head')).toEqual([admin.name, executive.name, planner.name]);
    expect(await names('planner')).toEqual([admin.name, executive.name, head.name]);
    expect(await names('planner', roleOf(fixture, 'LG-1'))).toEqual(
      [admin.name, executive.name, headOfLegal.name].sort(),
    );
    await setStatus('approved');
    expect(await names('planner')).toEqual([]);
  });

  test('are shown by the member’s current name', async () => {
    const { memberId, name } = aster.actors.head;
    await speak('planner', `Look, ${mentionOf(memberId)}.`);
    expect((await thread('planner')).names).toEqual({ [memberId]: name });
  });

  test('of somebody who cannot read it are refused like one of nobody, and nothing is written', async () => {
    const { viewer, headOfLegal, executive } = aster.actors;
    await disableMember(aster.as('admin'), { memberId: executive.memberId, version: 1 });
    const refusals = [];
    for (const id of [
      viewer.memberId,
      headOfLegal.memberId,
      executive.memberId,
      birch.actors.planner.memberId,
      crypto.randomUUID(),
    ])
      refusals.push(await outcomeOf(speak('head', `Look, ${mentionOf(id)}.`)));
    expect(refusals.map(({ code }) => code)).toEqual(refusals.map(() => 'INVALID'));
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
    expect((await stored()).comments).toEqual([]);
  });

  test('that an edit adds are held to the same, those that stood there stay', async () => {
    const { memberId } = aster.actors.executive;
    const { id } = await speak('head', `Look, ${mentionOf(memberId)}.`);
    await disableMember(aster.as('admin'), { memberId, version: 1 });
    const at = { planId: fixture.planId, commentId: id };
    const same = `Look here, ${mentionOf(memberId)}.`;
    expect(await codeOf(editComment(aster.as('head'), { ...at, version: 1, body: same }))).toBe('ok');
    const more = `${same} ${mentionOf(aster.actors.viewer.memberId)}`;
    expect(await codeOf(editComment(aster.as('head'), { ...at, version: 2, body: more }))).toBe('INVALID');
  });
});
