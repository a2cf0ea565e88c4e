import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { updateOrganisation } from '@/db/queries/organisations';
import { capacityShares, compute, type Plan } from '@/lib/engine';
import { optionSchema } from '@/lib/plan';
import { assemblePlan } from '@/lib/services/plans/assemble';
import { chooseOption } from '@/lib/services/scenarios/choose-option';
import { addOption } from '@/lib/services/systems/add-option';
import { createSystem } from '@/lib/services/systems/create';
import { getSourcing } from '@/lib/services/systems/get-sourcing';
import { listSystemsInScenario } from '@/lib/services/systems/list';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { answersByRole, outcomeOf } from '../outcomes';
import { contentOf, storeRolesPlan } from '../roles/roles-fixture';

let database: Database;
let own: TestOrganisation;
let planId: string;
let systemId: string;

const OPEN = optionSchema.parse({
  code: 'open',
  name: 'Open model',
  kind: 'self-hosted-open',
  start: '2027-07',
  end: '2028-10',
  fixedMonthly: 900,
  block: { capacity: 25, monthly: 150 },
  upfront: 20_000,
  buildMonths: 3,
});

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  own = await createOrganisation(database);
  ({ planId } = await storeRolesPlan(database, own));
  systemId = (await contentOf(database, own.organisationId, planId)).systems[0]?.id ?? '';
  await addOption(own.as('planner'), { planId, systemId, option: OPEN });
});

const get = (actor: TestActor, scenario = 'base', id = systemId) =>
  getSourcing(own.as(actor), { planId, systemId: id, scenario });
const plan = async () => assemblePlan(await contentOf(database, own.organisationId, planId));
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

/** The engine's answer for the whole plan with an option in one scenario. */
function withOption(whole: Plan, scenario: string, option: string) {
  const scenarios = whole.scenarios
    .filter(({ code }) => code === scenario)
    .map((one) => ({ ...one, sourcing: { ...one.sourcing, copilot: option } }));
  const [result] = compute({ ...whole, scenarios }).scenarios;
  const level = result?.systems.copilot;
  if (!result || !level) throw new Error('not computed');
  const { seat, use, block, fixed, upfront, refresh, onboarding } = level.series;
  const kinds = [seat, use, block, fixed, upfront, refresh, onboarding];
  return { total: result.total, level, cost: sum(kinds.flatMap((values) => [...values])) };
}

describe('options beside each other', () => {
  test('each is the plan computed with it: cost, use, blocks and the plan’s measures, in the scenario that is asked for', async () => {
    const whole = await plan();
    for (const scenario of ['base', 'bad']) {
      const { options } = await get('planner', scenario);
      expect(options.map(({ code, isChosen }) => [code, isChosen])).toEqual([
        ['api', true],
        ['open', false],
      ]);
      for (const { code, figures, measures } of options) {
        const { total, level, cost } = withOption(whole, scenario, code);
        expect(figures?.total).toBeCloseTo(cost, 6);
        expect(figures?.last.users).toBe(level.series.users.at(-1));
        expect(figures?.last.volume).toBe(level.series.volume.at(-1));
        expect(figures?.blocks).toBe(Math.max(...level.series.blocks));
        expect(figures?.utilisation).toEqual([...level.series.utilisation]);
        expect(measures).toEqual({ npv: total.measures.npv, runRateSaving: total.measures.runRateSaving });
      }
    }
    expect((await get('planner', 'base')).options[0]?.measures?.npv).not.toBe(
      (await get('planner', 'bad')).options[0]?.measures?.npv,
    );
  });

  test('the heads’ parts add up to the whole with every option, though go-live and blocks differ', async () => {
    const whole = await get('planner');
    const parts = [await get('head'), await get('headOfLegal')];
    for (const [at, option] of whole.options.entries()) {
      const figures = parts.map((part) => part.options[at]?.figures);
      expect(sum(figures.map((one) => one?.total ?? Number.NaN)), option.code).toBeCloseTo(
        option.figures?.total ?? 0,
        6,
      );
      expect(sum(figures.map((one) => one?.last.cost ?? Number.NaN))).toBeCloseTo(
        option.figures?.last.cost ?? 0,
        6,
      );
      for (const one of figures) expect(one?.blocks).toBe(option.figures?.blocks);
      const npv = sum(parts.map((part) => part.options[at]?.measures?.npv ?? Number.NaN));
      expect(npv).toBeCloseTo(option.measures?.npv ?? 0, 4);
    }
    for (const part of parts) expect(part).toMatchObject({ steady: 'part', shares: null, mayChoose: false });
  });

  test('a viewer sees what options cost and no measure made of pay, nor who pays; of a small group nothing at all', async () => {
    const seen = await get('viewer');
    const whole = await get('planner');
    expect(seen.options.map(({ figures }) => figures)).toEqual(whole.options.map(({ figures }) => figures));
    expect(seen.options.every(({ measures }) => measures === null)).toBe(true);
    expect(seen.shares).toBeNull();
    await database.write((writer) =>
      updateOrganisation(writer, { id: own.organisationId, version: 1 }, { maskThreshold: 200 }),
    );
    const masked = await get('viewer');
    expect(masked.options.every(({ figures, measures }) => figures === null && measures === null)).toBe(true);
    expect(masked).toMatchObject({ steady: 'hidden', shares: null });
  });

  test('is read by everyone who reads the plan, and by heads whose roles name the system; others get NOT_FOUND', async () => {
    const read = (id: string) =>
      answersByRole(own, (context) => getSourcing(context, { planId, systemId: id, scenario: 'base' }));
    expect(new Set(Object.values(await read(systemId)))).toEqual(new Set(['ok']));
    expect(new Set(Object.values(await read('nothing')))).toEqual(new Set(['NOT_FOUND']));
    const other = await createOrganisation(database, { name: 'Borealis' });
    const theirs = await outcomeOf(getSourcing(other.as('admin'), { planId, systemId, scenario: 'base' }));
    expect(theirs).toEqual(
      await outcomeOf(
        getSourcing(own.as('admin'), { planId: crypto.randomUUID(), systemId, scenario: 'base' }),
      ),
    );
    expect(theirs.code).toBe('NOT_FOUND');
  });

  test('follows the scenario: after choosing, the other option is the chosen one, with the figures it had before', async () => {
    const before = await get('planner');
    const { id, version } = before.scenario;
    await chooseOption(own.as('planner'), { planId, id, version, system: 'copilot', option: 'open' });
    const after = await get('planner');
    expect(after.scenario.version).toBe(version + 1);
    expect(after.options.map(({ isChosen }) => isChosen)).toEqual([false, true]);
    expect(after.options.map(({ figures }) => figures)).toEqual(before.options.map(({ figures }) => figures));
  });
});

