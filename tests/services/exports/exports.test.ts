import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { compute, type Level, type Plan } from '@/lib/engine';
import { parsePlanText } from '@/lib/plan';
import type { ExportFile } from '@/lib/services/exports/export-file';
import { exportInventory } from '@/lib/services/exports/inventory';
import { exportPlanFile } from '@/lib/services/exports/plan-file';
import { exportResults } from '@/lib/services/exports/results';
import { exportRollup } from '@/lib/services/exports/rollup';
import { assemblePlan } from '@/lib/services/plans/assemble';
import { importPlan } from '@/lib/services/plans/import';
import { readCsv } from '@/lib/tabular';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { ACTORS, answersByRole, outcomeOf, trailOf } from '../outcomes';
import { contentOf, officePlan, storeOfficePlan } from '../plans/plans-fixture';

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

const textOf = ({ parts }: ExportFile) => [...parts].join('');

/** The lines of a CSV as records by column. */
function recordsOf(file: ExportFile): Record<string, string>[] {
  const read = readCsv(new TextEncoder().encode(textOf(file)));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const [header = [], ...rows] = read.table.rows;
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

const VERBS = { exportInventory, exportPlanFile, exportResults, exportRollup };
const SALARIES = officePlan().roles.map((role) => role.salary);

/** Every number that pay can be worked out from: salaries, and every figure of the results that contains pay. */
function payFigures(plan: Plan): Set<string> {
  const figures = new Set(SALARIES.map(String));
  for (const scenario of compute(plan, { roles: true }).scenarios) {
    const { total, costCentres, roles, systems } = scenario;
    const levels: Level[] = [
      total,
      ...[costCentres, roles, systems].flatMap((group) => Object.values(group)),
    ];
    for (const { series, measures } of levels) {
      const { payroll, recruitment, severance, retraining, carried, cost, baselineCost, net } = series;
      const money = [payroll, recruitment, severance, retraining, carried, cost, baselineCost, net];
      for (const value of money.flatMap((values) => [...values])) figures.add(String(value));
      for (const value of Object.values(measures)) figures.add(String(value));
    }
  }
  return new Set([...figures].filter((figure) => figure.length > 6));
}

describe('who may take what', () => {
  test.each([
    [
      'exportInventory',
      { admin: 'ok', planner: 'ok', executive: 'ok', viewer: 'NOT_FOUND', head: 'ok', headOfLegal: 'ok' },
    ],
    [
      'exportPlanFile',
      {
        admin: 'ok',
        planner: 'ok',
        executive: 'ok',
        viewer: 'FORBIDDEN',
        head: 'FORBIDDEN',
        headOfLegal: 'FORBIDDEN',
      },
    ],
    [
      'exportResults',
      { admin: 'ok', planner: 'ok', executive: 'ok', viewer: 'ok', head: 'ok', headOfLegal: 'ok' },
    ],
    [
      'exportRollup',
      { admin: 'ok', planner: 'ok', executive: 'ok', viewer: 'ok', head: 'ok', headOfLegal: 'ok' },
    ],
  ] as const)('%s: %o, and every file that leaves is on record', async (verb, expected) => {
    expect(await answersByRole(aster, (context) => VERBS[verb](context, { planId }))).toEqual(expected);
    const taken = Object.values(expected).filter((answer) => answer === 'ok').length;
    expect((await trailOf(database, aster.organisationId)).length).toBe(taken);
  });

  test.each(Object.keys(VERBS) as (keyof typeof VERBS)[])(
    '%s of another organisation’s plan, of a draft on the planner’s desk and of no plan answer alike',
    async (verb) => {
      const draft = await storeOfficePlan(database, aster, { status: 'draft' });
      const none = await outcomeOf(VERBS[verb](aster.as('planner'), { planId: 'none' }));
      expect(none.code).toBe('NOT_FOUND');
      for (const actor of ACTORS) {
        expect(await outcomeOf(VERBS[verb](birch.as(actor), { planId }))).toEqual(none);
      }
      for (const actor of ['viewer', 'head', 'headOfLegal'] as const) {
        expect(await outcomeOf(VERBS[verb](aster.as(actor), { planId: draft }))).toEqual(none);
      }
      expect(await trailOf(database, birch.organisationId)).toEqual([]);
    },
  );

  test.each([exportResults, exportRollup])(
    '%o of a scenario that the plan does not have is not found',
    async (verb) => {
      const answer = await outcomeOf(verb(aster.as('planner'), { planId, scenario: 'none' }));
      expect(answer.code).toBe('NOT_FOUND');
    },
  );
});

describe('the plan file', () => {
  test('imports back as an equal plan', async () => {
    const file = await exportPlanFile(aster.as('executive'), { planId });
    const { id } = await importPlan(birch.as('planner'), { text: textOf(file) });
    expect(assemblePlan(await contentOf(database, birch.organisationId, id))).toEqual(
      assemblePlan(await contentOf(database, aster.organisationId, planId)),
    );
    expect(parsePlanText(textOf(file))).toEqual({ ok: true, plan: officePlan() });
  });

  test('is named after the plan, its currency and the day, in plain letters', async () => {
    const file = await exportPlanFile(aster.as('planner'), { planId });
    expect(file.name).toBe('office-gro-e-plane-plan-EUR-2026-11-23.json');
  });
});

describe('the inventory', () => {
  test('is every role line with its pay for a planner, and those of the own centres for a head', async () => {
    const rolesFor = async (actor: TestActor) =>
      recordsOf(await exportInventory(aster.as(actor), { planId })).map((r) => [r.code, r.salary]);
    expect(await rolesFor('planner')).toEqual([
      ['CS-1', '41327.25'],
      ['EN-1', '38411.5'],
      ['LG-1', '97633.75'],
    ]);
    expect(await rolesFor('head')).toEqual([
      ['CS-1', '41327.25'],
      ['EN-1', '38411.5'],
    ]);
    expect(await rolesFor('headOfLegal')).toEqual([['LG-1', '97633.75']]);
  });

  test('holds a title that starts with = as text', async () => {
    expect(textOf(await exportInventory(aster.as('planner'), { planId }))).toContain(",'=SUM(A1),");
  });
});

describe('the results', () => {
  const levelsOf = (records: Record<string, string>[]) => [
    ...new Set(records.map((r) => `${r.scenario} ${r.level} ${r.code}`.trim())),
  ];

  test('are every scenario and level, 24 months each, with the engine’s own numbers', async () => {
    const records = recordsOf(await exportResults(aster.as('planner'), { planId }));
    const [base] = compute(officePlan(), { roles: true }).scenarios;
    expect(levelsOf(records)).toHaveLength(2 * (1 + 4 + 3 + 3));
    expect(records).toHaveLength(2 * 11 * 24);
    const last = (level: string, code: string) =>
      records.filter((r) => r.scenario === 'base' && r.level === level && r.code === code).at(-1);
    expect(Number(last('plan', '')?.net)).toBe(base?.total.series.net.at(-1));
    expect(Number(last('cost centre', 'CS')?.cost)).toBe(base?.costCentres.CS?.series.cost.at(-1));
    expect(Number(last('role', 'LG-1')?.payroll)).toBe(base?.roles['LG-1']?.series.payroll.at(-1));
    expect(Number(last('system', 'copilot')?.users)).toBe(base?.systems.copilot?.series.users.at(-1));
  });

  test('of one scenario are those of that scenario, which the file name says', async () => {
    const file = await exportResults(aster.as('planner'), { planId, scenario: 'slow' });
    expect(file.name).toBe('office-gro-e-plane-results-slow-EUR-2026-11-23.csv');
    expect(new Set(recordsOf(file).map((r) => r.scenario))).toEqual(new Set(['slow']));
  });

  test('of a head are those of their centres, their roles and the systems that these name', async () => {
    const file = await exportResults(aster.as('head'), { planId, scenario: 'base' });
    expect(file.name).toContain('results-of-my-centres');
    expect(levelsOf(recordsOf(file))).toEqual([
      'base plan',
      'base cost centre CS',
      'base cost centre CS-EN',
      'base role CS-1',
      'base role EN-1',
      'base system copilot',
    ]);
    const whole = compute(officePlan()).scenarios[0]?.costCentres.CS?.series.net;
    const net = recordsOf(await exportResults(aster.as('head'), { planId, scenario: 'base' }))
      .filter((r) => r.level === 'plan')
      .map((r) => Number(r.net));
    for (const [t, value] of net.entries()) expect(value).toBeCloseTo(whole?.[t] ?? Number.NaN, 6);
  });
});

describe('a viewer’s files', () => {
  test('Legal (3 people) is missing, and Customer support (32) with it, or the group (35) would give Legal away', async () => {
    const centres = recordsOf(await exportRollup(aster.as('viewer'), { planId, scenario: 'base' }));
    expect(centres.map((r) => r.costCentre)).toEqual(['G', 'CS-EN', '']);
    const levels = recordsOf(await exportResults(aster.as('viewer'), { planId, scenario: 'base' }));
    expect(new Set(levels.map((r) => `${r.level} ${r.code}`))).toEqual(
      new Set(['plan ', 'cost centre CS-EN', 'cost centre G', 'system archive']),
    );
  });

  test('hold no pay and nothing that contains it: none of the figures of the planner’s files with pay in them', async () => {
    const secrets = payFigures(officePlan());
    expect(secrets.size).toBeGreaterThan(200);
    const seen = (file: ExportFile) =>
      recordsOf(file).flatMap((record) => Object.values(record).filter((cell) => secrets.has(cell)));
    for (const verb of [exportResults, exportRollup]) {
      expect(seen(await verb(aster.as('planner'), { planId })).length).toBeGreaterThan(10);
      expect(seen(await verb(aster.as('viewer'), { planId }))).toEqual([]);
    }
  });

  test('tell staff by cost centre and what systems cost by system, and neither by the other', async () => {
    const records = recordsOf(await exportResults(aster.as('viewer'), { planId, scenario: 'base' }));
    const filled = (level: string, column: string) =>
      records.filter((r) => r.level === level).every((r) => r[column] !== '');
    expect([filled('cost centre', 'staff'), filled('cost centre', 'seat')]).toEqual([true, false]);
    expect([filled('system', 'staff'), filled('system', 'fixed')]).toEqual([false, true]);
    expect([filled('plan', 'staff'), filled('plan', 'seat')]).toEqual([true, true]);
  });
});
