import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { compute } from '@/lib/engine';
import { comparePlans } from '@/lib/plan';
import { exportChanges } from '@/lib/services/exports/changes';
import { saveRoles } from '@/lib/services/roles/save';
import { acceptSubmission } from '@/lib/services/submissions/accept';
import { getBoard } from '@/lib/services/submissions/get-board';
import { returnSubmission } from '@/lib/services/submissions/return';
import { submitCentre } from '@/lib/services/submissions/submit';
import { centresOfLine, compareVersions } from '@/lib/services/versions/compare';
import { effectsOf } from '@/lib/services/versions/effects';
import { keepVersion } from '@/lib/services/versions/keep';
import { type Figures, roleFigures } from '@/lib/services/versions/role-figures';
import { saveVersion } from '@/lib/services/versions/save';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { anyPlan } from '../../helpers/random-plan';
import { answersByRole, outcomeOf } from '../outcomes';
import { type RolesFixture, rolesPlan, save, storeRolesPlan } from '../roles/roles-fixture';

describe('effects', () => {
  test('of lines, of the other lines and of no line add up to that of the plan: 100 random pairs', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (one, other) => {
        const [before, after] = [one, other].map((plan) => roleFigures(plan, plan.scenarios[0]?.code ?? ''));
        if (!before || !after) throw new Error('Nothing was computed.');
        const codes = [...after.roles.keys()].filter((_, index) => index % 2 === 0);
        const { lines, listed, otherLines, ofNoLine, total } = effectsOf(before, after, codes);
        expect([...lines.keys()].sort()).toEqual([...codes].sort());
        for (const key of ['staff', 'runRateSaving', 'net'] as const) {
          const size = Math.max(1, Math.abs(before.total[key]), Math.abs(after.total[key]));
          const sum = listed[key] + otherLines[key] + ofNoLine[key];
          expect(Math.abs(sum - total[key]) / size).toBeLessThan(1e-9);
          expect(Math.abs(after.total[key] - before.total[key] - total[key]) / size).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('are those of the plan in the scenario that is asked for', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const { code } of plan.scenarios) {
          const [result] = compute(plan, { scenarios: [code] }).scenarios;
          const { total } = roleFigures(plan, code);
          expect(total.staff).toBe(result?.total.series.staff.at(-1));
          expect(total.runRateSaving).toBe(result?.total.measures.runRateSaving);
        }
      }),
      { numRuns: 30 },
    );
  });
});

let database: Database;
let aster: TestOrganisation;
let fixture: RolesFixture;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database);
  fixture = await storeRolesPlan(database, aster);
  await database.write((writer) =>
    keepVersion(writer, aster.as('planner'), { planId: fixture.planId, cause: 'opened' }),
  );
});

const edit = (actor: TestActor, code: string, fte: number, version = 1) =>
  saveRoles(
    aster.as(actor),
    save(fixture.planId, {
      changed: [{ id: fixture.roles[code]?.id ?? '', version, changes: { fte } }],
    }),
  );
const place = (version: number) => ({
  planId: fixture.planId,
  centreId: fixture.centres.CS ?? '',
  version,
});
const changesOf = async (code: string) =>
  (await getBoard(aster.as('planner'), fixture.planId)).lines.find((line) => line.code === code)?.changes;
const compared = async (asked: object = {}) => {
  const comparison = await compareVersions(aster.as('planner'), { planId: fixture.planId, ...asked });
  if (!comparison) throw new Error('There is no version.');
  return comparison;
};

