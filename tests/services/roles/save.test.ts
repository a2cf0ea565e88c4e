import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parsePlan, serialisePlan } from '@/lib/plan';
import { assemblePlan } from '@/lib/services/plans/assemble';
import { saveRoles } from '@/lib/services/roles/save';
import { saveRolesSchema } from '@/lib/services/roles/save-input';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { findAuditEvents } from './audit-rows';
import { contentOf, type RolesFixture, save, storeRolesPlan } from './roles-fixture';

let database: Database;
let aster: TestOrganisation;
let fixture: RolesFixture;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database);
  fixture = await storeRolesPlan(database, aster);
});

const idOf = (code: string) => fixture.roles[code]?.id ?? '';
const fteChange = (code: string, fte = 11, version = 1) => ({ id: idOf(code), version, changes: { fte } });
const stored = async (from = fixture) =>
  assemblePlan(await contentOf(database, aster.organisationId, from.planId));
const roleNow = async (code: string) => (await stored()).roles.find((role) => role.code === code);

/** The refusal of a verb, or null if it went through. */
async function refusalOf(answer: Promise<unknown>) {
  try {
    await answer;
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.refusal();
    throw error;
  }
}
const codeOf = async (answer: Promise<unknown>) => (await refusalOf(answer))?.code ?? 'done';

describe('who may change a role line', () => {
  test.each<[TestActor, string, string]>([
    ['admin', 'CS-2', 'done'],
    ['planner', 'LG-1', 'done'],
    ['head', 'CS-2', 'done'],
    ['head', 'EN-1', 'done'],
    ['head', 'LG-1', 'NOT_FOUND'],
    ['headOfLegal', 'CS-2', 'NOT_FOUND'],
    ['executive', 'CS-2', 'FORBIDDEN'],
    ['viewer', 'CS-2', 'NOT_FOUND'],
  ])('%s changing %s of an open plan: %s', async (actor, code, answer) => {
    const before = await stored();
    expect(
      await codeOf(saveRoles(aster.as(actor), save(fixture.planId, { changed: [fteChange(code)] }))),
    ).toBe(answer);
    if (answer === 'done') expect((await roleNow(code))?.fte).toBe(11);
    else expect(await stored()).toEqual(before);
  });

  test('a line of another centre and a line that does not exist answer alike', async () => {
    const attempt = (id: string) =>
      refusalOf(
        saveRoles(
          aster.as('head'),
          save(fixture.planId, { changed: [{ id, version: 1, changes: { fte: 1 } }] }),
        ),
      );
    const other = await attempt(idOf('LG-1'));
    const none = await attempt(newId());
    const nameless = (refusal: typeof other) => ({
      ...refusal,
      faults: refusal?.faults?.map((fault) => ({ ...fault, path: 'the id that was sent' })),
    });
    expect(nameless(other)).toEqual(nameless(none));
    expect(other?.code).toBe('NOT_FOUND');
  });

  test('another organisation’s plan answers like one that does not exist, to its planner too', async () => {
    const birch = await createOrganisation(database, { name: 'Birch' });
    const changed = [fteChange('CS-2')];
    const other = await refusalOf(saveRoles(birch.as('planner'), save(fixture.planId, { changed })));
    const none = await refusalOf(saveRoles(birch.as('planner'), save(newId(), { changed })));
    expect(other).toEqual(none);
    expect(other?.code).toBe('NOT_FOUND');
  });

  test('a line of another plan cannot be reached through a plan that one may edit', async () => {
    const second = await storeRolesPlan(database, aster);
    const before = await stored();
    expect(
      await codeOf(saveRoles(aster.as('planner'), save(second.planId, { changed: [fteChange('CS-2')] }))),
    ).toBe('NOT_FOUND');
    expect(await stored()).toEqual(before);
  });

  test('a head adds lines to their own centre only, and cannot remove those of others', async () => {
    const added = (centre: string) => {
      const { costCentre: _centre, estimate: _estimate, ...role } = newRole('NEW');
      return save(fixture.planId, {
        added: [{ id: newId(), centreId: fixture.centres[centre] ?? '', role }],
      });
    };
    expect(await codeOf(saveRoles(aster.as('head'), added('LG')))).toBe('NOT_FOUND');
    expect(await codeOf(saveRoles(aster.as('head'), added('CS-EN')))).toBe('done');
    const removed = [{ id: idOf('LG-1'), version: 1 }];
    expect(await codeOf(saveRoles(aster.as('head'), save(fixture.planId, { removed })))).toBe('NOT_FOUND');
  });

  test('nobody changes an approved plan; a head changes no plan in review', async () => {
    const approved = await storeRolesPlan(database, aster, 'approved');
    const reviewed = await storeRolesPlan(database, aster, 'in-review');
    const change = (from: RolesFixture) =>
      save(from.planId, { changed: [{ id: from.roles['CS-2']?.id ?? '', version: 1, changes: { fte: 1 } }] });
    expect(await codeOf(saveRoles(aster.as('planner'), change(approved)))).toBe('FORBIDDEN');
    expect(await codeOf(saveRoles(aster.as('head'), change(reviewed)))).toBe('FORBIDDEN');
    expect(await codeOf(saveRoles(aster.as('planner'), change(reviewed)))).toBe('done');
  });
});

