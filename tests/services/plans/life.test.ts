import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import BetterSqlite3 from 'better-sqlite3';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { listAuditEvents, verifyPlanVersions } from '@/db/queries/audit-trail';
import {
  findLastPlanVersion,
  findPlanVersion,
  findPlanVersionFile,
  listPlanVersions,
} from '@/db/queries/plan-versions';
import { updatePlan as writePlan } from '@/db/queries/plans';
import { plans } from '@/db/schema';
import { stringifyPlan } from '@/lib/plan';
import { addComment } from '@/lib/services/comments/add';
import { setDueDate } from '@/lib/services/due-dates/set';
import { assemblePlan } from '@/lib/services/plans/assemble';
import { changePlanStatus } from '@/lib/services/plans/change-status';
import { copyPlan } from '@/lib/services/plans/copy';
import { decidePlan } from '@/lib/services/plans/decide';
import { updatePlan } from '@/lib/services/plans/update';
import { saveRoles } from '@/lib/services/roles/save';
import { acceptSubmission } from '@/lib/services/submissions/accept';
import { getBoard } from '@/lib/services/submissions/get-board';
import { returnSubmission } from '@/lib/services/submissions/return';
import { submitCentre } from '@/lib/services/submissions/submit';
import { listVersions } from '@/lib/services/versions/list';
import { openVersionAsPlan } from '@/lib/services/versions/open-as-plan';
import { saveVersion } from '@/lib/services/versions/save';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { answersByRole, outcomeOf, trailOf } from '../outcomes';
import { contentOf, rowOf } from '../plans/plans-fixture';
import { type RolesFixture, save, storeRolesPlan } from '../roles/roles-fixture';

let database: Database;
let file: string;
let aster: TestOrganisation;
let fixture: RolesFixture;

beforeEach(async () => {
  ({ database, file } = await createTestDatabase());
  aster = await createOrganisation(database);
  fixture = await storeRolesPlan(database, aster);
});

const row = () => rowOf(database, aster.organisationId, fixture.planId);
const statusNow = async () => (await row()).status;
const place = (code: string, version: number) => ({
  planId: fixture.planId,
  centreId: fixture.centres[code] ?? '',
  version,
});
const submit = (actor: TestActor, code: string, version = 0) =>
  submitCentre(aster.as(actor), { ...place(code, version), note: '' });
const accept = (code: string, version: number) => acceptSubmission(aster.as('planner'), place(code, version));
const giveBack = (code: string, version: number) =>
  returnSubmission(aster.as('planner'), { ...place(code, version), reason: 'Look again.' });
const decide = async (decision: 'approved' | 'rejected', actor: TestActor = 'executive', reason = '') => {
  const { version, revision } = await row();
  return decidePlan(aster.as(actor), { planId: fixture.planId, version, revision, decision, reason });
};
const edit = (actor: TestActor, code: string, fte: number, version = 1) =>
  saveRoles(
    aster.as(actor),
    save(fixture.planId, {
      changed: [{ id: fixture.roles[code]?.id ?? '', version, changes: { fte } }],
    }),
  );
async function submitAll(): Promise<void> {
  await submit('head', 'CS');
  await submit('head', 'CS-EN');
  await submit('headOfLegal', 'LG');
}
async function approve(): Promise<void> {
  await submitAll();
  await decide('approved');
}

describe('the round moves the plan', () => {
  test('the last submission closes the plan for review, none before it does', async () => {
    await submit('head', 'CS');
    await submit('head', 'CS-EN');
    expect(await statusNow()).toBe('open');
    await submit('headOfLegal', 'LG');
    expect(await statusNow()).toBe('in-review');
  });

  test('what is returned in review opens the plan again, for its head alone: the others stay closed', async () => {
    await submitAll();
    await giveBack('CS', 1);
    expect(await statusNow()).toBe('open');
    expect((await outcomeOf(edit('head', 'CS-2', 11))).code).toBe('ok');
    expect((await outcomeOf(edit('head', 'EN-1', 11))).code).toBe('FORBIDDEN');
    expect((await outcomeOf(edit('headOfLegal', 'LG-1', 11))).code).toBe('FORBIDDEN');
  });

  test('accepting moves nothing, even beside a returned centre in a plan that its planner closed', async () => {
    await submit('head', 'CS');
    await submit('head', 'CS-EN');
    await giveBack('CS-EN', 1);
    const { version } = await row();
    await changePlanStatus(aster.as('planner'), { planId: fixture.planId, version, to: 'in-review' });
    await accept('CS', 1);
    expect(await statusNow()).toBe('in-review');
  });
});

