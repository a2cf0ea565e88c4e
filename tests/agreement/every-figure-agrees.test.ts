import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FigureText } from '@/components/ui/figure-text';
import type { Database } from '@/db';
import { findPlanContent } from '@/db/queries/plans';
import { SYSTEM_COSTS } from '@/lib/access';
import { compute, type Level, type Plan, type Result, SERIES, SYSTEM_SERIES } from '@/lib/engine';
import { type Figure, formatAs, parseNumber } from '@/lib/format';
import { measureSeries, parsePlanText, TABLE_MEASURE_NAMES, TABLE_MEASURES } from '@/lib/plan';
import { SAMPLE_PLAN } from '@/lib/sample';
import type { Context } from '@/lib/services/context';
import { exportAiCosts } from '@/lib/services/exports/ai-costs';
import { exportDestinations } from '@/lib/services/exports/destinations';
import { exportPeriodTable } from '@/lib/services/exports/period-table';
import { exportPlanFile } from '@/lib/services/exports/plan-file';
import { exportResults } from '@/lib/services/exports/results';
import { exportRollup } from '@/lib/services/exports/rollup';
import { exportWorkbook } from '@/lib/services/exports/workbook';
import { storePlan } from '@/lib/services/plans/store';
import { getSummary } from '@/lib/services/results/get-summary';
import { compareScenarios } from '@/lib/services/scenarios/compare';
import { listSystemsInScenario } from '@/lib/services/systems/list';
import { workbookOf } from '@/lib/workbook';
import { get, tokenOf } from '../api/api-client';
import { createTestDatabase } from '../helpers/database';
import { hasLibreOffice, recalculate } from '../helpers/libreoffice';
import { createOrganisation, type TestOrganisation } from '../helpers/organisation';
import { randomPlan } from '../helpers/random-plan';
import { estimate, role, smallPlan, system } from '../helpers/small-plan';
import { bytesOf, recordsOf, textOf } from '../services/exports/reading';
import { COVER, compareWithFile } from '../workbook/cells';

const NOW = Date.UTC(2027, 2, 3, 9);
const clock = () => NOW;

const EDGES: [string, Plan][] = [
  [
    'of one month',
    smallPlan({
      header: { months: 1 },
      roles: [role('R', { estimate: estimate(0.3, { system: 'S' }) })],
      systems: [system({ seatPrice: 1 / 3 })],
    }),
  ],
  [
    'of 120 months',
    smallPlan({
      header: { months: 120, payAward: { rate: 0.03, month: 4 }, discountRate: 0.07 },
      roles: [role('R', { attrition: 0.11, estimate: estimate(0.3, { system: 'S' }) })],
      systems: [system({ seatPrice: 17.77, priceTrend: -0.1 })],
    }),
  ],
  ['without AI systems, which costs nothing more', smallPlan({ roles: [role('R')], systems: [] })],
  [
    'with a system that no role names, and never pays back',
    smallPlan({ roles: [role('R')], systems: [system({ fixedMonthly: 1234.565, upfront: 0.005 })] }),
  ],
  ['without role lines', smallPlan({ roles: [], systems: [system({ fixedMonthly: 10 })] })],
  [
    'whose AI costs time',
    smallPlan({
      roles: [role('R', { estimate: estimate(-0.2, { system: 'S' }) })],
      systems: [system({ seatPrice: 20 })],
    }),
  ],
];

const PLANS: [string, Plan][] = [
  ['the sample company', SAMPLE_PLAN],
  ...EDGES,
  ...Array.from({ length: 36 }, (_, seed): [string, Plan] => [
    `random plan ${seed}`,
    randomPlan(seed * 7 + 1),
  ]),
];