const newRole = (code: string) => ({
  code,
  costCentre: 'CS',
  title: 'New',
  location: '',
  country: '',
  grade: '',
  fte: 3,
  vacant: 0,
  salary: 30_000,
  onCost: 0,
  attrition: 0,
  growth: 0,
  engagement: 'employee' as const,
  driver: 'workload' as const,
  estimate: undefined,
});

describe('one unit', () => {
  test('added, changed and removed lines with estimates are stored together, and the plan stays valid', async () => {
    const before = await stored();
    const estimate = before.roles.find((role) => role.code === 'LG-1')?.estimate;
    if (!estimate) throw new Error('LG-1 has an estimate.');
    const { costCentre: _centre, ...role } = { ...newRole('CS-3'), estimate };
    const id = newId();
    const input = saveRolesSchema.parse(
      save(fixture.planId, {
        added: [{ id, centreId: fixture.centres.CS ?? '', role }],
        changed: [
          { id: idOf('CS-2'), version: 1, changes: { estimate: null, salary: 41_000 } },
          { id: idOf('EN-2'), version: 1, changes: { estimate: { ...estimate, quality: 0.1 }, heads: 12 } },
        ],
        removed: [{ id: idOf('EN-1'), version: 1 }],
      }),
    );
    const { versions } = await saveRoles(aster.as('planner'), input);
    expect(versions).toEqual({ [id]: 1, [idOf('CS-2')]: 2, [idOf('EN-2')]: 2 });
    const after = await stored();
    expect(after.roles.map((one) => one.code)).toEqual(['CS-1', 'CS-2', 'EN-2', 'LG-1', 'LG-2', 'CS-3']);
    expect(after.roles.find((one) => one.code === 'CS-2')).toMatchObject({
      salary: 41_000,
      estimate: undefined,
    });
    expect(after.roles.find((one) => one.code === 'EN-2')?.estimate).toEqual({ ...estimate, quality: 0.1 });
    expect(after.roles.find((one) => one.code === 'CS-3')?.estimate).toEqual(estimate);
    expect(parsePlan(serialisePlan(after)).ok).toBe(true);
  });

  test('one bad line of 40 leaves all 40 as they were, and its fault names line and field', async () => {
    const before = await stored();
    const added = Array.from({ length: 39 }, (_, index) => {
      const { costCentre: _centre, ...role } = newRole(`N-${index}`);
      return { id: newId(), centreId: fixture.centres.CS ?? '', role };
    });
    const refusal = await refusalOf(
      saveRoles(
        aster.as('planner'),
        save(fixture.planId, { added, changed: [{ id: idOf('CS-2'), version: 1, changes: { vacant: 11 } }] }),
      ),
    );
    expect(refusal).toMatchObject({ code: 'INVALID', faults: [{ path: `${idOf('CS-2')}.vacant` }] });
    expect(await stored()).toEqual(before);
    expect(await findAuditEvents(database, aster.organisationId)).toEqual([]);
  });

  test('growth is checked with every scenario: −75 % with a shift of −30 % leaves no work', async () => {
    const change = (growth: number) =>
      saveRoles(
        aster.as('planner'),
        save(fixture.planId, { changed: [{ id: idOf('CS-2'), version: 1, changes: { growth } }] }),
      );
    expect((await refusalOf(change(-0.75)))?.faults?.[0]?.path).toBe(`${idOf('CS-2')}.growth`);
    expect(await codeOf(change(-0.65))).toBe('done');
  });

  test('lines exchange their codes in one step, and no two lines share one', async () => {
    const recode = (one: string, other: string) =>
      saveRoles(
        aster.as('planner'),
        save(fixture.planId, {
          changed: [
            { id: idOf('CS-1'), version: 1, changes: { code: one } },
            { id: idOf('CS-2'), version: 1, changes: { code: other } },
          ],
        }),
      );
    expect((await refusalOf(recode('LG-1', 'X')))?.faults?.[0]?.path).toBe(`${idOf('CS-1')}.code`);
    expect((await refusalOf(recode('X', 'X')))?.faults?.[0]?.path).toBe(`${idOf('CS-2')}.code`);
    expect(await codeOf(recode('CS-2', 'CS-1'))).toBe('done');
    const { roles } = await stored();
    expect(roles.slice(0, 2).map((role) => role.code)).toEqual(['CS-2', 'CS-1']);
  });

  test('an estimate that names a system of no such code is refused', async () => {
    const estimate = (await roleNow('CS-2'))?.estimate;
    if (!estimate) throw new Error('CS-2 has an estimate.');
    const changes = { estimate: { ...estimate, system: 'nowhere' } };
    const refusal = await refusalOf(
      saveRoles(
        aster.as('planner'),
        save(fixture.planId, { changed: [{ id: idOf('CS-2'), version: 1, changes }] }),
      ),
    );
    expect(refusal?.faults?.[0]?.path).toBe(`${idOf('CS-2')}.estimate.system`);
  });

  test('a removed line comes back under its own id and place', async () => {
    await saveRoles(
      aster.as('planner'),
      save(fixture.planId, { removed: [{ id: idOf('CS-2'), version: 1 }] }),
    );
    const { costCentre: _centre, ...role } = newRole('CS-2');
    await saveRoles(
      aster.as('planner'),
      save(fixture.planId, {
        added: [{ id: idOf('CS-2'), centreId: fixture.centres.CS ?? '', position: 1, role }],
      }),
    );
    expect((await stored()).roles.map((one) => one.code).slice(0, 3)).toEqual(['CS-1', 'CS-2', 'EN-1']);
  });
});