describe('a decision', () => {
  test('is an executive’s, of a plan in review, who did not create it', async () => {
    const ask = (version: number) =>
      answersByRole(aster, (context) =>
        decidePlan(context, {
          planId: fixture.planId,
          version,
          revision: 1,
          decision: 'approved',
          reason: '',
        }),
      );
    const NO = 'FORBIDDEN';
    const nobody = { admin: NO, planner: NO, executive: NO, viewer: NO, head: NO, headOfLegal: NO };
    expect(await ask(99)).toEqual(nobody);
    await submitAll();
    expect(await ask(99)).toEqual({ ...nobody, executive: 'CONFLICT' });
    const { memberId } = aster.actors.executive;
    const plan = await row();
    await database.write((writer) => writePlan(writer, plan, { createdBy: memberId }));
    expect(await ask(99)).toEqual(nobody);
  });

  test('is on what was read: a change after that is a conflict, and nothing is decided', async () => {
    await submitAll();
    const { version, revision } = await row();
    await edit('planner', 'CS-2', 12);
    const late = { planId: fixture.planId, version, revision, decision: 'approved', reason: '' } as const;
    expect((await outcomeOf(decidePlan(aster.as('executive'), late))).code).toBe('CONFLICT');
    expect(await statusNow()).toBe('in-review');
  });

  test('that rejects opens the plan again and is there to be read with its reason', async () => {
    await submitAll();
    await decide('rejected', 'executive', 'Legal is too bold.');
    expect(await statusNow()).toBe('open');
    expect((await getBoard(aster.as('head'), fixture.planId)).decision).toMatchObject({
      decision: 'rejected',
      by: aster.actors.executive.name,
      reason: 'Legal is too bold.',
    });
  });

  test('names in the trail the centres that nobody had accepted', async () => {
    await submitAll();
    await accept('LG', 1);
    await decide('approved');
    expect((await trailOf(database, aster.organisationId)).at(-1)).toMatchObject({
      action: 'plan:decide',
      after: { status: 'approved', notAccepted: ['CS', 'CS-EN'] },
    });
  });
});

