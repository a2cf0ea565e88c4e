import { beforeAll, describe, expect, test } from 'vitest';
import { outsideOf } from '@/lib/engine';
import type { Plan } from '@/lib/engine/types';
import { partOf } from '@/lib/plan';
import { SAMPLE_PLAN } from '@/lib/sample';
import { type Source, type Workbook, workbookOf } from '@/lib/workbook';
import { EDGE_PLANS } from '../engine/edge-plans';
import { hasLibreOffice, recalculate } from '../helpers/libreoffice';
import { randomPlan } from '../helpers/random-plan';
import { estimate, role, smallPlan, system } from '../helpers/small-plan';
import { bytesOf, COVER, compareWithFile, withWrongValues } from './cells';

const RANDOM = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610];

/** Codes that differ in case only, awkward ones, all roles of a system without posts, and a system that nobody names. */
const AWKWARD = smallPlan({
  header: { payAward: { rate: 0.03, month: 4 }, discountRate: 0.08 },
  costCentres: [
    { code: 'a', name: '=1+1', realisation: 0.4 },
    { code: 'A', name: '#N/A', parent: 'a' },
  ],
  roles: [
    role('0', { title: '=HYPERLINK("http://x","y")', fte: 0, estimate: estimate(0.3, { system: 'S' }) }),
    role('s', { title: '+1', fte: 0, costCentre: 'a', estimate: estimate(0.2, { system: 'S', usage: 2 }) }),
    role('S', { title: '@sum', estimate: estimate(-0.2, { system: 's', usage: 3 }), attrition: 0.2 }),
    role('boss', { costCentre: 'a', driver: 'span', fte: 2 }),
  ],
  systems: [
    system({ fixedMonthly: 100, upfront: 500, buildMonths: 4, start: '2027-03' }, 'S'),
    system({ seatPrice: 20, block: { capacity: 7, monthly: 30 }, unitPrice: 0.5 }, 's'),
    system({ fixedMonthly: 11, refresh: { everyMonths: 2, cost: 5 } }, 'nobody'),
  ],
  scenario: { priceFactor: 1.3, wholePositions: true, realisation: 0.7 },
  policy: { release: true, redeployShare: 0.3, releasePace: 0.4, noticeMonths: 1 },
});

/** The same plan, its scenarios and what is put into the file besides what is expected of it. */
type Case = { title: string; given: Workbook; expected: Workbook };

const everyScenario = (title: string, plan: Plan): Case[] =>
  plan.scenarios.map(({ code }) => {
    const workbook = workbookOf({ plan, scenario: code }, COVER);
    return { title: `${title}, ${code}`, given: withWrongValues(workbook), expected: workbook };
  });

/** The plan's workbook after somebody has typed into its scenario, or chosen another one. */
function changed(plan: Plan, edit: Partial<Plan['scenarios'][number]>): Case {
  const [scenario, ...others] = plan.scenarios;
  if (!scenario) throw new Error('no scenario');
  const other = { ...plan, scenarios: [{ ...scenario, ...edit }, ...others] };
  const expected = workbookOf({ plan: other, scenario: scenario.code }, COVER);
  const before = workbookOf({ plan, scenario: scenario.code }, COVER);
  const typed = {
    ...before,
    sheets: before.sheets.map((sheet, i) =>
      sheet.name === 'Scenario' ? (withWrongValues(expected).sheets[i] ?? sheet) : sheet,
    ),
  };
  return { title: `after typing ${JSON.stringify(edit)}`, given: typed, expected };
}

function branch(plan: Plan, top: string): Source {
  const part = partOf(plan, new Set([top]));
  const named = new Set(part.roles.map((one) => one.estimate?.system));
  return {
    plan: { ...part, systems: part.systems.filter(({ code }) => named.has(code)) },
    scenario: plan.scenarios[0]?.code ?? '',
    outside: outsideOf(
      plan,
      part.roles.map((one) => one.code),
    ),
  };
}

/** One platform without capacity blocks, used by two branches. */
const SHARED = smallPlan({
  costCentres: [
    { code: 'A', name: 'A' },
    { code: 'B', name: 'B' },
  ],
  roles: [
    role('R', { costCentre: 'A', salary: 60_000, estimate: estimate(0.3, { system: 'S', usage: 2 }) }),
    role('Q', { costCentre: 'B', fte: 30, salary: 60_000, estimate: estimate(0.2, { system: 'S' }) }),
  ],
  systems: [system({ fixedMonthly: 900, upfront: 6_000, buildMonths: 2, seatPrice: 12, start: '2027-03' })],
});

function cases(): Case[] {
  const part = workbookOf(branch(SHARED, 'A'), COVER);
  return [
    ...everyScenario('the sample company', SAMPLE_PLAN),
    ...EDGE_PLANS.flatMap(({ title, plan }) => everyScenario(title, plan)),
    ...everyScenario('awkward codes and texts', AWKWARD),
    ...RANDOM.flatMap((seed) => everyScenario(`random plan ${seed}`, randomPlan(seed))),
    changed(SAMPLE_PLAN, { realisation: 0.83 }),
    changed(SAMPLE_PLAN, { delayMonths: 5, growthShift: -0.01, point: 'ambitious' }),
    { title: 'a branch that shares a platform', given: withWrongValues(part), expected: part },
  ];
}

describe.skipIf(!hasLibreOffice)('a workbook recalculated by LibreOffice', () => {
  const all = cases();
  let saved: Map<string, Uint8Array>;

  beforeAll(async () => {
    const given = new Map<string, Uint8Array>();
    for (const [i, one] of all.entries()) given.set(`${i}`, await bytesOf(one.given));
    saved = (await recalculate(given)).files;
  }, 900_000);

  test.each(all.map(({ title }, i) => [title, i] as const))(
    'has the engine’s figure in every formula cell, to 1e-9: %s',
    async (_, i) => {
      const file = saved.get(`${i}`);
      const one = all[i];
      if (!file || !one) throw new Error('LibreOffice saved no file');
      const { compared, differences } = await compareWithFile(one.expected, file);
      expect(differences.slice(0, 10)).toEqual([]);
      expect(compared).toBeGreaterThan(100);
    },
    60_000,
  );
});
