import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { removePlan as deletePlan, updatePlan } from '@/db/queries/plans';
import { listSubmissions, startSubmissions, updateSubmission } from '@/db/queries/submissions';
import { submissions } from '@/db/schema';
import { can, type PlanStatus } from '@/lib/access';
import type { Context } from '@/lib/services/context';
import { copyPlan } from '@/lib/services/plans/copy';
import { getCostCentre } from '@/lib/services/roles/get-cost-centre';
import { getRole } from '@/lib/services/roles/get-role';
import { saveRoles } from '@/lib/services/roles/save';
import { acceptSubmission } from '@/lib/services/submissions/accept';
import { getBoard } from '@/lib/services/submissions/get-board';
import { returnSubmission } from '@/lib/services/submissions/return';
import { submitCentre } from '@/lib/services/submissions/submit';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { ACTORS, answersByRole, outcomeOf, trailOf } from '../outcomes';
import { rowOf } from '../plans/plans-fixture';
import { type RolesFixture, save, storeRolesPlan } from '../roles/roles-fixture';

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

const place = (version: number, code = 'CS', { planId, centres } = fixture) => ({
  planId,
  centreId: centres[code] ?? '',
  version,
});
const submit = (version: number, code = 'CS', actor: TestActor = 'head') =>
  submitCentre(aster.as(actor), { ...place(version, code), note: 'All lines seen.' });
const accept = (version: number) => acceptSubmission(aster.as('planner'), place(version));
const giveBack = (version: number) =>
  returnSubmission(aster.as('planner'), { ...place(version), reason: 'EN is too low.' });
const setStatus = async (status: PlanStatus) => {
  const { organisationId, id, version } = await rowOf(database, aster.organisationId, fixture.planId);
  await database.write((writer) => updatePlan(writer, { organisationId, id, version }, { status }));
};
const stored = () => database.read((reader) => reader.select().from(submissions));
const edit = (actor: TestActor, code: string, version = 1) =>
  saveRoles(
    aster.as(actor),
    save(fixture.planId, {
      changed: [{ id: fixture.roles[code]?.id ?? '', version, changes: { fte: 11 } }],
    }),
  );
const lineOf = async (actor: TestActor, code: string) =>
  (await getBoard(aster.as(actor), fixture.planId)).lines.find((line) => line.code === code);

type Verb = (context: Context, at: ReturnType<typeof place>) => Promise<unknown>;
const VERBS: Record<'submit' | 'accept' | 'return', Verb> = {
  submit: (context, at) => submitCentre(context, { ...at, note: '' }),
  accept: acceptSubmission,
  return: (context, at) => returnSubmission(context, { ...at, reason: 'Again.' }),
};
type Name = keyof typeof VERBS;

describe('who may take which step', () => {
  /** CONFLICT, of a version that is not stored, is the answer to those who have the right. */
  const YES = 'CONFLICT';
  const NO = 'FORBIDDEN';
  const NONE = 'NOT_FOUND';
  const row = (admin: string, planner: string, head: string) => ({
    admin,
    planner,
    executive: NO,
    viewer: NONE,
    head,
    headOfLegal: NONE,
  });
  const EXPECTED: Record<PlanStatus, Record<Name, ReturnType<typeof row>>> = {
    draft: { submit: row(NO, NO, NONE), accept: row(NO, NO, NONE), return: row(NO, NO, NONE) },
    open: { submit: row(YES, YES, YES), accept: row(YES, YES, NO), return: row(YES, YES, NO) },
    'in-review': { submit: row(NO, NO, NO), accept: row(YES, YES, NO), return: row(YES, YES, NO) },
    approved: { submit: row(NO, NO, NO), accept: row(NO, NO, NO), return: row(NO, NO, NO) },
    archived: { submit: row(NO, NO, NO), accept: row(NO, NO, NO), return: row(NO, NO, NO) },
  };
  const STATUSES: PlanStatus[] = ['draft', 'open', 'in-review', 'approved', 'archived'];
  const NAMES: Name[] = ['submit', 'accept', 'return'];

  test.each(STATUSES.flatMap((status) => NAMES.map((name) => [status, name] as const)))(
    'in a plan that is %s: %s',
    async (status, name) => {
      await setStatus(status);
      expect(await answersByRole(aster, (context) => VERBS[name](context, place(9)))).toEqual(
        EXPECTED[status][name],
      );
      expect(await stored()).toEqual([]);
    },
  );

  test.each(NAMES)('%s: another organisation’s centre answers like one that does not exist', async (name) => {
    const none = await outcomeOf(VERBS[name](aster.as('planner'), { ...place(0), centreId: 'none' }));
    expect(none.code).toBe('NOT_FOUND');
    for (const actor of ACTORS) expect(await outcomeOf(VERBS[name](birch.as(actor), place(0)))).toEqual(none);
    const other = await storeRolesPlan(database, birch);
    const mixed = { ...place(0), centreId: other.centres.CS ?? '' };
    expect(await outcomeOf(VERBS[name](aster.as('planner'), mixed))).toEqual(none);
    expect(await stored()).toEqual([]);
    expect(await trailOf(database, birch.organisationId)).toEqual([]);
  });

  test('the board shows everything to planners and executives, a head’s own to the head, nothing to a viewer', async () => {
    const codes = async (actor: TestActor) =>
      (await getBoard(aster.as(actor), fixture.planId)).lines.map(({ code }) => code).sort();
    for (const actor of ['admin', 'planner', 'executive'] as const)
      expect(await codes(actor)).toEqual(['CS', 'CS-EN', 'LG']);
    expect(await codes('head')).toEqual(['CS', 'CS-EN']);
    expect(await codes('headOfLegal')).toEqual(['LG']);
    const none = await outcomeOf(getBoard(aster.as('viewer'), 'none'));
    expect(await outcomeOf(getBoard(aster.as('viewer'), fixture.planId))).toEqual(none);
    expect(await outcomeOf(getBoard(birch.as('admin'), fixture.planId))).toEqual(none);
    await setStatus('draft');
    expect(await outcomeOf(getBoard(aster.as('head'), fixture.planId))).toEqual(none);
  });
});