describe('what a planner sees of a submission', () => {
  test('is what changed since the plan opened; after a return, since the return', async () => {
    await edit('head', 'CS-2', 12);
    await submitCentre(aster.as('head'), { ...place(0), note: '' });
    expect(await changesOf('CS')).toMatchObject({ since: 1, count: { added: 0, gone: 0, changed: 1 } });
    expect(await changesOf('LG')).toMatchObject({ since: 1, count: { added: 0, gone: 0, changed: 0 } });
    await returnSubmission(aster.as('planner'), { ...place(1), reason: 'Why 12?' });
    expect(await changesOf('CS')).toMatchObject({ since: 3, count: { changed: 0 } });
    await edit('head', 'CS-2', 11, 2);
    await submitCentre(aster.as('head'), { ...place(2), note: '' });
    expect(await changesOf('CS')).toMatchObject({ since: 3, count: { changed: 1 } });
    await acceptSubmission(aster.as('planner'), place(3));
    expect(await changesOf('CS')).toMatchObject({ since: 3, count: { changed: 1 } });
  });

  test('the effect is that of its lines, as the comparison gives it', async () => {
    await edit('planner', 'CS-2', 15);
    await edit('planner', 'LG-1', 4);
    const { effects, comparison } = await compared({ centre: 'CS' });
    expect(comparison.roles.map(({ code }) => code)).toEqual(['CS-2']);
    expect((await changesOf('CS'))?.effect).toEqual(effects?.listed);
    const whole = (await compared()).effects;
    expect(sum([...(whole?.lines.values() ?? [])], 'staff')).toBeCloseTo(
      whole?.listed.staff ?? Number.NaN,
      9,
    );
    expect(effects?.total).toEqual(whole?.total);
  });

  test('is not shown to heads', async () => {
    const board = await getBoard(aster.as('head'), fixture.planId);
    expect(board.showsChanges).toBe(false);
    expect(board.lines.every(({ changes }) => changes === null)).toBe(true);
  });
});

describe('comparing versions', () => {
  test('a line that moved is listed for the centre it left and the one it came to', () => {
    const before = rolesPlan();
    const roles = before.roles.map((role) => (role.code === 'CS-2' ? { ...role, costCentre: 'LG' } : role));
    const [moved] = comparePlans(before, { ...before, roles }).roles;
    if (!moved) throw new Error('Nothing moved.');
    expect(centresOfLine(moved)).toEqual(['LG', 'CS']);
  });

  test('two versions are compared as they were, whatever the plan is now', async () => {
    await edit('planner', 'LG-2', 7);
    await saveVersion(aster.as('planner'), { planId: fixture.planId, note: 'Seven' });
    await edit('planner', 'LG-2', 8, 2);
    const fields = async (asked: object) =>
      (await compared(asked)).comparison.roles.map((role) => role.fields);
    expect(await fields({ from: 1, to: 2 })).toEqual([[{ path: 'fte', before: 10, after: 7 }]]);
    expect(await fields({ from: 2, to: 1 })).toEqual([[{ path: 'fte', before: 7, after: 10 }]]);
    expect(await fields({ from: 2 })).toEqual([[{ path: 'fte', before: 7, after: 8 }]]);
  });

  test('one version in two scenarios differs in its figures alone', async () => {
    const { comparison, effects, scenarios } = await compared({
      from: 1,
      to: 1,
      scenario: 'base',
      toScenario: 'bad',
    });
    expect(comparison.roles).toEqual([]);
    expect([scenarios.from.code, scenarios.to.code]).toEqual(['base', 'bad']);
    expect(effects?.total.net).not.toBe(0);
    expect(effects?.listed.net).toBe(0);
  });

  test('is for planners, administrators and executives; what is not there is not found', async () => {
    const NO = 'FORBIDDEN';
    const { planId } = fixture;
    const expected = { admin: 'ok', planner: 'ok', executive: 'ok', viewer: NO, head: NO, headOfLegal: NO };
    expect(await answersByRole(aster, (context) => compareVersions(context, { planId }))).toEqual(expected);
    expect(await answersByRole(aster, (context) => exportChanges(context, { planId }))).toEqual(expected);
    const planner = aster.as('planner');
    for (const asked of [{ from: 99 }, { to: 99 }, { scenario: 'none' }, { centre: 'none' }])
      expect((await outcomeOf(compareVersions(planner, { planId, ...asked }))).code).toBe('NOT_FOUND');
    const birch = await createOrganisation(database, { name: 'Birch' });
    expect((await outcomeOf(compareVersions(birch.as('admin'), { planId }))).code).toBe('NOT_FOUND');
  });
});

const sum = (all: readonly Figures[], key: keyof Figures) =>
  all.reduce((total, figures) => total + figures[key], 0);
