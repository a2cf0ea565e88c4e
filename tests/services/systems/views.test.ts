import { beforeEach, expect, test } from 'vitest';
import type { Database } from '@/db';
import { compute } from '@/lib/engine';
import { optionSchema } from '@/lib/plan';
import { createSystem } from '@/lib/services/systems/create';
import { getSystem } from '@/lib/services/systems/get';
import { listSystemsInScenario } from '@/lib/services/systems/list';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { outcomeOf } from '../outcomes';
import { contentOf, rolesPlan, storeRolesPlan } from '../roles/roles-fixture';

let database: Database;
let own: TestOrganisation;
let planId: string;
let systemId: string;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  own = await createOrganisation(database);
  ({ planId } = await storeRolesPlan(database, own));
  systemId = (await contentOf(database, own.organisationId, planId)).systems[0]?.id ?? '';
});

const list = (actor: TestActor) => listSystemsInScenario(own.as(actor), { planId, scenario: 'base' });
const get = (actor: TestActor, id = systemId) =>
  getSystem(own.as(actor), { planId, systemId: id, scenario: 'base' });
const engine = () => {
  const level = compute(rolesPlan()).scenarios[0]?.systems.copilot;
  if (!level) throw new Error('not computed');
  return level.series;
};

test('the list has use and cost at the end, and cost over the horizon, as the engine gives them', async () => {
  const series = engine();
  const kinds = [
    series.seat,
    series.use,
    series.block,
    series.fixed,
    series.upfront,
    series.refresh,
    series.onboarding,
  ];
  const total = kinds.flatMap((values) => [...values]).reduce((a, b) => a + b, 0);
  const { systems, months } = await list('planner');
  expect(months).toHaveLength(24);
  expect(systems).toMatchObject([{ code: 'copilot', option: { code: 'api' }, optionCount: 1, roles: 3 }]);
  expect(systems[0]?.atEnd?.users).toBe(series.users.at(-1));
  expect(systems[0]?.atEnd?.cost).toBeCloseTo(
    kinds.reduce((sum, values) => sum + (values.at(-1) ?? 0), 0),
    9,
  );
  expect(systems[0]?.total).toBeCloseTo(total, 6);
});

test('a viewer sees what systems cost and neither roles nor pay: no series of a system beyond its own', async () => {
  const view = await get('viewer');
  expect(view.roles).toBeNull();
  expect(Object.keys(view.figures ?? {}).sort()).toEqual(['cost', 'costs', 'users', 'utilisation', 'volume']);
  expect(Object.keys(view.figures?.costs ?? {}).sort()).toEqual([
    'block',
    'fixed',
    'onboarding',
    'refresh',
    'seat',
    'upfront',
    'use',
  ]);
  expect(view.figures?.costs.seat).toEqual([...engine().seat]);
  expect(JSON.stringify(view)).not.toContain('40000');
});

test('a head sees the use of their own roles, and only systems that their roles name', async () => {
  const { id: unused } = await createSystem(own.as('planner'), {
    planId,
    code: 'other',
    name: 'Other',
    unit: 'pages',
    option: optionSchema.parse({ code: 'api', name: 'API', kind: 'closed-api', start: '2027-01' }),
  });
  const [whole, support, legal] = await Promise.all([get('planner'), get('head'), get('headOfLegal')]);
  const volume = (view: typeof whole) => view.figures?.volume.at(-1) ?? Number.NaN;
  expect(volume(support) + volume(legal)).toBeCloseTo(volume(whole), 9);
  expect(support.roles?.map((role) => role.code)).toEqual(['CS-2', 'EN-1']);
  expect(support).toMatchObject({ isWhole: false, mayEdit: false });
  expect((await list('head')).systems.map((s) => s.code)).toEqual(['copilot']);
  expect((await outcomeOf(get('head', unused))).code).toBe('NOT_FOUND');
  expect((await get('planner', unused)).roles).toEqual([]);
});

test('a system of another organisation answers as one that does not exist', async () => {
  const other = await createOrganisation(database, { name: 'Borealis' });
  const theirs = await outcomeOf(getSystem(other.as('admin'), { planId, systemId, scenario: undefined }));
  expect(theirs).toEqual(await outcomeOf(get('planner', crypto.randomUUID())));
  expect(theirs.code).toBe('NOT_FOUND');
});