test('Z4: submissions are out of reach with another organisation’s key, by the queries themselves', async () => {
  await submit(0);
  const before = await stored();
  const foreign = { organisationId: birch.organisationId, planId: fixture.planId };
  await database.write(async (writer) => {
    expect(await listSubmissions(writer, foreign)).toEqual([]);
    const [row] = before;
    if (!row) throw new Error('Nothing is stored.');
    const key = { ...foreign, centreId: row.planCostCentreId, version: row.version };
    expect(await updateSubmission(writer, key, { ...row, status: 'accepted' })).toBeNull();
    await startSubmissions(writer, foreign, [row.planCostCentreId]);
  });
  expect(await stored()).toEqual(before);
});

describe('the round', () => {
  test('the first edit starts a centre, its own alone, and does not collide with submitting it', async () => {
    expect((await lineOf('head', 'CS-EN'))?.status).toBe('not-started');
    await edit('planner', 'EN-1');
    expect((await lineOf('head', 'CS-EN'))?.status).toBe('in-progress');
    expect((await lineOf('head', 'CS'))?.status).toBe('not-started');
    const { submissions: told } = await edit('planner', 'EN-1', 2);
    expect(told).toEqual({ [place(0, 'CS-EN').centreId]: 'in-progress' });
    expect(await submit(0, 'CS-EN')).toEqual({ version: 1, status: 'submitted' });
  });

  test('an edit of a draft starts nothing', async () => {
    await setStatus('draft');
    expect((await edit('planner', 'EN-1')).submissions).toEqual({});
    expect(await stored()).toEqual([]);
  });

  test('what is handed in is closed to its head, and to nobody else, until it is returned', async () => {
    await submit(0);
    expect((await outcomeOf(edit('head', 'CS-1'))).code).toBe('FORBIDDEN');
    expect((await outcomeOf(edit('head', 'EN-1'))).code).toBe('ok');
    expect((await outcomeOf(edit('planner', 'CS-1'))).code).toBe('ok');
    await accept(1);
    expect((await outcomeOf(edit('head', 'CS-1', 2))).code).toBe('FORBIDDEN');
    await giveBack(2);
    expect((await outcomeOf(edit('head', 'CS-1', 2))).code).toBe('ok');
    expect((await lineOf('head', 'CS'))?.status).toBe('returned');
  });

  test('a head neither adds lines to what is handed in nor removes any, and nothing of the batch is written', async () => {
    await submit(0);
    const [closed, open] = [fixture.roles['CS-1']?.id ?? '', fixture.roles['EN-1']?.id ?? ''];
    const page = await getCostCentre(aster.as('head'), {
      planId: fixture.planId,
      centreId: place(0).centreId,
    });
    const [line] = page.lines;
    if (!line) throw new Error('The centre has no lines.');
    const { costCentre: _, ...role } = { ...line.role, code: 'NEW' };
    for (const steps of [
      { added: [{ id: crypto.randomUUID(), centreId: place(0).centreId, role }] },
      { removed: [{ id: closed, version: 1 }] },
      { removed: [{ id: closed, version: 1 }], changed: [{ id: open, version: 1, changes: { fte: 1 } }] },
    ]) {
      const before = await rowOf(database, aster.organisationId, fixture.planId);
      expect((await outcomeOf(saveRoles(aster.as('head'), save(fixture.planId, steps)))).code).toBe(
        'FORBIDDEN',
      );
      expect(await rowOf(database, aster.organisationId, fixture.planId)).toEqual(before);
    }
  });

  test('a service that does not say how far a centre is lets no head edit it', () => {
    const subject = {
      organisationId: aster.organisationId,
      planStatus: 'open',
      costCentrePath: [aster.costCentres.support],
    } as const;
    expect(can(aster.actors.head, 'roles:edit', subject)).toBe(false);
    expect(can(aster.actors.head, 'roles:edit', { ...subject, submission: 'not-started' })).toBe(true);
    expect(can(aster.actors.planner, 'roles:edit', subject)).toBe(true);
  });

  test('the pages say so: a page with a centre handed in below it is read, the roles beside it are edited', async () => {
    await submit(0, 'CS-EN');
    const { planId } = fixture;
    const centre = await getCostCentre(aster.as('head'), { planId, centreId: place(0).centreId });
    expect([centre.may.edit, centre.handedIn]).toEqual([true, ['Support English']]);
    const roleOf = (actor: TestActor, code: string) =>
      getRole(aster.as(actor), { planId, roleId: fixture.roles[code]?.id ?? '' });
    expect((await roleOf('head', 'CS-1')).may.edit).toBe(true);
    expect((await roleOf('head', 'EN-1')).may.edit).toBe(false);
    expect((await roleOf('planner', 'EN-1')).may.edit).toBe(true);
    expect((await roleOf('planner', 'EN-1')).handedIn).toEqual([]);
  });

  test('only submitted centres are accepted, only handed-in ones returned, and none is submitted twice', async () => {
    const codeOf = async (answer: Promise<unknown>) => (await outcomeOf(answer)).code;
    expect([await codeOf(accept(0)), await codeOf(giveBack(0))]).toEqual(['INVALID', 'INVALID']);
    await submit(0);
    expect(await codeOf(submit(1))).toBe('INVALID');
    await giveBack(1);
    expect([await codeOf(accept(2)), await codeOf(giveBack(2))]).toEqual(['INVALID', 'INVALID']);
    await submit(2);
    await accept(3);
    expect([await codeOf(accept(4)), await codeOf(submit(4))]).toEqual(['INVALID', 'INVALID']);
    expect(await codeOf(submit(0, 'G', 'planner'))).toBe('INVALID');
  });

  test('of two steps from the same page one is taken; the other is told where the centre is now', async () => {
    await submit(0);
    const answers = await Promise.all([outcomeOf(accept(1)), outcomeOf(giveBack(1))]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['CONFLICT', 'ok']);
    const row = (await stored())[0];
    expect(row?.version).toBe(2);
    const refused = answers.find(({ code }) => code === 'CONFLICT');
    expect(refused).toMatchObject({ current: { version: 2, status: row?.status } });
    expect(await trailOf(database, aster.organisationId)).toHaveLength(2);
  });

  test('every step is on record with what was and what is, and the board names who took it', async () => {
    const { head, planner } = aster.actors;
    await submit(0);
    await giveBack(1);
    const events = await trailOf(database, aster.organisationId);
    expect(events.map(({ action, memberId, objectId }) => [action, memberId, objectId])).toEqual([
      ['submissions:submit', head.memberId, place(0).centreId],
      ['submissions:return', planner.memberId, place(0).centreId],
    ]);
    expect(await lineOf('head', 'CS')).toMatchObject({
      status: 'returned',
      version: 2,
      heads: [head.name],
      note: 'All lines seen.',
      reason: 'EN is too low.',
      submitted: { by: head.name, at: AT },
      decided: { by: planner.name, at: AT },
      fte: 12,
      roles: 2,
      rolesWithEstimate: 1,
      may: { submit: true, accept: false, return: false },
    });
    expect((await lineOf('planner', 'LG'))?.heads).toEqual([aster.actors.headOfLegal.name]);
  });

  test('a step leaves the plan’s results as they are, a copy starts anew, and a plan goes with its submissions', async () => {
    const before = await rowOf(database, aster.organisationId, fixture.planId);
    await submit(0);
    expect(await rowOf(database, aster.organisationId, fixture.planId)).toEqual(before);
    const copy = await copyPlan(aster.as('planner'), { planId: fixture.planId, name: 'Copy' });
    const { lines } = await getBoard(aster.as('planner'), copy.id);
    expect(lines.map(({ status }) => status)).toEqual(lines.map(() => 'not-started'));
    await setStatus('draft');
    await database.write((writer) => deletePlan(writer, before));
    expect(await stored()).toEqual([]);
  });
});
