import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { sumOf } from '@/lib/evidence';
import { getPlanEvidence } from '@/lib/services/evidence/get-plan-evidence';
import { exportEvidenceRollup } from '@/lib/services/exports/evidence-rollup';
import { getOverview } from '@/lib/services/results/get-overview';
import { saveRoles } from '@/lib/services/roles/save';
import { readCsv } from '@/lib/tabular';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { answersByRole, outcomeOf, trailOf } from '../outcomes';
import { contentOf, type RolesFixture, save, storeRolesPlan } from '../roles/roles-fixture';

let database: Database;
let aster: TestOrganisation;
let fixture: RolesFixture;
let now = Date.UTC(2026, 10, 23);

beforeEach(async () => {
  now = Date.UTC(2026, 10, 23);
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database, { clock: () => now });
  fixture = await storeRolesPlan(database, aster);
});

const seenBy = (actor: TestActor) => getPlanEvidence(aster.as(actor), { planId: fixture.planId });
const OF_ROLES = {
  admin: 'ok',
  planner: 'ok',
  executive: 'ok',
  viewer: 'NOT_FOUND',
  head: 'ok',
  headOfLegal: 'ok',
};

describe('who sees what the plan rests on', () => {
  test('all who read role lines, the file too; a viewer is told that there is nothing', async () => {
    const { planId } = fixture;
    expect(await answersByRole(aster, (context) => getPlanEvidence(context, { planId }))).toEqual(OF_ROLES);
    expect(await answersByRole(aster, (context) => exportEvidenceRollup(context, { planId }))).toEqual(
      OF_ROLES,
    );
  });

  test('a head sees their own centres, lines and sums, and nothing of legal', async () => {
    const { centres, doubts, sums, isWhole } = await seenBy('head');
    expect(isWhole).toBe(false);
    expect(centres.map(({ code, depth }) => [code, depth])).toEqual([
      ['CS', 0],
      ['CS-EN', 1],
    ]);
    expect(doubts.map(({ title }) => title)).toEqual(['Title CS-2', 'Title EN-1']);
    const whole = await seenBy('planner');
    const ofSupport = whole.centres.find(({ code }) => code === 'CS')?.sums;
    expect(sumOf(sums).roles).toBe(4);
    expect(sumOf(sums).saving).toBeCloseTo(ofSupport ? sumOf(ofSupport).saving : Number.NaN, 6);
  });

  test('another organisation is told that there is nothing, and so is who asks for a scenario that there is not', async () => {
    const birch = await createOrganisation(database, { name: 'Birch' });
    const { planId } = fixture;
    expect((await outcomeOf(getPlanEvidence(birch.as('admin'), { planId }))).code).toBe('NOT_FOUND');
    const unknown = getPlanEvidence(aster.as('admin'), { planId, scenario: 'none' });
    expect((await outcomeOf(unknown)).code).toBe('NOT_FOUND');
  });
});

test('the classes add up to the run-rate saving of the overview, in each scenario', async () => {
  const { planId } = fixture;
  for (const scenario of ['base', 'bad']) {
    const context = aster.as('executive');
    const { sums, unnamedSystems } = await getPlanEvidence(context, { planId, scenario });
    const { figures } = await getOverview(context, { planId, scenario });
    expect(sumOf(sums).saving + unnamedSystems).toBeCloseTo(Number(figures.money?.runRateSaving.value), 6);
  }
});

describe('doubts', () => {
  test('three estimates give no evidence; one that is given it leaves the list, and is back when its review is over', async () => {
    const unsupported = async () =>
      (await seenBy('planner')).doubts.map(({ title, doubts }) => [title, doubts.map(({ kind }) => kind)]);
    expect(await unsupported()).toEqual([
      ['Title CS-2', ['unsupported']],
      ['Title EN-1', ['unsupported']],
      ['Title LG-1', ['unsupported']],
    ]);
    const { planId, roles } = fixture;
    const content = await contentOf(database, aster.organisationId, planId);
    const row = content.estimates.find(({ roleId }) => roleId === roles['LG-1']?.id);
    if (!row?.exposure || !row.timeSaved || !row.review) throw new Error('LG-1 has no estimate.');
    const estimate = {
      exposure: row.exposure,
      timeSaved: row.timeSaved,
      review: row.review,
      quality: 0,
      usage: 0,
      rollout: { start: '2027-01', rampMonths: 12, ceiling: row.ceiling, curve: row.curve },
      evidence: { class: 'study' as const, source: 'E11', owner: 'A. Keller', reviewBy: '2026-12' },
    };
    const changed = [{ id: row.roleId, version: 1, changes: { estimate } }];
    await saveRoles(aster.as('planner'), save(planId, { changed }));
    expect((await unsupported()).map(([title]) => title)).toEqual(['Title CS-2', 'Title EN-1']);
    now = Date.UTC(2027, 0, 1);
    expect((await unsupported()).at(-1)).toEqual(['Title LG-1', ['overdue']]);
    expect((await seenBy('headOfLegal')).doubts).toMatchObject([{ owner: 'A. Keller', centre: 'Legal' }]);
  });

  test('are counted by the centre’s id in the plan, of its own lines', async () => {
    const { counts } = await getPlanEvidence(aster.as('planner'), { planId: fixture.planId });
    const none = { overdue: 0, high: 0, preset: 0 };
    expect(Object.fromEntries(counts)).toEqual({
      [fixture.centres.CS ?? '']: { ...none, unsupported: 1, lines: 1 },
      [fixture.centres['CS-EN'] ?? '']: { ...none, unsupported: 1, lines: 1 },
      [fixture.centres.LG ?? '']: { ...none, unsupported: 1, lines: 1 },
    });
  });
});

test('the file has the page’s sums, and taking it is on record', async () => {
  const file = await exportEvidenceRollup(aster.as('planner'), { planId: fixture.planId, scenario: 'base' });
  expect(file.name).toBe('roles-evidence-rollup-now-base-EUR-2026-11-23-planner-of-aster.csv');
  const read = readCsv(new TextEncoder().encode([...file.parts].join('')));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const [, ...rows] = read.table.rows;
  const whole = rows.filter(([, centre]) => centre === '');
  const { sums } = await seenBy('planner');
  expect(whole.map(([, , key]) => key)).toEqual(['unstated', 'none']);
  expect(whole.reduce((sum, row) => sum + Number(row[6]), 0)).toBeCloseTo(sumOf(sums).saving, 6);
  const last = (await trailOf(database, aster.organisationId)).at(-1);
  expect(last).toMatchObject({
    action: 'results:export',
    after: { file: 'evidence-rollup', scenario: 'base' },
  });
});
