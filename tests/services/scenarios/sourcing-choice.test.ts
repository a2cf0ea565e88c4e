import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import type { ScenarioRow } from '@/db/queries/plans';
import type { PlanStatus } from '@/lib/access';
import { optionSchema } from '@/lib/plan';
import type { Context } from '@/lib/services/context';
import { assembleScenario } from '@/lib/services/plans/assemble';
import { chooseOption } from '@/lib/services/scenarios/choose-option';
import { createPair } from '@/lib/services/scenarios/create-pair';
import { updateScenario } from '@/lib/services/scenarios/update';
import { addOption } from '@/lib/services/systems/add-option';
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
const open = optionSchema.parse({ code: 'open', name: 'Open model', kind: 'hosted-open', start: '2027-06' });

async function start(status: PlanStatus = 'open') {
  ({ database } = await createTestDatabase());
  own = await createOrganisation(database);
  other = await createOrganisation(database, { name: 'Borealis' });
  ({ planId } = await storeRolesPlan(database, own, 'open'));
  const systemId = (await stored()).systems[0]?.id ?? '';
  await addOption(own.as('planner'), { planId, systemId, option: open });
  if (status !== 'open') ({ planId } = await storeRolesPlan(database, own, status));
}
beforeEach(() => start());

const verbs = (plan: string, { id, version }: Pick<ScenarioRow, 'id' | 'version'>, option = 'api') => ({
  choose: (context: Context) =>
    chooseOption(context, { planId: plan, id, version, system: 'copilot', option }),
  pair: (context: Context) =>
    createPair(context, { planId: plan, id, system: 'copilot', options: ['api', 'open'] }),
});

describe('who may', () => {
  test.each(['draft', 'approved'] as const)(
    'nobody but planners and admins, and nobody where the plan is %s and closed',
    async (status) => {
      await start(status);
      const hidden = status === 'draft' ? 'NOT_FOUND' : 'FORBIDDEN';
      const all = verbs(planId, await scenario('base'));
      for (const name of ['choose', 'pair'] as const) {
        const answers = await answersByRole(own, all[name]);
        expect(answers, name).toMatchObject({
          executive: 'FORBIDDEN',
          viewer: hidden,
          head: hidden,
          headOfLegal: hidden,
        });
        if (status === 'approved')
          expect(answers).toMatchObject({ admin: 'FORBIDDEN', planner: 'FORBIDDEN' });
      }
    },
  );

  test('in an open plan a planner and an admin choose and compare, everybody else is refused', async () => {
    const base = await scenario('base');
    expect(await answersByRole(own, verbs(planId, base, 'open').choose)).toEqual({
      admin: 'ok',
      planner: 'CONFLICT',
      executive: 'FORBIDDEN',
      viewer: 'FORBIDDEN',
      head: 'FORBIDDEN',
      headOfLegal: 'FORBIDDEN',
    });
    expect(await answersByRole(own, verbs(planId, base).pair)).toMatchObject({
      admin: 'ok',
      planner: 'ok',
      executive: 'FORBIDDEN',
      head: 'FORBIDDEN',
    });
  });

  test('a scenario of another plan or organisation answers as what does not exist, and nothing is written', async () => {
    const base = await scenario('base');
    const trail = await trailOf(database, own.organisationId);
    for (const name of ['choose', 'pair'] as const) {
      const nothing = await outcomeOf(
        verbs(planId, { id: crypto.randomUUID(), version: 1 })[name](own.as('planner')),
      );
      expect(nothing.code).toBe('NOT_FOUND');
      expect(await outcomeOf(verbs(planId, base)[name](other.as('admin')))).toEqual(nothing);
      expect(await outcomeOf(verbs(crypto.randomUUID(), base)[name](own.as('planner')))).toEqual(nothing);
    }
    expect(await trailOf(database, own.organisationId)).toEqual(trail);
    expect((await stored()).scenarios).toHaveLength(2);
  });
});

