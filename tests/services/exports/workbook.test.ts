import { readXlsx } from 'hucre/xlsx';
import { beforeEach, expect, test } from 'vitest';
import { company } from '@/bench/company';
import type { Database } from '@/db';
import { compute, type Plan } from '@/lib/engine';
import type { ExportFile } from '@/lib/services/exports/export-file';
import { exportWorkbook } from '@/lib/services/exports/workbook';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { ACTORS, answersByRole, outcomeOf, trailOf } from '../outcomes';
import { officePlan, storeOfficePlan } from '../plans/plans-fixture';

let database: Database;
let aster: TestOrganisation;
let birch: TestOrganisation;
let planId: string;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database, { clock: () => Date.UTC(2026, 10, 23) });
  birch = await createOrganisation(database, { name: 'Birch' });
  planId = await storeOfficePlan(database, aster);
});

async function sheetsOf({ parts }: ExportFile) {
  const [bytes] = [...parts];
  if (!(bytes instanceof Uint8Array)) throw new Error('A workbook is bytes.');
  const { sheets } = await readXlsx(bytes);
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

/** Copilot is bought in blocks, and Legal uses it too. */
function withSharedBlocks(): Plan {
  const plan = officePlan();
  return {
    ...plan,
    systems: plan.systems.map((system) =>
      system.code === 'copilot'
        ? {
            ...system,
            options: system.options.map((option) => ({ ...option, block: { capacity: 9, monthly: 50 } })),
          }
        : system,
    ),
    roles: plan.roles.map((role) =>
      role.code === 'LG-1' && role.estimate
        ? { ...role, estimate: { ...role.estimate, system: 'copilot' } }
        : role,
    ),
  };
}

test('everyone who may see pay takes it, a viewer does not, and each one that leaves is on record', async () => {
  expect(await answersByRole(aster, (context) => exportWorkbook(context, { planId }))).toEqual({
    admin: 'ok',
    planner: 'ok',
    executive: 'ok',
    viewer: 'FORBIDDEN',
    head: 'ok',
    headOfLegal: 'ok',
  });
  const trail = await trailOf(database, aster.organisationId);
  expect(trail.map(({ action, after }) => [action, after])).toEqual([
    ['workbook:export', { scenario: 'base', costCentres: 'all' }],
    ['workbook:export', { scenario: 'base', costCentres: 'all' }],
    ['workbook:export', { scenario: 'base', costCentres: 'all' }],
    ['workbook:export', { scenario: 'base', costCentres: ['CS'] }],
    ['workbook:export', { scenario: 'base', costCentres: ['LG'] }],
  ]);
}, 60_000);

test('of another organisation’s plan, of a draft and of no plan it answers alike', async () => {
  const draft = await storeOfficePlan(database, aster, { status: 'draft' });
  const none = await outcomeOf(exportWorkbook(aster.as('planner'), { planId: 'none' }));
  expect(none.code).toBe('NOT_FOUND');
  for (const actor of ACTORS) {
    expect(await outcomeOf(exportWorkbook(birch.as(actor), { planId }))).toEqual(none);
  }
  for (const actor of ['viewer', 'head'] as const) {
    expect(await outcomeOf(exportWorkbook(aster.as(actor), { planId: draft }))).toEqual(none);
  }
});

test('is opened in the scenario that is asked for, and says whose it is and when it was taken', async () => {
  const file = await exportWorkbook(aster.as('planner'), { planId, scenario: 'slow' });
  expect(file.name).toBe('office-gro-e-plane-workbook-now-slow-EUR-2026-11-23-planner-of-aster.xlsx');
  const sheets = await sheetsOf(file);
  expect(sheets.get('Scenario')?.[1]?.[1]).toBe('slow');
  const cover = new Map(
    sheets
      .get('Read me')
      ?.slice(0, 10)
      .map(([name, value]) => [name, value]),
  );
  expect([cover.get('Plan'), cover.get('Taken on'), cover.get('Currency')]).toEqual([
    'Office: Große Pläne',
    '2026-11-23',
    'EUR',
  ]);
  const net = sheets.get('Rollup')?.find((row) => row[2] === 'plan' && row[3] === 'net');
  const [slow] = compute(officePlan(), { scenarios: ['slow'] }).scenarios;
  for (const [t, value] of (slow?.total.series.net ?? []).entries())
    expect(net?.[6 + t]).toBeCloseTo(value, 6);
}, 60_000);

test('a scenario that the plan does not have is not found', async () => {
  const answer = await outcomeOf(exportWorkbook(aster.as('planner'), { planId, scenario: 'none' }));
  expect(answer.code).toBe('NOT_FOUND');
});

test('a head’s workbook holds their own centres with their figures in the whole, and nothing of others', async () => {
  const sheets = await sheetsOf(await exportWorkbook(aster.as('head'), { planId }));
  expect(
    sheets
      .get('Roles')
      ?.slice(1)
      .map(([code]) => code),
  ).toEqual(['CS-1', 'EN-1']);
  expect(JSON.stringify([...sheets])).not.toMatch(/LG-1|Counsel|97633|Lawbot|Archive|Legal/);
  const net = sheets.get('Rollup')?.find((row) => row[0] === 'CS' && row[3] === 'net');
  const whole = compute(officePlan()).scenarios[0]?.costCentres.CS?.series.net ?? [];
  for (const [t, value] of whole.entries()) expect(net?.[6 + t]).toBeCloseTo(value, 6);
}, 60_000);

test('a branch is taken by its code, by those who may see it', async () => {
  const branch = { planId, centre: 'LG' };
  const file = await exportWorkbook(aster.as('planner'), branch);
  expect(file.name).toContain('workbook-of-LG');
  expect(
    (await sheetsOf(file))
      .get('Roles')
      ?.slice(1)
      .map(([code]) => code),
  ).toEqual(['LG-1']);
  const none = await outcomeOf(exportWorkbook(aster.as('head'), { planId, centre: 'none' }));
  expect(await outcomeOf(exportWorkbook(aster.as('head'), branch))).toEqual(none);
  expect(none.code).toBe('NOT_FOUND');
}, 60_000);

test('a part whose capacity blocks others fill too is refused, naming the system; the whole is not', async () => {
  const shared = await storeOfficePlan(database, aster, { plan: withSharedBlocks() });
  const refused = await outcomeOf(exportWorkbook(aster.as('head'), { planId: shared }));
  expect(refused).toMatchObject({ code: 'INVALID', message: expect.stringContaining('Copilot') });
  expect(await outcomeOf(exportWorkbook(aster.as('planner'), { planId: shared }))).toEqual({ code: 'ok' });
}, 60_000);

test('a plan too large for a spreadsheet is refused with the limit and what to do, before anything is written', async () => {
  const large = await storeOfficePlan(database, aster, {
    plan: company({ roles: 700, months: 60, scenarios: 1 }),
  });
  const before = (await trailOf(database, aster.organisationId)).length;
  const refused = await outcomeOf(exportWorkbook(aster.as('planner'), { planId: large }));
  expect(refused).toMatchObject({
    code: 'TOO_LARGE',
    message: expect.stringMatching(/1\.2 million.*Open a cost centre/),
  });
  expect((await trailOf(database, aster.organisationId)).length).toBe(before);
}, 60_000);
