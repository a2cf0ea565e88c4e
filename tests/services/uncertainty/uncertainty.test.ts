import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { removePlan, touchPlan } from '@/db/queries/plans';
import { findLargestSimulation, findSimulation, keepSimulation } from '@/db/queries/simulations';
import { simulations } from '@/db/schema';
import { assessUncertainty, type Plan } from '@/lib/engine';
import { DEFAULT_RUN } from '@/lib/plan';
import { exportUncertainty } from '@/lib/services/exports/uncertainty';
import { getReport } from '@/lib/services/report/get-report';
import { getOverview } from '@/lib/services/results/get-overview';
import { cancelSimulation } from '@/lib/services/uncertainty/cancel';
import { ensureDrawn } from '@/lib/services/uncertainty/ensure-drawn';
import { getSimulationStatus } from '@/lib/services/uncertainty/get-status';
import { getUncertainty } from '@/lib/services/uncertainty/get-uncertainty';
import { type AskedSimulation, simulationSchema } from '@/lib/services/uncertainty/inputs';
import { simulationJobs } from '@/lib/services/uncertainty/jobs';
import { simulationKey } from '@/lib/services/uncertainty/simulation-key';
import { startSimulation } from '@/lib/services/uncertainty/start';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { answersByRole, outcomeOf, trailOf } from '../outcomes';
import { officePlan, rowOf, storeOfficePlan } from '../plans/plans-fixture';

/** Customer support with 32 people and Legal with 3, each at the top of the tree. */
const twoTops = (): Plan => {
  const plan = officePlan();
  return {
    ...plan,
    costCentres: plan.costCentres
      .filter(({ code }) => code !== 'G')
      .map((centre) => (centre.parent === 'G' ? { ...centre, parent: null } : centre)),
  };
};

const SETTINGS = { draws: 400, seed: 3, correlation: 0.25 };

let database: Database;
let aster: TestOrganisation;
let birch: TestOrganisation;
let planId: string;
let asked: AskedSimulation;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database);
  birch = await createOrganisation(database, { name: 'Birch' });
  planId = await storeOfficePlan(database, aster, { plan: twoTops() });
  asked = { planId, scenario: 'base', ...SETTINGS };
});

/** Starts a run as the actor and waits until it is kept. */
async function run(actor: TestActor, what = asked): Promise<void> {
  let status = await startSimulation(aster.as(actor), what);
  while (status.state === 'waiting' || status.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 20));
    status = await getSimulationStatus(aster.as(actor), what);
  }
  expect(status).toEqual({ state: 'done' });
}

const view = (actor: TestActor, centre?: string) =>
  getUncertainty(aster.as(actor), { planId, scenario: 'base', centre, settings: SETTINGS });
const keptRows = () => database.read((reader) => reader.select().from(simulations));