describe('an approved plan', () => {
  test('is changed by nobody: every verb that writes to it is refused, copying it is not', async () => {
    await approve();
    const { version } = await row();
    const before = await contentOf(database, aster.organisationId, fixture.planId);
    const { planId } = fixture;
    for (const attempt of [
      edit('planner', 'CS-1', 3),
      submit('planner', 'CS', 1),
      accept('CS', 1),
      giveBack('CS', 1),
      decide('rejected', 'executive', 'No.'),
      saveVersion(aster.as('planner'), { planId, note: 'x' }),
      changePlanStatus(aster.as('admin'), { planId, version, to: 'open' }),
      updatePlan(aster.as('admin'), {
        planId,
        version,
        header: { name: 'Other', currency: 'EUR', start: '2027-01', months: 24, discountRate: 0 },
      }),
    ]) {
      expect((await outcomeOf(attempt)).code).toBe('FORBIDDEN');
    }
    expect(await contentOf(database, aster.organisationId, planId)).toEqual(before);
    const copy = await copyPlan(aster.as('planner'), { planId, name: 'Next' });
    expect((await rowOf(database, aster.organisationId, copy.id)).status).toBe('draft');
  });

  test('is immutable at the database: no statement changes, adds or removes a row of it', async () => {
    const { planId, centres } = fixture;
    const about = { kind: 'centre', id: centres.CS ?? '' } as const;
    await addComment(aster.as('head'), { planId, about, body: 'Done.' });
    await setDueDate(aster.as('planner'), { planId, centreId: null, version: 0, dueOn: '2027-01-01' });
    await submit('head', 'CS');
    const other = await storeRolesPlan(database, await createOrganisation(database, { name: 'Birch' }));
    await submit('head', 'CS-EN');
    await submit('headOfLegal', 'LG');
    await decide('approved');
    const connection = new BetterSqlite3(file);
    const tables = connection
      .prepare<[], { name: string }>(
        `select m.name from sqlite_schema m join pragma_table_info(m.name) c on c.name = 'plan_id' where m.type = 'table'`,
      )
      .all()
      .map(({ name }) => name);
    const open = ['audit_events', 'simulations', 'plan_versions', 'plan_version_files', 'notifications'];
    const guarded = tables.filter((name) => !open.includes(name));
    expect(guarded).toEqual(expect.arrayContaining(['roles', 'comments', 'comment_threads', 'due_dates']));
    for (const table of guarded) {
      const rows = connection.prepare(`select * from ${table} where plan_id = ?`).all(planId);
      for (const statement of [
        `update ${table} set organisation_id = organisation_id where plan_id = '${planId}'`,
        `delete from ${table} where plan_id = '${planId}'`,
      ]) {
        if (rows.length > 0) expect(() => connection.exec(statement), statement).toThrow('immutable');
      }
      const donor = `insert into ${table} select * from ${table} where plan_id = '${planId}' limit 1`;
      if (rows.length > 0) expect(() => connection.exec(donor), table).toThrow('immutable');
    }
    for (const { name } of getTableConfig(plans).columns) {
      const statement = `update plans set "${name}" = coalesce("${name}", '') || 'x' where id = '${planId}'`;
      expect(() => connection.exec(statement), name).toThrow();
    }
    expect(() => connection.exec(`delete from plans where id = '${planId}'`)).toThrow('immutable');
    expect(
      connection.prepare('update roles set fte = fte + 1 where plan_id = ?').run(other.planId).changes,
    ).toBe(6);
    connection.close();
  });

  test('goes to the archive and no further', async () => {
    await approve();
    const { version } = await row();
    const { planId } = fixture;
    await changePlanStatus(aster.as('planner'), { planId, version, to: 'archived' });
    expect(await statusNow()).toBe('archived');
    const back = changePlanStatus(aster.as('planner'), { planId, version: version + 1, to: 'open' });
    expect((await outcomeOf(back)).code).toBe('FORBIDDEN');
  });
});

