import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { touchPlan } from '@/db/queries/plans';
import { compute } from '@/lib/engine';
import { parsePlanText } from '@/lib/plan';
import { exportAiCosts } from '@/lib/services/exports/ai-costs';
import { exportDestinations } from '@/lib/services/exports/destinations';
import { exportEvidence } from '@/lib/services/exports/evidence';
import { exportEvidenceRollup } from '@/lib/services/exports/evidence-rollup';
import type { ExportFile } from '@/lib/services/exports/export-file';
import { exportInventory } from '@/lib/services/exports/inventory';
import { exportPlanFile } from '@/lib/services/exports/plan-file';
import { exportResults } from '@/lib/services/exports/results';
import { exportRollup } from '@/lib/services/exports/rollup';
import { assemblePlan } from '@/lib/services/plans/assemble';
import { importPlan } from '@/lib/services/plans/import';
import { saveVersion } from '@/lib/services/versions/save';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { ACTORS, answersByRole, outcomeOf, trailOf } from '../outcomes';
import { contentOf, officePlan, rowOf, storeOfficePlan } from '../plans/plans-fixture';
import { payFigures, recordsOf, textOf } from './reading';

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

const VERBS = {
  exportInventory,
  exportPlanFile,
  exportResults,
  exportRollup,
  exportDestinations,
  exportAiCosts,
  exportEvidence,
  exportEvidenceRollup,
};

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
    [
      'exportDestinations',
      { admin: 'ok', planner: 'ok', executive: 'ok', viewer: 'ok', head: 'ok', headOfLegal: 'ok' },
    ],
    [
      'exportAiCosts',
      { admin: 'ok', planner: 'ok', executive: 'ok', viewer: 'ok', head: 'ok', headOfLegal: 'ok' },
    ],
    [
      'exportEvidenceRollup',
      { admin: 'ok', planner: 'ok', executive: 'ok', viewer: 'NOT_FOUND', head: 'ok', headOfLegal: 'ok' },
    ],
    [
      'exportEvidence',
      { admin: 'ok', planner: 'ok', executive: 'ok', viewer: 'NOT_FOUND', head: 'ok', headOfLegal: 'ok' },
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

  test.each([exportResults, exportRollup, exportDestinations, exportAiCosts, exportEvidence])(
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
    expect(file.name).toBe('office-gro-e-plane-plan-now-EUR-2026-11-23-planner-of-aster.json');
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
    expect(file.name).toBe('office-gro-e-plane-results-now-slow-EUR-2026-11-23-planner-of-aster.csv');
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

describe('the destinations', () => {
  test('add up to the freed FTE of every centre and month, with the engine’s own numbers', async () => {
    const records = recordsOf(await exportDestinations(aster.as('planner'), { planId }));
    expect(records).toHaveLength(2 * (4 + 1) * 24);
    for (const record of records) {
      const { freed, reinvested, unfilled, redeployedTotal, releasedTotal, strandedDelta } = record;
      const sum = [reinvested, unfilled, redeployedTotal, releasedTotal, strandedDelta]
        .map(Number)
        .reduce((total, one) => total + one, 0);
      expect(sum).toBeCloseTo(Number(freed), 9);
    }
    const [base] = compute(officePlan()).scenarios;
    const last = records.filter((r) => r.scenario === 'base' && r.costCentre === 'CS').at(-1);
    expect(last).toMatchObject({ name: 'Customer support', parent: 'G', month: '2028-12' });
    expect(Number(last?.unfilled)).toBe(base?.costCentres.CS?.series.unfilled.at(-1));
    expect(Number(last?.freed)).toBeGreaterThan(1);
  });

  test('of a viewer are without Legal (3 people) and Customer support, which would give it away', async () => {
    const seen = recordsOf(await exportDestinations(aster.as('viewer'), { planId, scenario: 'base' }));
    expect([...new Set(seen.map((r) => r.costCentre))]).toEqual(['G', 'CS-EN', '']);
    const whole = recordsOf(await exportDestinations(aster.as('planner'), { planId, scenario: 'base' }));
    expect(seen).toEqual(whole.filter((r) => ['G', 'CS-EN', ''].includes(r.costCentre ?? '')));
  });

  test('of a head are those of their centres', async () => {
    const file = await exportDestinations(aster.as('head'), { planId, scenario: 'base' });
    expect(file.name).toContain('destinations-of-my-centres-now-base');
    expect([...new Set(recordsOf(file).map((r) => r.costCentre))]).toEqual(['CS', 'CS-EN', '']);
  });
});

describe('the AI costs', () => {
  test('are each system’s parts by month, which together are what the plan pays for AI', async () => {
    const file = await exportAiCosts(aster.as('planner'), { planId, scenario: 'base' });
    const records = recordsOf(file);
    expect(records).toHaveLength(3 * 24);
    const [base] = compute(officePlan()).scenarios;
    for (const [t, month] of [0, 11, 23].map((at) => [at, records[at]?.month] as const)) {
      const paid = records.filter((r) => r.month === month).map((r) => Number(r.aiCost));
      const { seat, use, block, fixed, upfront, refresh, onboarding } = base?.total.series ?? {};
      const parts = [seat, use, block, fixed, upfront, refresh, onboarding].map((part) => part?.[t] ?? 0);
      expect(paid.reduce((sum, one) => sum + one, 0)).toBeCloseTo(
        parts.reduce((sum, one) => sum + one, 0),
        9,
      );
    }
    expect(records[0]).toMatchObject({
      system: 'copilot',
      name: 'Copilot',
      unit: 'tickets',
      option: 'api',
      optionName: 'API',
      upfront: '60000',
    });
    const first = base?.systems.copilot?.series;
    expect(Number(records[0]?.users)).toBe(first?.users[0]);
    expect(Number(records[0]?.volume)).toBe(first?.volume[0]);
  });

  test('of a viewer are without a system that few people work with, and without one that would give it away', async () => {
    const seen = recordsOf(await exportAiCosts(aster.as('viewer'), { planId, scenario: 'base' }));
    expect([...new Set(seen.map((r) => r.system))]).toEqual(['archive']);
  });
});

describe('the evidence of estimates', () => {
  test('is a row an estimate with what it rests on and what it frees at the end; of a head, of their own lines', async () => {
    const plan = officePlan();
    const [first, second, ...others] = plan.roles;
    if (!first?.estimate || !second) throw new Error('The plan has too few roles.');
    const evidence = {
      class: 'study' as const,
      source: 'brynjolfsson-2025',
      rationale: '=HYPERLINK("x")',
      owner: 'Ada',
      reviewBy: '2027-06',
    };
    const roles = [
      { ...first, estimate: { ...first.estimate, evidence } },
      { ...second, estimate: undefined },
      ...others,
    ];
    const id = await storeOfficePlan(database, aster, { plan: { ...plan, roles } });
    const asked = { planId: id, scenario: 'base' };
    const file = await exportEvidence(aster.as('executive'), asked);
    expect(textOf(file)).toContain(`,"'=HYPERLINK(""x"")",`);
    const records = recordsOf(file);
    expect(records.map((r) => [r.code, r.evidenceClass])).toEqual([
      ['CS-1', 'study'],
      ['LG-1', ''],
    ]);
    expect(records[0]).toMatchObject({
      costCentre: 'CS',
      costCentreName: 'Customer support',
      title: '=SUM(A1)',
      evidenceSource: 'brynjolfsson-2025',
      evidenceOwner: 'Ada',
      evidenceReviewBy: '2027-06',
      evidenceRationale: '=HYPERLINK("x")',
    });
    const [base] = compute({ ...plan, roles }, { roles: true }).scenarios;
    expect(Number(records[0]?.freedFte)).toBe(base?.roles['CS-1']?.series.free.at(-1));
    const own = recordsOf(await exportEvidence(aster.as('headOfLegal'), asked));
    expect(own.map((r) => r.code)).toEqual(['LG-1']);
    expect(Number(own[0]?.freedFte)).toBeCloseTo(Number(records[1]?.freedFte), 9);
  });
});

describe('what a file is of', () => {
  test('is its plan, scenario, currency, instant and member', async () => {
    const { origin } = await exportRollup(aster.as('executive'), { planId, scenario: 'slow' });
    expect(origin).toEqual({
      planId,
      name: 'Office: Große Pläne',
      currency: 'EUR',
      version: 'now',
      scenario: 'slow',
      at: Date.UTC(2026, 10, 23),
      by: 'Executive of Aster',
    });
    expect((await exportRollup(aster.as('viewer'), { planId })).origin.scenario).toBe('*');
    expect((await exportPlanFile(aster.as('planner'), { planId })).origin.scenario).toBeNull();
  });

  test.each(Object.keys(VERBS) as (keyof typeof VERBS)[])(
    '%s says the kept version while the plan is as that one holds it, and "now" from the next change on',
    async (verb) => {
      const version = async () => (await VERBS[verb](aster.as('executive'), { planId })).origin.version;
      expect(await version()).toBe('now');
      await saveVersion(aster.as('planner'), { planId, note: 'First' });
      await saveVersion(aster.as('planner'), { planId, note: 'Second' });
      expect(await version()).toBe(2);
      const row = await rowOf(database, aster.organisationId, planId);
      await database.write((writer) => touchPlan(writer, row, 5));
      expect(await version()).toBe('now');
    },
  );
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
    }
    for (const verb of [exportResults, exportRollup, exportDestinations, exportAiCosts]) {
      expect(seen(await verb(aster.as('viewer'), { planId }))).toEqual([]);
    }
  });

  const filledIn = async (id: string) => {
    const records = recordsOf(await exportResults(aster.as('viewer'), { planId: id, scenario: 'base' }));
    return (level: string, column: string) =>
      records.filter((r) => r.level === level).every((r) => r[column] !== '');
  };

  test('tell staff by cost centre and what systems cost by system, and neither by the other', async () => {
    const { roles, ...plan } = officePlan();
    const large = { ...plan, roles: roles.map((role) => ({ ...role, fte: role.fte + 9 })) };
    const filled = await filledIn(await storeOfficePlan(database, aster, { plan: large }));
    expect([filled('cost centre', 'staff'), filled('cost centre', 'seat')]).toEqual([true, false]);
    expect([filled('system', 'staff'), filled('system', 'fixed')]).toEqual([false, true]);
    expect([filled('plan', 'staff'), filled('plan', 'seat')]).toEqual([true, true]);
  });

  test('do not tell what all systems cost where one is masked: its seats, and so its users, would be what is left', async () => {
    const filled = await filledIn(planId);
    expect([filled('plan', 'staff'), filled('plan', 'seat'), filled('plan', 'fixed')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
