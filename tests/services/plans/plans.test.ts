import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { listPlanCostCentres, listPlans as readPlans } from '@/db/queries/plans';
import { compute } from '@/lib/engine';
import { parsePlanText, stringifyPlan } from '@/lib/plan';
import { assemblePlan } from '@/lib/services/plans/assemble';
import { changePlanStatus } from '@/lib/services/plans/change-status';
import { copyPlan } from '@/lib/services/plans/copy';
import { createPlan } from '@/lib/services/plans/create';
import { importPlan } from '@/lib/services/plans/import';
import { createPlanSchema } from '@/lib/services/plans/inputs';
import { listPlans } from '@/lib/services/plans/list';
import { removePlan } from '@/lib/services/plans/remove';
import { updatePlan } from '@/lib/services/plans/update';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { randomPlan } from '../../helpers/random-plan';
import { ACTORS, answersByRole, outcomeOf, trailOf } from '../outcomes';
import { contentOf, officePlan, rowOf, storeOfficePlan } from './plans-fixture';

let database: Database;
let aster: TestOrganisation;
let birch: TestOrganisation;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database);
  birch = await createOrganisation(database, { name: 'Birch' });
});

const header = createPlanSchema.parse({ name: 'New plan', currency: 'EUR', start: '2027-01', months: 12 });
const plansOf = ({ organisationId }: TestOrganisation) =>
  database.read((reader) => readPlans(reader, organisationId));
const actionsOf = async ({ organisationId }: TestOrganisation) =>
  (await trailOf(database, organisationId)).map((event) => event.action);
const answersOn = (planId: string, verb: (actor: TestActor) => Promise<unknown>) =>
  Promise.all(ACTORS.map(async (actor) => [actor, (await outcomeOf(verb(actor))).code, planId]));

const PLANNERS_ONLY = {
  admin: 'ok',
  planner: 'ok',
  executive: 'FORBIDDEN',
  viewer: 'FORBIDDEN',
  head: 'FORBIDDEN',
  headOfLegal: 'FORBIDDEN',
};

describe('a new plan', () => {
  test('starts with the cost-centre tree of the organisation and one base scenario with defaults', async () => {
    const { id } = await createPlan(aster.as('planner'), header);
    const plan = assemblePlan(await contentOf(database, aster.organisationId, id));
    expect(plan.costCentres.map(({ code, parent }) => [code, parent])).toEqual([
      ['CS', 'G'],
      ['CS-EN', 'CS'],
      ['G', null],
      ['LG', 'G'],
    ]);
    expect(plan.scenarios.map((s) => [s.code, s.realisation, s.policy.noticeMonths])).toEqual([
      ['base', 0.5, 3],
    ]);
    expect((await rowOf(database, aster.organisationId, id)).status).toBe('draft');
    expect(await actionsOf(aster)).toEqual(['plan:create']);
  });

  test('is made by admins and planners; anyone else is refused and nothing is written', async () => {
    expect(await answersByRole(aster, (context) => createPlan(context, header))).toEqual(PLANNERS_ONLY);
    expect((await plansOf(aster)).length).toBe(2);
    expect(await actionsOf(aster)).toEqual(['plan:create', 'plan:create']);
  });
});

describe('a plan file', () => {
  test('that is imported is the plan that it was: 25 random plans', async () => {
    for (let seed = 0; seed < 25; seed++) {
      const plan = randomPlan(seed);
      const { id } = await importPlan(aster.as('planner'), { text: stringifyPlan(plan) });
      const stored = assemblePlan(await contentOf(database, aster.organisationId, id));
      expect(parsePlanText(stringifyPlan(stored))).toEqual(parsePlanText(stringifyPlan(plan)));
      expect(compute(stored)).toEqual(compute(plan));
    }
  });

  test('with faults is refused with each of them, and leaves no row and no audit record', async () => {
    const text = JSON.stringify({
      ...JSON.parse(stringifyPlan(officePlan())),
      costCentres: [{ code: 'A', name: 'A', parent: 'nowhere' }],
      scenarios: [],
    });
    const outcome = await outcomeOf(importPlan(aster.as('planner'), { text }));
    expect(outcome).toMatchObject({ code: 'INVALID' });
    const paths = 'faults' in outcome ? (outcome.faults ?? []).map((fault) => fault.path) : [];
    expect(paths).toEqual(
      expect.arrayContaining([
        'costCentres[0].parent',
        'roles[0].costCentre',
        'roles[2].costCentre',
        'scenarios',
      ]),
    );
    expect(await plansOf(aster)).toEqual([]);
    expect(await actionsOf(aster)).toEqual([]);
  });

  test('is not read for those who may not create plans', async () => {
    const text = stringifyPlan(officePlan());
    expect(await answersByRole(aster, (context) => importPlan(context, { text }))).toEqual(PLANNERS_ONLY);
    expect((await plansOf(aster)).length).toBe(2);
  });
});