describe('versions', () => {
  const stored = () =>
    database.read((reader) =>
      listPlanVersions(reader, { organisationId: aster.organisationId, planId: fixture.planId }),
    );

  test('are kept at every step, and hold the plan file of that moment to the byte', async () => {
    await submit('head', 'CS');
    await edit('planner', 'LG-1', 4);
    await saveVersion(aster.as('planner'), { planId: fixture.planId, note: 'Before the board' });
    const [saved, submitted] = await stored();
    expect([saved?.cause, submitted?.cause, submitted?.costCentre]).toEqual(['saved', 'submitted', 'CS']);
    const now = stringifyPlan(assemblePlan(await contentOf(database, aster.organisationId, fixture.planId)));
    const content = await database.read((reader) =>
      findPlanVersionFile(reader, {
        organisationId: aster.organisationId,
        planId: fixture.planId,
        sha256: saved?.sha256 ?? '',
      }),
    );
    const text = gunzipSync(content ?? Buffer.alloc(0)).toString();
    expect(text).toBe(now);
    expect(createHash('sha256').update(text).digest('hex')).toBe(saved?.sha256);
    expect(submitted?.sha256).not.toBe(saved?.sha256);
  });

  test('of a plan that did not change in between share one file', async () => {
    await submit('head', 'CS');
    await submit('head', 'CS-EN');
    const versions = await stored();
    expect(new Set(versions.map(({ sha256 }) => sha256)).size).toBe(1);
    const { versions: shown } = await listVersions(aster.as('executive'), fixture.planId);
    expect(shown.map(({ number, isUnchanged }) => [number, isUnchanged])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  test('open as new plans that hold the same', async () => {
    await submit('head', 'CS');
    await edit('planner', 'LG-1', 4);
    const { id } = await openVersionAsPlan(aster.as('planner'), {
      planId: fixture.planId,
      number: 1,
      name: 'Roles',
    });
    const opened = assemblePlan(await contentOf(database, aster.organisationId, id));
    expect(opened.roles.find(({ code }) => code === 'LG-1')?.fte).toBe(10);
    const [first] = await stored().then((all) => all.toReversed());
    expect(createHash('sha256').update(stringifyPlan(opened)).digest('hex')).toBe(first?.sha256);
  });

  test('are for planners, administrators and executives', async () => {
    await submit('head', 'CS');
    const OK = 'ok';
    const NO = 'FORBIDDEN';
    expect(await answersByRole(aster, (context) => listVersions(context, fixture.planId))).toEqual({
      admin: OK,
      planner: OK,
      executive: OK,
      viewer: NO,
      head: NO,
      headOfLegal: NO,
    });
    const note = 'x';
    expect(
      await answersByRole(aster, (context) => saveVersion(context, { planId: fixture.planId, note })),
    ).toEqual({ admin: OK, planner: OK, executive: NO, viewer: NO, head: NO, headOfLegal: NO });
    const opening = { planId: fixture.planId, number: 1, name: 'x' };
    expect(await answersByRole(aster, (context) => openVersionAsPlan(context, opening))).toEqual({
      admin: OK,
      planner: OK,
      executive: NO,
      viewer: NO,
      head: NO,
      headOfLegal: NO,
    });
    const birch = await createOrganisation(database, { name: 'Birch' });
    const none = await outcomeOf(listVersions(birch.as('admin'), 'none'));
    expect(await outcomeOf(listVersions(birch.as('admin'), fixture.planId))).toEqual(none);
    expect(await outcomeOf(openVersionAsPlan(birch.as('admin'), opening))).toEqual(none);
  });

  test('Z4: are out of reach with another organisation’s key, by the queries themselves', async () => {
    await submit('head', 'CS');
    const [version] = await stored();
    if (!version) throw new Error('Nothing is kept.');
    const birch = await createOrganisation(database, { name: 'Birch' });
    const foreign = { organisationId: birch.organisationId, planId: fixture.planId };
    await database.snapshot(async (reader) => {
      expect(await listPlanVersions(reader, foreign)).toEqual([]);
      expect(await findLastPlanVersion(reader, foreign)).toBeNull();
      expect(await findPlanVersion(reader, { ...foreign, number: version.number })).toBeNull();
      expect(await findPlanVersionFile(reader, { ...foreign, sha256: version.sha256 })).toBeNull();
      expect(
        await listAuditEvents(reader, birch.organisationId, { planId: fixture.planId, limit: 9 }),
      ).toEqual([]);
    });
  });

  test.each([
    ['a file that was replaced', "update plan_version_files set content = x'1f8b'"],
    ['a version that holds another file', "update plan_versions set sha256 = 'other'"],
    ['a version that no event names', 'update plan_versions set number = number + 7'],
  ])('are held against the audit trail, which finds %s past the triggers', async (_, statement) => {
    await submit('head', 'CS');
    await edit('planner', 'LG-1', 4);
    await saveVersion(aster.as('planner'), { planId: fixture.planId, note: 'Mine' });
    const verify = () => database.read((reader) => verifyPlanVersions(reader, aster.organisationId));
    expect(await verify()).toEqual({ versions: 2, firstBroken: null });
    const connection = new BetterSqlite3(file);
    connection.pragma('foreign_keys = OFF');
    connection.exec('drop trigger plan_versions_no_update; drop trigger plan_version_files_no_update');
    connection.exec(statement);
    connection.close();
    expect((await verify()).firstBroken).toMatchObject({ planId: fixture.planId });
  });

  test('are never changed, and go with their draft alone', async () => {
    await submit('head', 'CS');
    const connection = new BetterSqlite3(file);
    expect(() => connection.exec("update plan_versions set note = 'x'")).toThrow('never changed');
    expect(() => connection.exec("update plan_version_files set content = x'00'")).toThrow('never changed');
    expect(() => connection.exec('delete from plan_versions')).toThrow('draft alone');
    expect(() => connection.exec('delete from plan_version_files')).toThrow('draft alone');
    connection.close();
  });
});
