import { beforeEach, expect, test } from 'vitest';
import { levelOutcome, outcomeOf } from '@/components/scenarios/outcome';
import type { Database } from '@/db';
import type { Scenario } from '@/lib/engine';
import { getScenario } from '@/lib/services/scenarios/get';
import { getPlanToTry } from '@/lib/services/scenarios/get-plan-to-try';
import { updateScenario } from '@/lib/services/scenarios/update';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { outcomeOf as answerOf, answersByRole } from '../outcomes';
import { type RolesFixture, storeRolesPlan } from '../roles/roles-fixture';

let database: Database;
let aster: TestOrganisation;
let fixture: RolesFixture;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database);
  fixture = await storeRolesPlan(database, aster);
});

const view = () => getScenario(aster.as('planner'), { planId: fixture.planId, code: 'base' });
const saved = async () => {
  const { saved: outcome } = await view();
  if (!outcome) throw new Error('The planner may not try.');
  return levelOutcome(outcome.level);
};

test('what is tried in the browser is what the saved scenario comes to, to the last digit', async () => {
  const plan = await getPlanToTry(aster.as('planner'), { planId: fixture.planId });
  const { id, version, scenario } = await view();
  expect(outcomeOf(plan, scenario)).toEqual(await saved());
  const tried: Scenario = {
    ...scenario,
    point: 'ambitious',
    realisation: 0.83,
    delayMonths: 2,
    growthShift: 0.01,
    priceFactor: 1.35,
    policy: { ...scenario.policy, release: true, releasePace: 0.1, noticeMonths: 1 },
  };
  const outcome = outcomeOf(plan, tried);
  expect(outcome).not.toEqual(await saved());
  const { code: _, ...values } = tried;
  await updateScenario(aster.as('planner'), {
    planId: fixture.planId,
    id,
    version,
    scenario: { ...values, sourcing: { ...values.sourcing } },
  });
  expect(await saved()).toEqual(outcome);
});

test('the plan to try is for those who may take it away; the others’ scenario page has no outcome', async () => {
  const NO = 'FORBIDDEN';
  const { planId } = fixture;
  expect(await answersByRole(aster, (context) => getPlanToTry(context, { planId }))).toEqual({
    admin: 'ok',
    planner: 'ok',
    executive: 'ok',
    viewer: NO,
    head: NO,
    headOfLegal: NO,
  });
  for (const actor of ['viewer', 'head'] as const)
    expect((await getScenario(aster.as(actor), { planId, code: 'base' })).saved).toBeNull();
  const birch = await createOrganisation(database, { name: 'Birch' });
  expect((await answerOf(getPlanToTry(birch.as('admin'), { planId }))).code).toBe('NOT_FOUND');
});