describe('a run', () => {
  test('is what the engine says of the plan, and is made once for each version of it', async () => {
    await run('planner');
    const { total, tornado } = assessUncertainty(twoTops(), { scenario: 'base', ...SETTINGS });
    const { run: shown, status } = await view('executive');
    expect(status).toEqual({ state: 'done' });
    expect(shown?.staff?.fan).toEqual(total.series.staff);
    expect(shown?.money?.npv.distribution).toEqual(total.measures.npv);
    expect(shown?.money?.tornado?.bars.map(({ low }) => low)).toEqual(tornado.map(({ low }) => low));
    const [row] = await keptRows();
    expect(await startSimulation(aster.as('executive'), asked)).toEqual({ state: 'done' });
    expect(await keptRows()).toEqual([row]);

    const plan = await rowOf(database, aster.organisationId, planId);
    await database.write((writer) => touchPlan(writer, plan, 5));
    expect((await view('planner')).run).toBeNull();
    await run('planner');
    expect((await keptRows()).map(({ revision }) => revision)).toEqual([plan.revision + 1]);
  });

  test('leaves no trace in the audit trail, because nothing of the plan is changed', async () => {
    const before = await trailOf(database, aster.organisationId);
    await run('planner');
    expect(await trailOf(database, aster.organisationId)).toEqual(before);
  });

  test('goes with its plan', async () => {
    await run('planner');
    const plan = await rowOf(database, aster.organisationId, planId);
    await database.write((writer) => removePlan(writer, plan));
    expect(await keptRows()).toEqual([]);
  });

  test('that nobody waits for any more is ended and keeps nothing; another that waits has it go on', async () => {
    const long = { ...asked, draws: 100_000 };
    expect(await startSimulation(aster.as('planner'), long)).toMatchObject({
      state: expect.stringMatching(/waiting|running/),
    });
    await startSimulation(aster.as('executive'), long);
    await cancelSimulation(aster.as('planner'), long);
    expect((await getSimulationStatus(aster.as('planner'), long)).state).not.toBe('none');
    await cancelSimulation(aster.as('executive'), long);
    expect(await getSimulationStatus(aster.as('planner'), long)).toEqual({ state: 'none' });
    await run('planner');
    expect((await keptRows()).map(({ draws }) => draws)).toEqual([400]);
  });

  test('gives way to another run that the same member starts', async () => {
    const long = { ...asked, draws: 100_000 };
    await startSimulation(aster.as('planner'), long);
    await run('planner');
    expect(await getSimulationStatus(aster.as('planner'), long)).toEqual({ state: 'none' });
  });

  test('shows itself as a range in the overview', async () => {
    const { figures: before } = await getOverview(aster.as('planner'), { planId, scenario: 'base' });
    expect(before.money?.npv.drawn).toBeUndefined();
    await run('planner');
    const { figures } = await getOverview(aster.as('executive'), { planId, scenario: 'base' });
    const { npv, peakFunding, paybackMonths } = assessUncertainty(twoTops(), {
      scenario: 'base',
      ...SETTINGS,
    }).total.measures;
    expect(figures.money?.npv.drawn).toEqual([npv.p10, npv.p90]);
    expect(figures.money?.peakFunding.drawn).toEqual([peakFunding.p10, peakFunding.p90]);
    expect(figures.money?.drawnPayback).toEqual(paybackMonths);
    const { figures: legal } = await getOverview(aster.as('planner'), {
      planId,
      scenario: 'base',
      centre: 'LG',
    });
    expect(legal.money?.npv.drawn).not.toEqual(figures.money?.npv.drawn);
  });
});

describe('where no run is kept of this state of the plan', () => {
  test('the overview asks for one, and a report has it made', async () => {
    const { lacksDraws } = await getOverview(aster.as('executive'), { planId });
    expect(lacksDraws).toBe(true);
    const { overview } = await getReport(aster.as('executive'), { planId });
    const { npv } = assessUncertainty(twoTops(), { scenario: 'base', ...DEFAULT_RUN }).total.measures;
    expect(overview.figures.money?.npv.drawn).toEqual([npv.p10, npv.p90]);
    expect(overview.lacksDraws).toBe(false);
    expect((await keptRows()).map(({ draws }) => draws)).toEqual([DEFAULT_RUN.draws]);
  });

  test('the usual runs of two scenarios are made side by side, and neither gives up what its reader asked for', async () => {
    const scenarios = twoTops().scenarios.map(({ code }) => code);
    expect(scenarios.length).toBeGreaterThan(1);
    const long = { ...asked, draws: 100_000 };
    await startSimulation(aster.as('planner'), long);
    const reports = scenarios.map((scenario) => ensureDrawn(aster.as('planner'), { planId, scenario }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await getSimulationStatus(aster.as('planner'), long)).state).toMatch(/waiting|running/);
    await cancelSimulation(aster.as('planner'), long);
    await Promise.all(reports);
    expect((await keptRows()).map(({ scenario }) => scenario).sort()).toEqual([...scenarios].sort());
  });

  test('a run of an earlier state of the plan is given up for one of its state now, and nobody waits for it', async () => {
    const before = await rowOf(database, aster.organisationId, planId);
    const long = { ...asked, draws: 100_000 };
    const key = await database.snapshot((reader) => simulationKey(reader, aster.actors.planner, long));
    await startSimulation(aster.as('planner'), long);
    const ended = simulationJobs().ended(JSON.stringify(key));
    await database.write((writer) => touchPlan(writer, before, 5));
    await run('executive');
    await ended;
    expect((await keptRows()).map(({ revision, draws }) => [revision, draws])).toEqual([
      [before.revision + 1, SETTINGS.draws],
    ]);
  });

  test('a run that was kept in an earlier form counts as none, and can be made again', async () => {
    await run('planner');
    await database.write((writer) => writer.update(simulations).set({ format: 1 }));
    expect((await view('planner')).run).toBeNull();
    await run('planner');
    expect((await keptRows()).map(({ format }) => format).sort()).toEqual([1, 2]);
  });

  test('nobody without pay has draws made, nor does a plan without estimates', async () => {
    expect((await getOverview(aster.as('viewer'), { planId })).lacksDraws).toBe(false);
    const plan = twoTops();
    const bare = { ...plan, roles: plan.roles.map(({ estimate: _, ...role }) => role) };
    const bareId = await storeOfficePlan(database, aster, { plan: bare });
    expect((await getOverview(aster.as('planner'), { planId: bareId })).lacksDraws).toBe(false);
  });
});

