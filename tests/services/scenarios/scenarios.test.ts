import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import type { ScenarioRow } from '@/db/queries/plans';
import type { PlanStatus } from '@/lib/access';
import { scenarioSchema } from '@/lib/plan';
import type { Context } from '@/lib/services/context';
import { copyScenario } from '@/lib/services/scenarios/copy';
import { createScenario } from '@/lib/services/scenarios/create';
import { orderScenarios } from '@/lib/services/scenarios/order';
import { removeScenario } from '@/lib/services/scenarios/remove';
import { updateScenario } from '@/lib/services/scenarios/update';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { answersByRole, outcomeOf, trailOf } from '../outcomes';
import { contentOf, storeRolesPlan } from '../roles/roles-fixture';

let database: Database;
let own: TestOrganisation;
let other: TestOrganisation;
let planId: string;

const stored = async () => contentOf(database, own.organisationId, planId);
const scenario = async (code: string): Promise<ScenarioRow> => {
  const row = (await stored()).scenarios.find((s) => s.code === code);
  if (!row) throw new Error(`no scenario ${code}`);
  return row;
};
const { code: _code, ...values } = scenarioSchema.parse({ code: 'x', name: 'Base case' });

async function start(status: PlanStatus = 'open') {
  ({ database } = await createTestDatabase());
  own = await createOrganisation(database);
  other = await createOrganisation(database, { name: 'Borealis' });
  ({ planId } = await storeRolesPlan(database, own, status));
}
beforeEach(() => start());

/** Each verb, done to what is there or, with a wrong id, to nothing. */
const verbs = (plan: string, row: ScenarioRow) => ({
  create: (context: Context) =>
    createScenario(context, { planId: plan, code: `n-${Math.random()}`.slice(0, 12), name: 'New' }),
  copy: (context: Context) =>
    copyScenario(context, {
      planId: plan,
      id: row.id,
      code: `c-${Math.random()}`.slice(0, 12),
      name: 'Copy',
    }),
  update: (context: Context) =>
    updateScenario(context, { planId: plan, id: row.id, version: row.version, scenario: values }),
  remove: (context: Context) => removeScenario(context, { planId: plan, id: row.id, version: row.version }),
  order: (context: Context) => orderScenarios(context, { planId: plan, from: [row.id], to: [row.id] }),
});

const VERBS = ['create', 'copy', 'update', 'remove', 'order'] as const;

describe('who may', () => {
  const mayOnly = (status: PlanStatus) => ({
    executive: 'FORBIDDEN',
    viewer: status === 'draft' ? 'NOT_FOUND' : 'FORBIDDEN',
    head: status === 'draft' ? 'NOT_FOUND' : 'FORBIDDEN',
    headOfLegal: status === 'draft' ? 'NOT_FOUND' : 'FORBIDDEN',
  });

  test.each(['draft', 'open'] as const)(
    'only planners and admins change the scenarios of a plan that is %s',
    async (status) => {
      await start(status);
      for (const [name, verb] of Object.entries(verbs(planId, await scenario('bad')))) {
        const answers = await answersByRole(own, verb);
        expect(answers, name).toMatchObject(mayOnly(status));
        expect(['ok', 'CONFLICT'], name).toContain(answers.admin);
      }
    },
  );

  test('nobody changes the scenarios of an approved plan', async () => {
    await start('approved');
    for (const verb of Object.values(verbs(planId, await scenario('bad')))) {
      expect((await answersByRole(own, verb)).planner).toBe('FORBIDDEN');
    }
    expect((await stored()).scenarios).toHaveLength(2);
  });

  test('a plan of another organisation, and a scenario of another one, answer as what does not exist', async () => {
    const row = await scenario('bad');
    const missing = { ...row, id: crypto.randomUUID() };
    const planner = own.as('planner');
    const trail = await trailOf(database, own.organisationId);
    const there = verbs(planId, row);
    const absent = verbs(crypto.randomUUID(), row);
    for (const name of VERBS) {
      const nothing = await outcomeOf(absent[name](planner));
      expect(nothing.code).toBe('NOT_FOUND');
      expect(await outcomeOf(there[name](other.as('admin'))), name).toEqual(nothing);
    }
    const theirs = await storeRolesPlan(database, other);
    const content = await contentOf(database, other.organisationId, theirs.planId);
    for (const name of ['copy', 'update', 'remove'] as const) {
      const nothing = await outcomeOf(verbs(planId, missing)[name](planner));
      expect(nothing.code).toBe('NOT_FOUND');
      for (const foreign of content.scenarios)
        expect(await outcomeOf(verbs(planId, foreign)[name](planner)), name).toEqual(nothing);
    }
    expect(await trailOf(database, own.organisationId)).toEqual(trail);
  });
});

test('a new scenario has the defaults of section 8 and comes last; its audit event says what it is', async () => {
  const { id } = await createScenario(own.as('planner'), { planId, code: 'lean', name: 'Lean' });
  const { scenarios, plan } = await stored();
  expect(scenarios.map((s) => s.code)).toEqual(['base', 'bad', 'lean']);
  expect(scenarios[2]).toMatchObject({
    realisation: 0.5,
    wholePositions: true,
    recruitmentCost: 0.2,
    release: false,
  });
  expect(plan.revision).toBe(2);
  expect((await trailOf(database, own.organisationId)).at(-1)).toMatchObject({
    action: 'scenario:create',
    objectId: id,
    planId,
    memberId: own.actors.planner.memberId,
    after: { code: 'lean', realisation: 0.5 },
  });
});