describe('a copy', () => {
  test('is a draft equal to its original but for the name, tied to the same centres of the organisation', async () => {
    const planId = await storeOfficePlan(database, aster);
    const { id } = await copyPlan(aster.as('planner'), { planId, name: 'Second' });
    const [original, copy] = await Promise.all(
      [planId, id].map((one) => contentOf(database, aster.organisationId, one)),
    );
    if (!original || !copy) throw new Error('A plan is missing.');
    expect(assemblePlan(copy)).toEqual({
      ...assemblePlan(original),
      plan: { ...assemblePlan(original).plan, name: 'Second' },
    });
    expect(copy.plan.status).toBe('draft');
    expect(copy.costCentres.map((c) => c.costCentreId)).toEqual(
      original.costCentres.map((c) => c.costCentreId),
    );
    expect(await actionsOf(aster)).toEqual(['plan:copy']);
  });

  test('of a plan that another organisation has answers like that of none', async () => {
    const planId = await storeOfficePlan(database, aster);
    const theirs = await outcomeOf(copyPlan(birch.as('planner'), { planId, name: 'Second' }));
    const none = await outcomeOf(copyPlan(birch.as('planner'), { planId: 'none', name: 'Second' }));
    expect(theirs).toEqual(none);
    expect(theirs.code).toBe('NOT_FOUND');
  });
});

describe('the settings of a plan', () => {
  test('are changed by admins and planners, and by nobody where the version is no longer the stored one', async () => {
    const planId = await storeOfficePlan(database, aster);
    const { version } = await rowOf(database, aster.organisationId, planId);
    await updatePlan(aster.as('planner'), { planId, version, header });
    const late = await outcomeOf(
      updatePlan(aster.as('admin'), { planId, version, header: { ...header, months: 60 } }),
    );
    expect(late).toMatchObject({
      code: 'CONFLICT',
      current: { version: version + 1, header: { name: 'New plan' } },
    });
    const row = await rowOf(database, aster.organisationId, planId);
    expect([row.name, row.months, row.version]).toEqual(['New plan', 12, version + 1]);
    expect(await actionsOf(aster)).toEqual(['plan:update']);
  });

  test('a change raises the revision, under which results are kept', async () => {
    const planId = await storeOfficePlan(database, aster);
    const before = await rowOf(database, aster.organisationId, planId);
    await updatePlan(aster.as('planner'), { planId, version: before.version, header });
    expect((await rowOf(database, aster.organisationId, planId)).revision).toBe(before.revision + 1);
  });

  test('the answer to each role: seen and not allowed is FORBIDDEN', async () => {
    const planId = await storeOfficePlan(database, aster);
    const answers = await answersOn(planId, (actor) =>
      updatePlan(aster.as(actor), { planId, version: 99, header }),
    );
    expect(Object.fromEntries(answers)).toEqual({ ...PLANNERS_ONLY, admin: 'CONFLICT', planner: 'CONFLICT' });
  });
});

describe('the life of a plan', () => {
  test('draft → open → in review → open, each step on record', async () => {
    const planId = await storeOfficePlan(database, aster, { status: 'draft' });
    let version = 1;
    for (const to of ['open', 'in-review', 'open'] as const) {
      ({ version } = await changePlanStatus(aster.as('planner'), { planId, version, to }));
      expect((await rowOf(database, aster.organisationId, planId)).status).toBe(to);
    }
    expect((await trailOf(database, aster.organisationId)).map((e) => e.after)).toMatchObject([
      { status: 'open', version: { number: 1 } },
      { status: 'in-review', version: { number: 2 } },
      { status: 'open', version: { number: 3 } },
    ]);
  });

  test('a draft does not go to review in one step', async () => {
    const planId = await storeOfficePlan(database, aster, { status: 'draft' });
    const step = changePlanStatus(aster.as('planner'), { planId, version: 1, to: 'in-review' });
    expect((await outcomeOf(step)).code).toBe('INVALID');
  });

  test.each([
    ['draft', { head: 'NOT_FOUND', headOfLegal: 'NOT_FOUND', viewer: 'NOT_FOUND', executive: 'FORBIDDEN' }],
    ['open', { head: 'FORBIDDEN', headOfLegal: 'FORBIDDEN', viewer: 'FORBIDDEN', executive: 'FORBIDDEN' }],
    ['approved', { admin: 'FORBIDDEN', planner: 'FORBIDDEN' }],
  ] as const)('changing the status of a plan that is %s: %o', async (status, expected) => {
    const planId = await storeOfficePlan(database, aster, { status });
    const answers = await answersOn(planId, (actor) =>
      changePlanStatus(aster.as(actor), { planId, version: 99, to: 'open' }),
    );
    expect(Object.fromEntries(answers)).toMatchObject(expected);
    expect((await rowOf(database, aster.organisationId, planId)).status).toBe(status);
  });
});

