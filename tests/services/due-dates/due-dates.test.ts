import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { listDueDates, listOpenRounds, updateDueDate } from '@/db/queries/due-dates';
import { removePlan as deletePlan, updatePlan } from '@/db/queries/plans';
import { dueDates, notifications } from '@/db/schema';
import type { PlanStatus } from '@/lib/access';
import type { Context } from '@/lib/services/context';
import { setDueDateSchema } from '@/lib/services/due-dates/inputs';
import { setDueDate } from '@/lib/services/due-dates/set';
import { disableMember } from '@/lib/services/members/disable';
import { listInbox } from '@/lib/services/notifications/list';
import { listPlans } from '@/lib/services/plans/list';
import { remindOfDueDates } from '@/lib/services/reminders/remind-of-due-dates';
import { sendReminders } from '@/lib/services/reminders/send';
import { getCostCentre } from '@/lib/services/roles/get-cost-centre';
import { acceptSubmission } from '@/lib/services/submissions/accept';
import { getBoard } from '@/lib/services/submissions/get-board';
import { returnSubmission } from '@/lib/services/submissions/return';
import { submitCentre } from '@/lib/services/submissions/submit';
import { createTestDatabase, reopenTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { createClock, DAY, HOUR, type MovableClock } from '../../helpers/time';
import { ACTORS, answersByRole, outcomeOf, trailOf } from '../outcomes';
import { rowOf } from '../plans/plans-fixture';
import { type RolesFixture, storeRolesPlan } from '../roles/roles-fixture';

let database: Database;
let file: string;
let clock: MovableClock;
let aster: TestOrganisation;
let birch: TestOrganisation;
let fixture: RolesFixture;

/** The clock starts on 2 November 2026. */
const DUE = '2026-11-16';

beforeEach(async () => {
  ({ database, file } = await createTestDatabase());
  clock = createClock();
  aster = await createOrganisation(database, { clock: clock.now });
  birch = await createOrganisation(database, { name: 'Birch', clock: clock.now });
  fixture = await storeRolesPlan(database, aster);
});

const centreId = (code: string) => fixture.centres[code] ?? '';
const set = (
  dueOn: string | null,
  { code, version = 0, actor = 'planner' }: { code?: string; version?: number; actor?: TestActor } = {},
) =>
  setDueDate(aster.as(actor), {
    planId: fixture.planId,
    centreId: code === undefined ? null : centreId(code),
    version,
    dueOn,
  });
const setStatus = async (status: PlanStatus) => {
  const { organisationId, id, version } = await rowOf(database, aster.organisationId, fixture.planId);
  await database.write((writer) => updatePlan(writer, { organisationId, id, version }, { status }));
};
const stored = () => database.read((reader) => reader.select().from(dueDates));
const told = () => database.read((reader) => reader.select().from(notifications));
const run = () => remindOfDueDates({ database, clock: clock.now });
const submit = (code: string) =>
  submitCentre(aster.as('planner'), {
    planId: fixture.planId,
    centreId: centreId(code),
    version: 0,
    note: '',
  });
/** Who has been reminded of which centre, and how often. */
async function reminders(): Promise<Record<string, number>> {
  const names = new Map(Object.values(aster.actors).map(({ memberId, name }) => [memberId, name]));
  const codes = new Map(Object.entries(fixture.centres).map(([code, id]) => [id, code]));
  const counts: Record<string, number> = {};
  for (const { memberId, planCostCentreId, kind } of await told()) {
    if (kind !== 'due' && kind !== 'reminder') continue;
    const key = `${names.get(memberId)?.split(' ')[0]} ${codes.get(planCostCentreId ?? '')}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
const sentences = async (actor: TestActor) =>
  (await listInbox(aster.as(actor))).entries.map(({ shown }) => shown?.sentence.replace(/\u00a0/g, ' '));

describe('who may set a due date, and send reminders', () => {
  /** CONFLICT, of a version that is not stored, is the answer to those who have the right. */
  const answers = (mine: string) => ({
    admin: mine,
    planner: mine,
    executive: 'FORBIDDEN',
    viewer: 'NOT_FOUND',
  });
  const HEADS = { head: 'FORBIDDEN', headOfLegal: 'FORBIDDEN' };
  const HIDDEN = { head: 'NOT_FOUND', headOfLegal: 'NOT_FOUND' };
  const ONE = { head: 'FORBIDDEN', headOfLegal: 'NOT_FOUND' };
  const STATUSES: PlanStatus[] = ['draft', 'open', 'in-review', 'approved', 'archived'];

  test.each(STATUSES)('in a plan that is %s', async (status) => {
    await setStatus(status);
    const isClosed = status === 'approved' || status === 'archived';
    const { planId } = fixture;
    const of = (id: string | null) => (context: Context) =>
      setDueDate(context, { planId, centreId: id, version: 9, dueOn: DUE });
    const mine = answers(isClosed ? 'FORBIDDEN' : 'CONFLICT');
    expect(await answersByRole(aster, of(null))).toEqual({
      ...mine,
      ...(status === 'draft' ? HIDDEN : HEADS),
    });
    expect(await answersByRole(aster, of(centreId('CS')))).toEqual({
      ...mine,
      ...(status === 'draft' ? HIDDEN : ONE),
    });
    const remind = (context: Context) => sendReminders(context, { planId, centreIds: [centreId('LG')] });
    expect(await answersByRole(aster, remind)).toEqual({
      ...answers(status === 'open' ? 'ok' : 'FORBIDDEN'),
      ...(status === 'draft' ? HIDDEN : HEADS),
    });
    expect(await stored()).toEqual([]);
  });

  test('another organisation’s plan and centre answer like those that do not exist', async () => {
    const { planId } = fixture;
    const none = await outcomeOf(
      setDueDate(aster.as('planner'), { planId, centreId: 'none', version: 0, dueOn: DUE }),
    );
    expect(none.code).toBe('NOT_FOUND');
    const other = await storeRolesPlan(database, birch);
    for (const actor of ACTORS) {
      const at = { planId, version: 0, dueOn: DUE };
      expect(await outcomeOf(setDueDate(birch.as(actor), { ...at, centreId: null }))).toEqual(none);
      expect(await outcomeOf(setDueDate(birch.as(actor), { ...at, centreId: centreId('CS') }))).toEqual(none);
      const asked = { planId, centreIds: [centreId('CS')] };
      expect(await outcomeOf(sendReminders(birch.as(actor), asked))).toEqual(none);
    }
    const foreign = other.centres.CS ?? '';
    const at = { planId, centreId: foreign, version: 0, dueOn: DUE };
    expect(await outcomeOf(setDueDate(aster.as('planner'), at))).toEqual(none);
    const asked = { planId, centreIds: [centreId('CS'), foreign] };
    expect(await outcomeOf(sendReminders(aster.as('planner'), asked))).toEqual(none);
    expect([await stored(), await told()]).toEqual([[], []]);
  });

  test('Z4: due dates are out of reach with another organisation’s key, by the queries themselves', async () => {
    await set(DUE);
    const before = await stored();
    const foreign = { organisationId: birch.organisationId, planId: fixture.planId };
    await database.write(async (writer) => {
      expect(await listDueDates(writer, foreign)).toEqual([]);
      expect(await updateDueDate(writer, { ...foreign, centreId: null, version: 1 }, null)).toBeNull();
    });
    expect(await stored()).toEqual(before);
  });

  test('a date is one of the calendar', () => {
    const parse = (dueOn: unknown) =>
      setDueDateSchema.safeParse({ planId: 'p', centreId: null, version: 0, dueOn }).success;
    expect([DUE, null].map(parse)).toEqual([true, true]);
    for (const bad of ['2026-02-30', '2026-11', '16.11.2026', '', 5]) expect(parse(bad)).toBe(false);
  });
});

describe('a due date', () => {
  test('of the round holds for every centre but those with one of their own, and is seen wherever it matters', async () => {
    await set(DUE);
    await set('2026-11-01', { code: 'LG' });
    const board = await getBoard(aster.as('planner'), fixture.planId);
    expect(board.round).toEqual({ due: { on: DUE, days: 14 }, version: 1 });
    expect(board.lines.map(({ code, due, ownDueDate }) => [code, due, ownDueDate])).toEqual([
      ['CS', { on: DUE, days: 14 }, { dueOn: null, version: 0 }],
      ['CS-EN', { on: DUE, days: 14 }, { dueOn: null, version: 0 }],
      ['LG', { on: '2026-11-01', days: -1 }, { dueOn: '2026-11-01', version: 1 }],
    ]);
    const page = await getCostCentre(aster.as('headOfLegal'), {
      planId: fixture.planId,
      centreId: centreId('LG'),
    });
    expect(page.submission?.due).toEqual({ on: '2026-11-01', days: -1 });
    await submit('CS');
    const rounds = async (actor: TestActor) => (await listPlans(aster.as(actor))).plans[0]?.round;
    const due = { on: DUE, days: 14 };
    expect(await rounds('planner')).toEqual({ centres: 3, handedIn: 1, overdue: 1, due });
    expect(await rounds('head')).toEqual({ centres: 2, handedIn: 1, overdue: 0, due });
    expect(await rounds('viewer')).toBeNull();
    await setStatus('approved');
    expect((await getBoard(aster.as('planner'), fixture.planId)).round.due).toBeNull();
    expect(await rounds('planner')).toBeNull();
  });

  test('is taken away again, a centre’s then follows the round; every change is on record', async () => {
    await set(DUE);
    await set('2026-11-01', { code: 'LG' });
    await set(null, { code: 'LG', version: 1 });
    const board = await getBoard(aster.as('planner'), fixture.planId);
    expect(board.lines.find(({ code }) => code === 'LG')).toMatchObject({
      due: { on: DUE },
      ownDueDate: { dueOn: null, version: 2 },
    });
    await set(null, { version: 1 });
    expect((await getBoard(aster.as('planner'), fixture.planId)).round).toEqual({ due: null, version: 2 });
    const events = await trailOf(database, aster.organisationId);
    expect(events.map(({ objectType, before, after }) => [objectType, before, after])).toEqual([
      ['plan', { dueOn: null }, { dueOn: DUE }],
      ['costCentre', { dueOn: null }, { dueOn: '2026-11-01' }],
      ['costCentre', { dueOn: '2026-11-01' }, { dueOn: null }],
      ['plan', { dueOn: DUE }, { dueOn: null }],
    ]);
  });

  test('E1: of two dates set from the same page one is stored, the other is told which', async () => {
    const answers = await Promise.all([outcomeOf(set(DUE)), outcomeOf(set('2026-12-01'))]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['CONFLICT', 'ok']);
    const [row] = await stored();
    expect(answers.find(({ code }) => code === 'CONFLICT')).toMatchObject({
      current: { dueOn: row?.dueOn, version: 1 },
    });
  });

  test('leaves the results as they are and goes with its plan', async () => {
    const before = await rowOf(database, aster.organisationId, fixture.planId);
    await set(DUE);
    await set(DUE, { code: 'CS' });
    expect(await rowOf(database, aster.organisationId, fixture.planId)).toEqual(before);
    await database.write((writer) => deletePlan(writer, before));
    expect(await stored()).toEqual([]);
  });
});

describe('reminders by the clock', () => {
  test('come seven days before, the day before and once it is due: each once, however often the clock is asked', async () => {
    await set(DUE);
    const byDay: Record<string, number> = {};
    for (let day = 0; day < 20; day += 1) {
      let written = 0;
      for (let hour = 0; hour < 24; hour += 8) {
        written += await run();
        clock.pass(8 * HOUR);
      }
      if (written > 0) byDay[new Date(clock.now() - 8 * HOUR).toISOString().slice(0, 10)] = written;
    }
    expect(byDay).toEqual({ '2026-11-09': 3, '2026-11-15': 3, '2026-11-16': 3 });
    expect(await reminders()).toEqual({ 'Head CS': 3, 'Head CS-EN': 3, 'LegalHead LG': 3 });
  });

  test('are not repeated by a restart, and two at a time write one', async () => {
    await set(DUE);
    clock.pass(7 * DAY);
    const written = await Promise.all([run(), run()]);
    expect(written.sort()).toEqual([0, 3]);
    const again = reopenTestDatabase(file);
    expect(await remindOfDueDates({ database: again, clock: clock.now })).toBe(0);
    expect(await told()).toHaveLength(3);
  });

  test('that were missed are not made up for: after a fortnight without the server there is one', async () => {
    await set(DUE);
    clock.pass(16 * DAY);
    expect(await run()).toBe(3);
    expect(await sentences('headOfLegal')).toEqual([
      'Legal is not submitted yet; it is overdue since 16 Nov 2026, by 2 days.',
    ]);
  });

  test('spare what is handed in, until it is returned', async () => {
    await set(DUE);
    await submit('CS');
    await submit('CS-EN');
    clock.pass(7 * DAY);
    await run();
    expect(await reminders()).toEqual({ 'LegalHead LG': 1 });
    const at = { planId: fixture.planId, version: 1 };
    await acceptSubmission(aster.as('planner'), { ...at, centreId: centreId('CS') });
    await returnSubmission(aster.as('planner'), { ...at, centreId: centreId('CS-EN'), reason: 'Again.' });
    await run();
    expect(await reminders()).toEqual({ 'LegalHead LG': 1, 'Head CS-EN': 1 });
  });

  test('stop with the round, and a new date starts them anew', async () => {
    await set(DUE);
    clock.pass(7 * DAY);
    await setStatus('in-review');
    expect([await run(), await database.read(listOpenRounds)]).toEqual([0, []]);
    await setStatus('open');
    expect(await run()).toBe(3);
    await set('2026-11-15', { version: 1 });
    expect(await run()).toBe(3);
  });

  test('of a centre without a head go to the planners', async () => {
    const { memberId } = aster.actors.headOfLegal;
    await disableMember(aster.as('admin'), { memberId, version: 1 });
    await set(DUE);
    clock.pass(13 * DAY);
    await run();
    expect(await reminders()).toEqual({ 'Head CS': 1, 'Head CS-EN': 1, 'Planner LG': 1 });
    expect(await sentences('planner')).toEqual([
      'Legal is not submitted yet; it is due on 16 Nov 2026, tomorrow.',
    ]);
  });

  test('keep organisations apart', async () => {
    const other = await storeRolesPlan(database, birch);
    const at = { planId: other.planId, centreId: null, version: 0, dueOn: DUE };
    await setDueDate(birch.as('planner'), at);
    clock.pass(7 * DAY);
    expect(await run()).toBe(3);
    expect(new Set((await told()).map(({ organisationId }) => organisationId))).toEqual(
      new Set([birch.organisationId]),
    );
  });
});

describe('reminders by a planner', () => {
  const remind = (codes: string[]) =>
    sendReminders(aster.as('planner'), { planId: fixture.planId, centreIds: codes.map(centreId) });

  test('go to the heads of the chosen centres that are not handed in, once a day, and are on record', async () => {
    await submit('CS-EN');
    expect(await remind(['CS', 'CS-EN'])).toEqual({ centres: 1, members: 1 });
    expect(await sentences('head')).toEqual([
      'Planner of Aster reminds you: Customer support is not submitted yet.',
    ]);
    expect(await remind(['CS', 'LG'])).toEqual({ centres: 2, members: 1 });
    await set(DUE);
    clock.pass(DAY);
    expect(await remind(['CS'])).toEqual({ centres: 1, members: 1 });
    expect((await sentences('head'))[0]).toBe(
      'Planner of Aster reminds you: Customer support is not submitted yet; it is due on 16 Nov 2026, in 13 days.',
    );
    const sent = (await trailOf(database, aster.organisationId)).filter(
      ({ action }) => action === 'reminders:send',
    );
    expect(sent.map(({ after }) => after)).toEqual([
      { centres: [centreId('CS')], members: 1 },
      { centres: [centreId('CS'), centreId('LG')], members: 1 },
      { centres: [centreId('CS')], members: 1 },
    ]);
  });
});