test('a copy has every input of its source under a code of its own', async () => {
  const { id } = await copyScenario(own.as('planner'), {
    planId,
    id: (await scenario('bad')).id,
    code: 'worse',
    name: 'Worse',
  });
  const bad = await scenario('bad');
  expect(await scenario('worse')).toEqual({
    ...bad,
    id,
    code: 'worse',
    name: 'Worse',
    position: 2,
    version: 1,
  });
});

test('a code that is taken is refused and nothing is written', async () => {
  const refusal = await outcomeOf(createScenario(own.as('planner'), { planId, code: 'base', name: 'Again' }));
  expect(refusal).toMatchObject({ code: 'INVALID', faults: [{ path: 'code' }] });
  expect((await stored()).plan.revision).toBe(1);
});

describe('editing', () => {
  test('every input of section 8 is written and comes back', async () => {
    const { id, version } = await scenario('base');
    const edited = {
      name: 'Ambitious',
      point: 'ambitious',
      delayMonths: 2,
      realisation: 0.7,
      wholePositions: false,
      growthShift: 0.01,
      priceFactor: 1.3,
      sourcing: { copilot: 'api' },
      policy: {
        redeployShare: 0.3,
        redeployFillsVacancy: 0.4,
        release: true,
        noticeMonths: 6,
        contractorNoticeMonths: 2,
        releasePace: 0.1,
        severanceMonths: 5,
        recruitmentCost: 0.25,
        retrainingCost: 0.15,
      },
    } as const;
    await updateScenario(own.as('planner'), { planId, id, version, scenario: edited });
    const { policy, ...others } = edited;
    expect(await scenario('base')).toMatchObject({ ...others, ...policy, code: 'base', version: 2 });
    const event = (await trailOf(database, own.organisationId)).at(-1);
    expect(event).toMatchObject({ before: { realisation: 0.5 }, after: { realisation: 0.7 } });
  });

  test('of two planners who read the same version, the second gets CONFLICT with the stored values, and the first edit stays', async () => {
    const { id, version } = await scenario('base');
    const edit = (realisation: number, who: 'planner' | 'admin') =>
      outcomeOf(updateScenario(own.as(who), { planId, id, version, scenario: { ...values, realisation } }));
    const [first, second] = await Promise.all([edit(0.6, 'planner'), edit(0.9, 'admin')]);
    expect(first.code).toBe('ok');
    expect(second).toMatchObject({
      code: 'CONFLICT',
      current: { version: 2, scenario: { realisation: 0.6 } },
    });
    expect((await scenario('base')).realisation).toBe(0.6);
    const updates = (await trailOf(database, own.organisationId)).filter(
      (e) => e.action === 'scenario:update',
    );
    expect(updates).toHaveLength(1);
  });

  test('sourcing that names no system or no option of it, and a shift by which work falls to 0, are refused together', async () => {
    const { id, version } = await scenario('base');
    const refusal = await outcomeOf(
      updateScenario(own.as('planner'), {
        planId,
        id,
        version,
        scenario: { ...values, growthShift: -0.85, sourcing: { copilot: 'none', ghost: 'api' } },
      }),
    );
    expect(refusal).toMatchObject({
      code: 'INVALID',
      faults: [{ path: 'sourcing.copilot' }, { path: 'sourcing.ghost' }, { path: 'growthShift' }],
    });
    expect((await scenario('base')).version).toBe(1);
  });
});

describe('order and removal', () => {
  test('the first in the new order is the default; an order made from another one than the stored is refused', async () => {
    const ids = (await stored()).scenarios.map((s) => s.id);
    const turned = ids.toReversed();
    await orderScenarios(own.as('planner'), { planId, from: ids, to: turned });
    expect((await stored()).scenarios.map((s) => s.code)).toEqual(['bad', 'base']);
    const late = await outcomeOf(orderScenarios(own.as('admin'), { planId, from: ids, to: ids }));
    expect(late).toMatchObject({ code: 'CONFLICT', current: turned });
    const lost = await outcomeOf(
      orderScenarios(own.as('admin'), { planId, from: turned, to: turned.slice(1) }),
    );
    expect(lost.code).toBe('INVALID');
  });

  test('the last scenario of a plan cannot be removed', async () => {
    const bad = await scenario('bad');
    await removeScenario(own.as('planner'), { planId, id: bad.id, version: bad.version });
    const base = await scenario('base');
    const refusal = await outcomeOf(
      removeScenario(own.as('planner'), { planId, id: base.id, version: base.version }),
    );
    expect(refusal.code).toBe('INVALID');
    expect((await stored()).scenarios.map((s) => s.code)).toEqual(['base']);
  });

  test('removing a version that has been edited since is CONFLICT', async () => {
    const bad = await scenario('bad');
    await updateScenario(own.as('admin'), {
      planId,
      id: bad.id,
      version: 1,
      scenario: { ...values, name: 'Kept' },
    });
    const refusal = await outcomeOf(removeScenario(own.as('planner'), { planId, id: bad.id, version: 1 }));
    expect(refusal).toMatchObject({ code: 'CONFLICT', current: { version: 2 } });
    expect((await stored()).scenarios).toHaveLength(2);
  });
});