describe('removing', () => {
  test('a draft takes its rows with it and leaves a record of what it was', async () => {
    const planId = await storeOfficePlan(database, aster, { status: 'draft' });
    await removePlan(aster.as('planner'), { planId, version: 1 });
    const inPlan = { organisationId: aster.organisationId, planId };
    expect(await plansOf(aster)).toEqual([]);
    expect(await database.read((reader) => listPlanCostCentres(reader, inPlan))).toEqual([]);
    const [event] = await trailOf(database, aster.organisationId);
    expect(event).toMatchObject({ action: 'plan:remove', before: { name: 'Office: Große Pläne', roles: 3 } });
  });

  test('a plan that is open stays', async () => {
    const planId = await storeOfficePlan(database, aster);
    const answer = await outcomeOf(removePlan(aster.as('admin'), { planId, version: 2 }));
    expect(answer.code).toBe('FORBIDDEN');
    expect((await plansOf(aster)).length).toBe(1);
  });

  test('a draft that was changed since it was seen stays', async () => {
    const planId = await storeOfficePlan(database, aster, { status: 'draft' });
    const answer = await outcomeOf(removePlan(aster.as('planner'), { planId, version: 7 }));
    expect(answer.code).toBe('CONFLICT');
    expect((await plansOf(aster)).length).toBe(1);
    expect(await actionsOf(aster)).toEqual([]);
  });
});

describe('the list of plans', () => {
  test('holds drafts for planners and executives only, and nothing of another organisation', async () => {
    await storeOfficePlan(database, aster, { status: 'draft' });
    await storeOfficePlan(database, aster);
    await storeOfficePlan(database, birch);
    const counts = await Promise.all(
      ACTORS.map(async (actor) => [actor, (await listPlans(aster.as(actor))).plans.length]),
    );
    expect(Object.fromEntries(counts)).toEqual({
      admin: 2,
      planner: 2,
      executive: 2,
      viewer: 1,
      head: 1,
      headOfLegal: 1,
    });
  });

  test('shows the staff and saving that the engine computes; a head’s are those of their centres; a viewer sees no saving', async () => {
    const planId = await storeOfficePlan(database, aster);
    const [scenario] = compute(officePlan()).scenarios;
    const lineFor = async (actor: TestActor) =>
      (await listPlans(aster.as(actor))).plans.find((p) => p.id === planId);
    expect(await lineFor('executive')).toMatchObject({
      fteNow: 35,
      fteEnd: scenario?.total.series.staff.at(-1),
      runRateSaving: scenario?.total.measures.runRateSaving,
    });
    expect((await lineFor('head'))?.fteNow).toBe(32);
    expect((await lineFor('head'))?.runRateSaving).toBeCloseTo(
      scenario?.costCentres.CS?.measures.runRateSaving ?? Number.NaN,
      6,
    );
    expect(await lineFor('viewer')).toMatchObject({ fteNow: 35, runRateSaving: null });
  });

  test('follows a change of the plan at once', async () => {
    const planId = await storeOfficePlan(database, aster);
    const planner = aster.as('planner');
    const before = (await listPlans(planner)).plans[0];
    const { version } = await rowOf(database, aster.organisationId, planId);
    await updatePlan(planner, { planId, version, header: { ...header, months: 6 } });
    const after = (await listPlans(planner)).plans[0];
    expect(after?.months).toBe(6);
    expect(before?.runRateSaving).toBeTypeOf('number');
    expect(after?.runRateSaving).not.toBe(before?.runRateSaving);
  });
});