let database: Database;
let folder: string;
beforeAll(async () => {
  ({ database } = await createTestDatabase());
  folder = mkdtempSync(join(tmpdir(), 'headroom-agreement-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Stored = { aster: TestOrganisation; planId: string; as: Context };

async function store(plan: Plan): Promise<Stored> {
  const aster = await createOrganisation(database, { clock });
  const { organisationId, actors } = aster;
  const planId = await database.write((writer) =>
    storePlan(writer, { organisationId, memberId: actors.planner.memberId, now: NOW, plan, status: 'open' }),
  );
  const content = await database.snapshot((reader) => findPlanContent(reader, organisationId, planId));
  expect(content?.roles).toHaveLength(plan.roles.length);
  return { aster, planId, as: aster.as('executive') };
}

const CENT = 0.005;
/** What two ways to the same figure may differ by: less than the half of a cent, and of a large sum no more than its last digits. */
function agree(found: Figure, expected: Figure, where: string): void {
  if (typeof found !== 'number' || typeof expected !== 'number') {
    expect(found ?? null, where).toBe(expected ?? null);
    return;
  }
  expect(Math.abs(found - expected), `${where}: ${found} and ${expected}`).toBeLessThan(CENT);
}
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
/** A cell of a CSV; an empty one is none. */
const cellOf = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text);

/** What a page writes of a figure: its exact value is the title where the text is shorter. */
function written(value: Figure, unit: 'money' | 'fte'): number | null {
  const element: unknown = FigureText({ value, unit, style: 'compact' });
  const text = typeof element === 'string' ? element : titleOf(element);
  return parseNumber(text);
}
function titleOf(element: unknown): string {
  if (typeof element === 'object' && element !== null && 'props' in element) {
    const { props } = element;
    if (typeof props === 'object' && props !== null && 'title' in props) return String(props.title);
  }
  throw new Error('There is no title.');
}

type Totals = { net: number; cost: number; baselineCost: number; ai: number };
const totalsOf = ({ series }: Level): Totals => ({
  net: sum(series.net),
  cost: sum(series.cost),
  baselineCost: sum(series.baselineCost),
  ai: sum(SYSTEM_COSTS.map((name) => sum(series[name]))),
});

describe.each(PLANS)('%s', (title, plan) => {
  let stored: Stored;
  let result: Result;
  beforeAll(async () => {
    stored = await store(plan);
    result = compute(plan, { roles: true });
  });

  test('overview, report and comparison show what the engine computes, in each scenario and cost centre', async () => {
    const { as, planId } = stored;
    for (const { code, total, costCentres, systems } of result.scenarios) {
      const levels: [string | undefined, Level][] = [[undefined, total], ...Object.entries(costCentres)];
      for (const [centre, level] of levels.slice(0, 14)) {
        const { overview } = await getSummary(as, { planId, scenario: code, centre });
        const { fteEnd, fteDelta, money } = overview.figures;
        const { net } = totalsOf(level);
        const at = `${title}, ${code}, ${centre ?? 'plan'}`;
        agree(fteEnd.value, level.series.staff.at(-1), at);
        agree(fteDelta, level.series.fteDelta.at(-1), at);
        agree(money?.net.value, net, at);
        agree(money?.runRateSaving.value, level.measures.runRateSaving, at);
        agree(money?.npv.value, level.measures.npv, at);
        agree(money?.peakFunding.value, level.measures.peakFunding, at);
        agree(money?.paybackMonths.value, level.measures.paybackMonths, at);
        for (const value of [net, level.measures.npv, level.measures.runRateSaving])
          agree(written(value, 'money'), Number(value.toFixed(2)), `${at} as it is written`);
        for (const line of overview.centres) {
          const own = costCentres[line.code];
          if (!own) throw new Error(`${line.code} is not there.`);
          agree(line.net, totalsOf(own).net, `${at}, row ${line.code}`);
          agree(line.npv, own.measures.npv, `${at}, row ${line.code}`);
          agree(line.runRateSaving, own.measures.runRateSaving, `${at}, row ${line.code}`);
          agree(line.fteEnd, own.series.staff.at(-1), `${at}, row ${line.code}`);
        }
      }
      const list = await listSystemsInScenario(as, { planId, scenario: code });
      for (const shown of list.systems) {
        const level = systems[shown.code];
        agree(shown.total, level ? totalsOf(level).ai : null, `${title}, ${code}, system ${shown.code}`);
      }
      agree(
        sum(list.systems.map((one) => one.total ?? 0)),
        totalsOf(total).ai,
        `${title}, ${code}, all systems`,
      );
    }
    const { compared } = await compareScenarios(as, {
      planId,
      codes: result.scenarios.map(({ code }) => code),
    });
    for (const { inputs, measures, cumulative } of compared) {
      const level = result.scenarios.find(({ code }) => code === inputs.code)?.total;
      expect(measures).toEqual(level?.measures);
      agree(cumulative?.at(-1), level && totalsOf(level).net, `${title}, compared ${inputs.code}`);
    }
  });

  test('results.csv has every number of every level and month, unrounded', async () => {
    const { as, planId } = stored;
    const records = recordsOf(await exportResults(as, { planId }));
    let compared = 0;
    for (const record of records) {
      const scenario = result.scenarios.find(({ code }) => code === record.scenario);
      const t = result.months.indexOf(record.month ?? '');
      const level = scenario && levelOf(scenario, record.level ?? '', record.code ?? '');
      if (!level) throw new Error(`No level ${record.level} ${record.code}.`);
      for (const name of SERIES) {
        if (Number(record[name]) !== (level.series[name][t] ?? 0))
          agree(cellOf(record[name]), level.series[name][t], `${record.level} ${record.code} ${name}`);
        compared++;
      }
      const system = record.level === 'system' ? scenario?.systems[record.code ?? ''] : undefined;
      if (system)
        for (const name of SYSTEM_SERIES)
          agree(cellOf(record[name]), system.series[name][t], `${record.code} ${name}`);
    }
    const levels = result.scenarios.map(
      ({ costCentres, roles, systems }) =>
        1 + [costCentres, roles, systems].reduce((n, one) => n + Object.keys(one).length, 0),
    );
    expect(compared).toBe(sum(levels) * result.months.length * SERIES.length);
  });

  test('rollup.csv, destinations.csv and ai-costs.csv add up to the same', async () => {
    const { as, planId } = stored;
    for (const record of recordsOf(await exportRollup(as, { planId }))) {
      const scenario = result.scenarios.find(({ code }) => code === record.scenario);
      const level =
        record.costCentre === '' ? scenario?.total : scenario?.costCentres[record.costCentre ?? ''];
      if (!level) throw new Error(`No centre ${record.costCentre}.`);
      const at = `${record.scenario} ${record.costCentre}`;
      const { net, cost, baselineCost } = totalsOf(level);
      for (const [name, value] of Object.entries({ net, cost, baselineCost, ...level.measures }))
        if (name in record) agree(cellOf(record[name]), value, `${at} ${name}`);
      agree(cellOf(record.fteAtEnd), level.series.staff.at(-1), at);
    }
    for (const record of recordsOf(await exportDestinations(as, { planId }))) {
      const { freed, reinvested, unfilled, redeployedTotal, releasedTotal, strandedDelta } = record;
      const parts = [reinvested, unfilled, redeployedTotal, releasedTotal, strandedDelta].map(Number);
      expect(Math.abs(Number(freed) - sum(parts)), `${record.costCentre} ${record.month}`).toBeLessThan(1e-6);
    }
    const costs = recordsOf(await exportAiCosts(as, { planId }));
    for (const { code, total } of result.scenarios) {
      for (const [t, month] of result.months.entries()) {
        const own = costs.filter((record) => record.scenario === code && record.month === month);
        agree(
          sum(own.map((record) => Number(record.aiCost))),
          sum(SYSTEM_COSTS.map((name) => total.series[name][t] ?? 0)),
          `${code} ${month}`,
        );
      }
    }
  });

  test('period-table.csv has each measure by month as the engine, and by quarter and year as the sum or the last of its months', async () => {
    const { as, planId } = stored;
    const [scenario] = result.scenarios;
    if (!scenario) throw new Error('There is a scenario.');
    const open = plan.costCentres.map(({ code }) => code).join();
    for (const measure of TABLE_MEASURE_NAMES) {
      for (const by of ['months', 'quarters', 'years'] as const) {
        for (const record of recordsOf(await exportPeriodTable(as, { planId, measure, by, open }))) {
          const level = record.level === 'plan' ? scenario.total : scenario.costCentres[record.code ?? ''];
          if (!level) throw new Error(`No centre ${record.code}.`);
          const values = [...measureSeries(level.series, measure)];
          const periods = Object.keys(record).filter((name) => /^\d{4}(-|$)/.test(name));
          const shown = periods.map((period) => Number(record[period]));
          const expected = TABLE_MEASURES[measure].nature === 'stock' ? values.at(-1) : sum(values);
          const found = TABLE_MEASURES[measure].nature === 'stock' ? shown.at(-1) : sum(shown);
          agree(found, expected, `${measure} by ${by} of ${record.code}`);
          if (by === 'months')
            for (const [t, value] of shown.entries())
              agree(value, values[t], `${measure} of ${record.code} in ${periods[t]}`);
          agree(cellOf(record.cashCaptured), totalsOf(level).net, `cash of ${record.code}`);
        }
      }
    }
  });

  test('the plan file computes to the same again, and an address answers with the bytes of the file', async () => {
    const { as, planId } = stored;
    const parsed = parsePlanText(textOf(await exportPlanFile(as, { planId })));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    expect(compute(parsed.plan, { roles: true })).toEqual(result);
    const token = await tokenOf(as);
    for (const [file, verb] of Object.entries({
      results: exportResults,
      rollup: exportRollup,
      'ai-costs': exportAiCosts,
      destinations: exportDestinations,
    })) {
      const response = await get({ database, clock }, `/plans/${planId}/${file}.csv`, { token });
      expect(
        Buffer.from(await response.arrayBuffer()).equals(bytesOf(await verb(as, { planId }))),
        file,
      ).toBe(true);
    }
  });
});

function levelOf(scenario: Result['scenarios'][number], kind: string, code: string): Level | undefined {
  const { total, costCentres, roles, systems } = scenario;
  const within = { 'cost centre': costCentres, role: roles, system: systems }[kind];
  if (kind === 'plan') return total;
  return within && Object.hasOwn(within, code) ? within[code] : undefined;
}

const FEW = PLANS.filter(([title]) => /sample|one month|no role names|random plan (3|5|8)$/.test(title));

test.each(FEW)(
  'the command line computes %s to the numbers of its downloads, as CSV and as JSON',
  async (title, plan) => {
    const { as, planId } = await store(plan);
    const file = join(folder, `${title.replaceAll(/\W/g, '-')}.json`);
    writeFileSync(file, textOf(await exportPlanFile(as, { planId })));
    const headroom = (format: string) => {
      const root = join(import.meta.dirname, '../..');
      const words = [join(root, 'bin/headroom.ts'), 'compute', file, '--format', format];
      const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/tsx'), words, {
        ...{ cwd: root, encoding: 'utf8', maxBuffer: 1 << 29 },
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      return stdout;
    };
    expect(headroom('csv')).toBe(textOf(await exportResults(as, { planId })).replace('\uFEFF', ''));
    const result = compute(plan, { roles: true });
    const { scenarios } = JSON.parse(headroom('json'));
    for (const [at, { total, code }] of result.scenarios.entries()) {
      expect(scenarios[at].code).toBe(code);
      expect(scenarios[at].total.measures).toEqual(total.measures);
      expect(scenarios[at].total.series.net).toEqual([...total.series.net]);
    }
  },
  60_000,
);

test('sums of money that are written for people are those that are computed, at every edge of rounding', () => {
  for (const value of [0, -0, 0.004, 0.005, -0.005, 999.5, 999.499, 999_500, -1_234_567.891, 1e9, 123.456]) {
    const exact = formatAs(value, { unit: 'money', style: 'cents' });
    expect(Math.abs((parseNumber(exact) ?? Number.NaN) - value), exact).toBeLessThanOrEqual(CENT + 1e-9);
  }
});

describe.skipIf(!hasLibreOffice)('workbooks as they are taken, recalculated by a spreadsheet', () => {
  test('come to the engine’s figure in every formula', async () => {
    const chosen = FEW.slice(0, 3);
    const taken = new Map<string, Uint8Array>();
    for (const [at, [, plan]] of chosen.entries()) {
      const { as, planId } = await store(plan);
      taken.set(String(at), bytesOf(await exportWorkbook(as, { planId })));
    }
    const { files } = await recalculate(taken);
    for (const [at, [title, plan]] of chosen.entries()) {
      const scenario = plan.scenarios[0]?.code ?? '';
      const file = files.get(String(at)) ?? new Uint8Array();
      // Every formula: each role by month, the rollup of each centre, the measures.
      const { compared, differences } = await compareWithFile(workbookOf({ plan, scenario }, COVER), file);
      expect(differences, title).toEqual([]);
      expect(compared).toBeGreaterThan(100);
    }
  }, 120_000);
});