describe('choosing an option', () => {
  test('changes the sourcing of one system in one scenario and nothing else, with a record of before and after', async () => {
    const [base, bad] = [await scenario('base'), await scenario('bad')];
    const { plan } = await stored();
    await verbs(planId, base, 'open').choose(own.as('planner'));
    expect(await scenario('base')).toEqual({ ...base, sourcing: { copilot: 'open' }, version: 2 });
    expect(await scenario('bad')).toEqual(bad);
    expect((await stored()).plan.revision).toBe(plan.revision + 1);
    expect((await trailOf(database, own.organisationId)).at(-1)).toMatchObject({
      action: 'scenario:choose-option',
      objectId: base.id,
      before: { sourcing: {} },
      after: { sourcing: { copilot: 'open' } },
    });
  });

  test('of two who choose at once the second gets CONFLICT with the stored scenario', async () => {
    const base = await scenario('base');
    const answers = await Promise.all([
      outcomeOf(verbs(planId, base, 'open').choose(own.as('planner'))),
      outcomeOf(verbs(planId, base, 'api').choose(own.as('admin'))),
    ]);
    expect(answers).toMatchObject([
      { code: 'ok' },
      { code: 'CONFLICT', current: { version: 2, scenario: { sourcing: { copilot: 'open' } } } },
    ]);
  });

  test('a system or an option that the plan does not have is refused with its place', async () => {
    const { id, version } = await scenario('base');
    const choose = (system: string, option: string) =>
      outcomeOf(chooseOption(own.as('planner'), { planId, id, version, system, option }));
    expect(await choose('nothing', 'api')).toMatchObject({
      code: 'INVALID',
      faults: [{ path: 'sourcing.nothing' }],
    });
    expect(await choose('copilot', 'nothing')).toMatchObject({
      code: 'INVALID',
      faults: [{ path: 'sourcing.copilot' }],
    });
    expect((await scenario('base')).sourcing).toEqual({});
  });
});

describe('two scenarios that differ only in sourcing', () => {
  const pairOf = (id: string, options: [string, string] = ['api', 'open']) =>
    createPair(own.as('planner'), { planId, id, system: 'copilot', options });

  test('are copies of the scenario in every input but the option, behind those that are there, in one unit', async () => {
    const bad = await scenario('bad');
    const { plan } = await stored();
    const { codes } = await pairOf(bad.id);
    expect(codes).toEqual(['bad-api', 'bad-open']);
    const { scenarios, plan: after } = await stored();
    expect(scenarios.map(({ code }) => code)).toEqual(['base', 'bad', 'bad-api', 'bad-open']);
    const [, original, api, opened] = scenarios.map(assembleScenario);
    const { code: _a, name: apiName, ...ofApi } = api ?? {};
    const { code: _o, name: openName, ...ofOpen } = opened ?? {};
    expect([apiName, openName]).toEqual(['Bad year: API', 'Bad year: Open model']);
    expect(ofApi).toEqual({ ...ofOpen, sourcing: { copilot: 'api' } });
    expect(opened?.sourcing).toEqual({ copilot: 'open' });
    const { code: _c, name: _n, ...ofOriginal } = original ?? {};
    expect({ ...ofApi, sourcing: {} }).toEqual(ofOriginal);
    expect(after.revision).toBe(plan.revision + 1);
    expect((await trailOf(database, own.organisationId)).slice(-2)).toMatchObject([
      { action: 'scenario:copy', before: { copyOf: 'bad' }, after: { code: 'bad-api' } },
      { action: 'scenario:copy', before: { copyOf: 'bad' }, after: { code: 'bad-open' } },
    ]);
  });

  test('keep the options of other systems, and names and codes of their own where a pair was made before', async () => {
    const base = await scenario('base');
    await pairOf(base.id);
    const { codes } = await pairOf(base.id);
    expect(codes).toEqual(['base-api-2', 'base-open-2']);
    expect((await scenario('base-open-2')).name).toBe('Base: Open model (2)');
    const { code: _code, ...values } = assembleScenario(base);
    const longest = 'n'.repeat(200);
    await updateScenario(own.as('planner'), {
      planId,
      id: base.id,
      version: 1,
      scenario: { ...values, name: longest },
    });
    const { codes: long } = await pairOf(base.id);
    const names = await Promise.all(long.map(async (code) => (await scenario(code)).name));
    expect(new Set(names).size).toBe(2);
    expect(names.every((name) => name.length <= 200)).toBe(true);
  });

  test('need two options that are there and not the same; else neither is added', async () => {
    const { id } = await scenario('base');
    expect(await outcomeOf(pairOf(id, ['api', 'api']))).toMatchObject({
      code: 'INVALID',
      faults: [{ path: 'options[1]' }],
    });
    expect(await outcomeOf(pairOf(id, ['api', 'nothing']))).toMatchObject({ code: 'INVALID' });
    expect((await stored()).scenarios).toHaveLength(2);
  });
});