describe('who sees what', () => {
  test('a head sees the run of their own centres, the same as within the whole, and nothing of others', async () => {
    await run('head');
    const whole = assessUncertainty(twoTops(), { scenario: 'base', ...SETTINGS });
    const { run: shown, isWhole } = await view('head');
    expect(isWhole).toBe(false);
    expect(shown?.centres.map(({ code }) => code)).toEqual(['CS']);
    expect(shown?.money?.npv.distribution).toEqual(whole.costCentres.CS?.measures.npv);
    expect(shown?.staff?.fan).toEqual(whole.costCentres.CS?.series.staff);
    expect((await outcomeOf(view('head', 'LG'))).code).toBe('NOT_FOUND');
    expect((await view('planner')).run).toBeNull();
  });

  test('a head of whom the plan has no centre is shown nothing of the run of the whole', async () => {
    const whole = twoTops();
    planId = await storeOfficePlan(database, aster, {
      plan: {
        ...whole,
        costCentres: whole.costCentres.filter(({ code }) => code !== 'LG'),
        roles: whole.roles.filter(({ code }) => code !== 'LG-1'),
      },
    });
    asked = { ...asked, planId };
    await run('planner');
    expect((await view('planner')).run).not.toBeNull();
    const overview = () => getOverview(aster.as('headOfLegal'), { planId, scenario: 'base' });
    const answer = await exportUncertainty(aster.as('planner'), { planId });
    expect([...answer.parts].join('')).toContain(',plan,,');
    expect((await view('headOfLegal')).run).toBeNull();
    expect((await overview()).figures.money?.npv.drawn).toBeUndefined();
    expect((await outcomeOf(exportUncertainty(aster.as('headOfLegal'), { planId }))).code).toBe('INVALID');

    await run('headOfLegal');
    const { run: shown } = await view('headOfLegal');
    expect(shown?.centres).toEqual([]);
    expect(new Set([...(shown?.staff?.fan.p90 ?? []), ...(shown?.money?.cumulative.fan.p10 ?? [])])).toEqual(
      new Set([0]),
    );
  });

  test('a viewer sees staff, no money, no small group and none that would give it away', async () => {
    await run('viewer');
    const { run: shown } = await view('viewer');
    expect(shown?.money).toBeNull();
    expect(shown?.table.map(({ code, staff, npv }) => [code, staff === 'masked', npv])).toEqual([
      [null, false, null],
      ['CS', true, null],
      ['LG', true, null],
    ]);
    const text = JSON.stringify(await view('viewer'));
    const { total, costCentres } = assessUncertainty(twoTops(), { scenario: 'base', ...SETTINGS });
    for (const { measures, series } of [total, ...Object.values(costCentres)]) {
      const money = [
        measures.npv.p50,
        measures.runRateSaving.p50,
        series.net.p50[5],
        series.cumulative.p10[9],
      ];
      for (const figure of money) expect(text).not.toContain(String(figure));
    }
    for (const hidden of [costCentres.CS, costCentres.LG]) {
      expect(text).not.toContain(String(hidden?.series.staff.p50[20]));
    }
    expect((await view('viewer', 'LG')).run?.staff).toBeNull();
  });

  test('a plan on the planner’s desk, of another organisation, or none at all: all verbs answer alike', async () => {
    const draft = await storeOfficePlan(database, aster, { status: 'draft', plan: twoTops() });
    const verbs = {
      start: (context: Parameters<typeof startSimulation>[0], id: string) =>
        startSimulation(context, { ...asked, planId: id }),
      status: (context: Parameters<typeof startSimulation>[0], id: string) =>
        getSimulationStatus(context, { ...asked, planId: id }),
      cancel: (context: Parameters<typeof startSimulation>[0], id: string) =>
        cancelSimulation(context, { ...asked, planId: id }),
      get: (context: Parameters<typeof startSimulation>[0], id: string) =>
        getUncertainty(context, { planId: id, scenario: 'base', centre: undefined, settings: SETTINGS }),
      export: (context: Parameters<typeof startSimulation>[0], id: string) =>
        exportUncertainty(context, { planId: id }),
    };
    for (const verb of Object.values(verbs)) {
      const none = await outcomeOf(verb(aster.as('planner'), 'none'));
      expect(none.code).toBe('NOT_FOUND');
      expect(await outcomeOf(verb(birch.as('admin'), planId))).toEqual(none);
      for (const actor of ['head', 'viewer'] as const) {
        expect(await outcomeOf(verb(aster.as(actor), draft))).toEqual(none);
      }
    }
    const noScenario = { ...asked, scenario: 'none' };
    expect((await outcomeOf(startSimulation(aster.as('planner'), noScenario))).code).toBe('NOT_FOUND');
    expect(await keptRows()).toEqual([]);
  });
});