describe('who pays for the platform', () => {
  test.each(['admin', 'planner', 'executive'] as const)(
    '%s sees it by cost centre, as the engine has it',
    async (actor) => {
      const { shares } = await get(actor);
      const expected = capacityShares(await plan(), { scenario: 'base', system: 'copilot' });
      expect(shares?.map(({ name: _name, ...share }) => share)).toEqual(expected);
      expect(shares?.map(({ name }) => name)).toEqual(['Customer support', 'Support English', 'Legal']);
    },
  );
});

describe('unit cost needs a volume', () => {
  const add = async (keys: { start: string }) =>
    createSystem(own.as('planner'), {
      planId,
      code: 'other',
      name: 'Other',
      unit: 'pages',
      option: optionSchema.parse({ code: 'api', name: 'API', kind: 'closed-api', unitPrice: 1, ...keys }),
    });

  test('a system that no role names says so; one that is not live within the plan has no users', async () => {
    const { id } = await add({ start: '2027-01' });
    expect((await get('planner', 'base', id)).steady).toBe('unnamed');
    await addOption(own.as('planner'), {
      planId,
      systemId,
      option: { ...OPEN, code: 'late', start: '2032-01', end: undefined },
    });
    const { scenario } = await get('planner');
    await chooseOption(own.as('planner'), { planId, ...scenario, system: 'copilot', option: 'late' });
    expect((await get('planner')).steady).toBe('unused');
  });

  test('with use, it is told for the plan’s first and last volume', async () => {
    const { steady } = await get('planner');
    const { level } = withOption(await plan(), 'base', 'api');
    if (typeof steady === 'string') throw new Error(steady);
    const volume = [...level.series.volume];
    expect(steady.now).toEqual({ month: '2027-01', volume: volume[0] });
    expect(steady.end).toEqual({ month: '2028-12', volume: volume.at(-1) });
    expect(steady.users).toBe(level.series.users.at(-1));
  });
});

test('the list names the cheapest option that runs at the end, and only to those who see the whole plan', async () => {
  const cheap = {
    ...OPEN,
    code: 'cheap',
    name: 'Cheap',
    start: '2027-01',
    end: undefined,
    fixedMonthly: 1,
    upfront: 0,
    block: undefined,
  };
  const free = { ...cheap, code: 'gift', name: 'Gift', end: '2028-12', fixedMonthly: 0 };
  for (const option of [cheap, free]) await addOption(own.as('planner'), { planId, systemId, option });
  const cheapest = async (actor: TestActor) =>
    (await listSystemsInScenario(own.as(actor), { planId, scenario: 'base' })).systems[0]?.cheapest;
  expect(await cheapest('planner')).toMatchObject({ name: 'Cheap' });
  expect(await cheapest('viewer')).toEqual(await cheapest('planner'));
  expect(await cheapest('head')).toBeNull();
});
