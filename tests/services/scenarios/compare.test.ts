import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { compute } from '@/lib/engine';
import { compareScenarios } from '@/lib/services/scenarios/compare';
import { copyScenario } from '@/lib/services/scenarios/copy';
import { getScenario } from '@/lib/services/scenarios/get';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { answersByRole, outcomeOf } from '../outcomes';
import { contentOf, rolesPlan, storeRolesPlan } from '../roles/roles-fixture';

let database: Database;
let own: TestOrganisation;
let planId: string;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  own = await createOrganisation(database);
  ({ planId } = await storeRolesPlan(database, own));
});

const compared = (actor: 'planner' | 'viewer' | 'head', codes: string[] = []) =>
  compareScenarios(own.as(actor), { planId, codes });

test('the figures are the engine’s: FTE, running sum of net, measures', async () => {
  const { compared: scenarios, opening } = await compared('planner');
  const result = compute(rolesPlan());
  for (const [at, { code, total }] of result.scenarios.entries()) {
    const scenario = scenarios[at];
    expect(scenario?.inputs.code).toBe(code);
    expect(scenario?.measures).toEqual(total.measures);
    expect(scenario?.staff).toEqual([...total.series.staff]);
    expect(scenario?.cumulative?.at(-1)).toBeCloseTo(
      total.series.net.reduce((a, b) => a + b, 0),
      6,
    );
  }
  expect(opening).toBe(52);
});

test('a viewer sees FTE and inputs, and nothing that is summed from pay', async () => {
  for (const scenario of (await compared('viewer')).compared) {
    expect(scenario).toMatchObject({ measures: null, cumulative: null });
    expect(scenario.staff).toHaveLength(24);
    expect(scenario.inputs.policy.severanceMonths).toBe(3);
  }
});

test('a head sees the figures of their own centres and those below', async () => {
  const { compared: scenarios, isWhole, opening } = await compared('head');
  const support = compute(rolesPlan()).scenarios[0]?.costCentres.CS;
  expect(isWhole).toBe(false);
  expect(opening).toBe(32);
  expect(scenarios[0]?.measures?.npv).toBeCloseTo(support?.measures.npv ?? Number.NaN, 6);
});

test('those asked for and there are compared, at most five; else the first five', async () => {
  const { scenarios } = await contentOf(database, own.organisationId, planId);
  const [base] = scenarios;
  for (const code of ['c', 'd', 'e', 'f'])
    await copyScenario(own.as('planner'), { planId, id: base?.id ?? '', code, name: code });
  const codes = async (asked: string[]) =>
    (await compared('planner', asked)).compared.map((s) => s.inputs.code);
  expect(await codes(['f', 'nothing', 'bad'])).toEqual(['bad', 'f']);
  expect(await codes([])).toEqual(['base', 'bad', 'c', 'd', 'e']);
  expect(await codes(['base', 'bad', 'c', 'd', 'e', 'f'])).toHaveLength(5);
});

describe('one scenario', () => {
  test('is read by everyone who reads the plan; only planners and admins may edit it', async () => {
    const read = (code: string, id = planId) =>
      answersByRole(own, (context) => getScenario(context, { planId: id, code }));
    expect(new Set(Object.values(await read('base')))).toEqual(new Set(['ok']));
    expect(new Set(Object.values(await read('nothing')))).toEqual(new Set(['NOT_FOUND']));
    expect(await getScenario(own.as('executive'), { planId, code: 'base' })).toMatchObject({
      mayEdit: false,
    });
    expect(await getScenario(own.as('planner'), { planId, code: 'base' })).toMatchObject({
      mayEdit: true,
      isDefault: true,
      isOnly: false,
      systems: [{ code: 'copilot', options: [{ code: 'api' }] }],
    });
  });

  test('of another organisation answers as one that does not exist', async () => {
    const other = await createOrganisation(database, { name: 'Borealis' });
    const theirs = await outcomeOf(getScenario(other.as('admin'), { planId, code: 'base' }));
    const nothing = await outcomeOf(
      getScenario(own.as('admin'), { planId: crypto.randomUUID(), code: 'base' }),
    );
    expect(theirs).toEqual(nothing);
    expect(theirs.code).toBe('NOT_FOUND');
  });
});