describe('records and results', () => {
  test('every line has its record with what it was and what it is, and the plan a new revision', async () => {
    await saveRoles(
      aster.as('head'),
      save(fixture.planId, {
        changed: [{ id: idOf('CS-2'), version: 1, changes: { fte: 12, title: 'Agent' } }],
        removed: [{ id: idOf('EN-2'), version: 1 }],
      }),
    );
    const { plan } = await contentOf(database, aster.organisationId, fixture.planId);
    expect(plan.revision).toBe(2);
    const events = await findAuditEvents(database, aster.organisationId);
    expect(events.map(({ action, objectId, memberId }) => [action, objectId, memberId])).toEqual([
      ['role:remove', idOf('EN-2'), aster.actors.head.memberId],
      ['role:update', idOf('CS-2'), aster.actors.head.memberId],
    ]);
    expect(events[1]).toMatchObject({
      before: { fte: 10, title: 'Title CS-2' },
      after: { fte: 12, title: 'Agent' },
    });
  });
});

describe('two editors', () => {
  test('the second one is told what is stored, and nothing is overwritten', async () => {
    await saveRoles(aster.as('planner'), save(fixture.planId, { changed: [fteChange('CS-2', 12)] }));
    const refusal = await refusalOf(
      saveRoles(
        aster.as('head'),
        save(fixture.planId, { changed: [fteChange('CS-2', 13), fteChange('EN-1', 14)] }),
      ),
    );
    expect(refusal).toMatchObject({
      code: 'CONFLICT',
      current: [{ id: idOf('CS-2'), version: 2, role: { fte: 12 } }],
    });
    expect((await roleNow('CS-2'))?.fte).toBe(12);
    expect((await roleNow('EN-1'))?.fte).toBe(10);
  });

  test('removing a line that somebody has changed meanwhile is refused', async () => {
    await saveRoles(aster.as('planner'), save(fixture.planId, { changed: [fteChange('CS-2', 12)] }));
    const removed = [{ id: idOf('CS-2'), version: 1 }];
    expect(await codeOf(saveRoles(aster.as('head'), save(fixture.planId, { removed })))).toBe('CONFLICT');
  });
});