describe('the export', () => {
  test('has a row a month and level, all digits, and is on record', async () => {
    await run('planner');
    const { name, parts } = await exportUncertainty(aster.as('executive'), { planId, scenario: 'base' });
    const [header, first, ...rows] = [...parts].join('').trim().split('\r\n');
    const { total } = assessUncertainty(twoTops(), { scenario: 'base', ...SETTINGS });
    expect(name).toMatch(/-uncertainty-now-base-EUR-/);
    expect(header).toContain(
      'scenario,draws,seed,correlation,level,code,month,staffP10,staffP50,staffP90,netP10',
    );
    expect(first).toContain(`base,400,3,0.25,plan,,2027-01,${total.series.staff.p10[0]},`);
    expect(rows).toHaveLength(3 * 24 - 1);
    expect((await trailOf(database, aster.organisationId)).at(-1)?.after).toMatchObject({
      file: 'uncertainty',
    });
  });

  test('of a viewer has staff alone and no group that is masked', async () => {
    await run('planner');
    const { parts } = await exportUncertainty(aster.as('viewer'), { planId });
    const [header, ...rows] = [...parts].join('').trim().split('\r\n');
    expect(header?.endsWith('month,staffP10,staffP50,staffP90')).toBe(true);
    expect(rows.every((row) => row.includes(',plan,,'))).toBe(true);
    expect(rows).toHaveLength(24);
  });

  test('without a run says what to do', async () => {
    const answers = await answersByRole(aster, (context) => exportUncertainty(context, { planId }));
    expect(new Set(Object.values(answers))).toEqual(new Set(['INVALID']));
  });
});

test('Z4: a kept run is found and given up within its organisation alone', async () => {
  await run('planner');
  const [row] = await keptRows();
  if (!row) throw new Error('Nothing was kept.');
  const foreign = { ...row, organisationId: birch.organisationId };
  await database.read(async (reader) => {
    expect(await findSimulation(reader, foreign)).toBeNull();
    expect(await findLargestSimulation(reader, foreign)).toBeNull();
    expect(await findSimulation(reader, row)).not.toBeNull();
  });
  await database.write((writer) =>
    keepSimulation(writer, { ...foreign, id: 'x', revision: row.revision + 1 }),
  );
  expect((await keptRows()).map(({ id }) => id)).toContain(row.id);
});

test('settings out of their range are refused, each with what is expected', () => {
  const parsed = simulationSchema.safeParse({ ...asked, draws: 1e9, seed: -1, correlation: 1.2 });
  expect(parsed.error?.issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'draws: a whole number from 1 to 100000',
    'seed: a whole number from 0 to 4294967295',
    'correlation: a share from 0 to 1',
  ]);
});
