import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import type { SystemOptionRow, SystemRow } from '@/db/queries/plans';
import type { PlanStatus } from '@/lib/access';
import { optionSchema } from '@/lib/plan';
import type { Context } from '@/lib/services/context';
import { exportPlanFile } from '@/lib/services/exports/plan-file';
import { assembleOption, assembleScenario } from '@/lib/services/plans/assemble';
import { copyPlan } from '@/lib/services/plans/copy';
import { updateScenario } from '@/lib/services/scenarios/update';
import { addOption } from '@/lib/services/systems/add-option';
import { createSystem } from '@/lib/services/systems/create';
import { getSystem } from '@/lib/services/systems/get';
import { addOptionSchema } from '@/lib/services/systems/inputs';
import { orderOptions } from '@/lib/services/systems/order-options';
import { removeSystem } from '@/lib/services/systems/remove';
import { removeOption } from '@/lib/services/systems/remove-option';
import { updateSystem } from '@/lib/services/systems/update';
import { updateOption } from '@/lib/services/systems/update-option';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { answersByRole, outcomeOf, trailOf } from '../outcomes';
import { contentOf, storeRolesPlan } from '../roles/roles-fixture';
import { removeRoles } from './remove-roles';

let database: Database;
let own: TestOrganisation;
let other: TestOrganisation;
let planId: string;

const stored = async (organisation = own, plan = planId) =>
  contentOf(database, organisation.organisationId, plan);

async function start(status: PlanStatus = 'open') {
  ({ database } = await createTestDatabase());
  own = await createOrganisation(database);
  other = await createOrganisation(database, { name: 'Borealis' });
  ({ planId } = await storeRolesPlan(database, own, status));
}
beforeEach(() => start());

const option = (code: string) =>
  optionSchema.parse({ code, name: code, kind: 'hosted-open', start: '2027-06' });
type Target = { plan: string; system: Pick<SystemRow, 'id' | 'version'>; option: SystemOptionRow };

async function target(organisation = own, plan = planId): Promise<Target> {
  const { systems, options } = await stored(organisation, plan);
  const [system] = systems;
  const [first] = options;
  if (!system || !first) throw new Error('no system');
  return { plan, system, option: first };
}

let count = 0;
const VERBS = ['create', 'update', 'remove', 'add', 'updateOption', 'removeOption', 'order'] as const;
const verbs = ({ plan, system, option: row }: Target) => {
  const systemKey = { planId: plan, id: system.id, version: system.version };
  const optionKey = { planId: plan, id: row.id, version: row.version };
  return {
    create: (context: Context) =>
      createSystem(context, {
        planId: plan,
        code: `s${++count}`,
        name: 'S',
        unit: 'pages',
        option: option('api'),
      }),
    update: (context: Context) => updateSystem(context, { ...systemKey, name: 'Renamed', unit: 'pages' }),
    remove: (context: Context) => removeSystem(context, systemKey),
    add: (context: Context) =>
      addOption(context, { planId: plan, systemId: system.id, option: option(`o${++count}`) }),
    updateOption: (context: Context) =>
      updateOption(context, { ...optionKey, option: { ...assembleOption(row), seatPrice: 31 } }),
    removeOption: (context: Context) => removeOption(context, optionKey),
    order: (context: Context) =>
      orderOptions(context, { planId: plan, systemId: system.id, from: [row.id], to: [row.id] }),
  };
};

describe('who may', () => {
  test.each(['draft', 'open', 'approved'] as const)(
    'only planners and admins change the systems of a plan that is %s, and nobody those of an approved one',
    async (status) => {
      await start(status);
      const hidden = status === 'draft' ? 'NOT_FOUND' : 'FORBIDDEN';
      const all = verbs(await target());
      for (const name of VERBS) {
        const answers = await answersByRole(own, all[name]);
        expect(answers, name).toMatchObject({
          executive: 'FORBIDDEN',
          viewer: hidden,
          head: hidden,
          headOfLegal: hidden,
        });
        if (status === 'approved')
          expect(answers, name).toMatchObject({ admin: 'FORBIDDEN', planner: 'FORBIDDEN' });
        else expect(['ok', 'CONFLICT', 'INVALID'], name).toContain(answers.planner);
      }
    },
  );

  test('systems and options of another plan or organisation answer as what does not exist', async () => {
    const mine = await target();
    const theirs = await target(other, (await storeRolesPlan(database, other)).planId);
    const planner = own.as('planner');
    const gone = { ...mine, plan: crypto.randomUUID() };
    const trail = await trailOf(database, own.organisationId);
    for (const name of VERBS) {
      const nothing = await outcomeOf(verbs(gone)[name](planner));
      expect(nothing.code).toBe('NOT_FOUND');
      expect(await outcomeOf(verbs(mine)[name](other.as('admin'))), name).toEqual(nothing);
      if (name === 'create') continue;
      expect(await outcomeOf(verbs({ ...theirs, plan: planId })[name](planner)), name).toEqual(nothing);
    }
    expect(await trailOf(database, own.organisationId)).toEqual(trail);
  });
});

test('every field of an option in section 6 is written and comes back', async () => {
  const { option: row } = await target();
  const edited = {
    ...assembleOption(row),
    name: 'Own cluster',
    kind: 'self-hosted-open',
    start: '2027-03',
    end: '2028-12',
    seatPrice: 12.5,
    unitPrice: 0.07,
    fixedMonthly: 900,
    block: { capacity: 120, monthly: 4_000 },
    upfront: 80_000,
    buildMonths: 4,
    refresh: { everyMonths: 36, cost: 20_000 },
    onboarding: 250,
    priceTrend: -0.2,
  } as const;
  await updateOption(own.as('planner'), { planId, id: row.id, version: row.version, option: edited });
  const { option: after } = await target();
  expect(assembleOption(after)).toEqual(edited);
  expect(after.version).toBe(2);
  const { block: _b, refresh: _r, end: _e, ...plain } = edited;
  await updateOption(own.as('planner'), { planId, id: row.id, version: 2, option: plain });
  expect(assembleOption((await target()).option)).toEqual({
    ...plain,
    block: undefined,
    refresh: undefined,
    end: undefined,
  });
});

describe('of when and from where prices are', () => {
  const NOTED = { asOf: '2026-11', notes: 'Offer 4711 of Aster Cloud' };
  const update = (version: number, prices?: { asOf: string | null; notes: string }) =>
    target().then(({ option: row }) =>
      updateOption(own.as('planner'), {
        planId,
        id: row.id,
        version,
        option: { ...assembleOption(row), seatPrice: 31 },
        prices,
      }),
    );

  test('is kept with an option from the start or later, shown with it, and recorded; an update that is silent leaves it', async () => {
    const { system } = await target();
    await addOption(own.as('planner'), {
      planId,
      systemId: system.id,
      option: option('open'),
      prices: NOTED,
    });
    expect((await trailOf(database, own.organisationId)).at(-1)).toMatchObject({ after: { prices: NOTED } });
    await update(1, { asOf: '2026', notes: '' });
    await update(2);
    const view = await getSystem(own.as('viewer'), { planId, systemId: system.id, scenario: undefined });
    expect(view.options.map(({ prices }) => prices)).toEqual([{ asOf: '2026', notes: '' }, NOTED]);
    await update(3, { asOf: null, notes: '' });
    expect((await target()).option).toMatchObject({ pricesAsOf: null, priceNotes: '' });
    expect((await trailOf(database, own.organisationId)).at(-1)).toMatchObject({
      before: { prices: { asOf: '2026' } },
      after: { prices: { asOf: null } },
    });
  });

  test('goes with a copy of the plan, and not into its plan file', async () => {
    const { system } = await target();
    await addOption(own.as('planner'), {
      planId,
      systemId: system.id,
      option: option('open'),
      prices: NOTED,
    });
    const { id } = await copyPlan(own.as('planner'), { planId, name: 'Copy' });
    expect((await stored(own, id)).options).toMatchObject([
      { code: 'api' },
      { code: 'open', pricesAsOf: '2026-11', priceNotes: NOTED.notes },
    ]);
    const { parts } = await exportPlanFile(own.as('planner'), { planId });
    const file = Array.from(parts).join('');
    expect(file).toContain('"open"');
    expect(file).not.toContain('4711');
  });

  test('is a year or a month, as the schema of the action says', () => {
    const asked = (asOf: string) =>
      addOptionSchema.safeParse({
        planId: 'p',
        systemId: 's',
        option: option('x'),
        prices: { asOf, notes: '' },
      }).success;
    expect(['2026', '2026-11', '2026-13', 'last year', ''].map(asked)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

test('of two editors of one option the second gets CONFLICT with the stored values', async () => {
  const { option: row } = await target();
  const edit = (who: 'planner' | 'admin', seatPrice: number) =>
    outcomeOf(
      updateOption(own.as(who), {
        planId,
        id: row.id,
        version: 1,
        option: { ...assembleOption(row), seatPrice },
      }),
    );
  const [first, second] = await Promise.all([edit('planner', 40), edit('admin', 50)]);
  expect(first.code).toBe('ok');
  expect(second).toMatchObject({ code: 'CONFLICT', current: { version: 2, option: { seatPrice: 40 } } });
});

describe('removal', () => {
  test('a system that estimates name stays, and the answer says which roles name it', async () => {
    const { system } = await target();
    const refusal = await outcomeOf(removeSystem(own.as('planner'), { planId, id: system.id, version: 1 }));
    expect(refusal).toMatchObject({
      code: 'INVALID',
      faults: [{ path: 'role CS-2' }, { path: 'role EN-1' }, { path: 'role LG-1' }],
    });
    expect((await stored()).systems).toHaveLength(1);
  });

  test('a system that no estimate names goes with its options and leaves the sourcing of every scenario', async () => {
    const base = (await stored()).scenarios[0];
    if (!base) throw new Error('no scenario');
    const { code: _code, ...values } = assembleScenario(base);
    await updateScenario(own.as('planner'), {
      planId,
      id: base.id,
      version: 1,
      scenario: { ...values, sourcing: { copilot: 'api' } },
    });
    await removeRoles(own.as('planner'), planId, await stored());
    const { system } = await target();
    await removeSystem(own.as('planner'), { planId, id: system.id, version: 1 });
    const after = await stored();
    expect(after).toMatchObject({ systems: [], options: [] });
    expect(after.scenarios[0]).toMatchObject({ sourcing: {}, version: 3 });
    expect((await trailOf(database, own.organisationId)).at(-1)).toMatchObject({
      action: 'system:remove',
      before: { code: 'copilot', options: [{ code: 'api', seatPrice: 30 }], sourcedIn: { base: 'api' } },
    });
  });

  test('the last option of a system, and an option that a scenario has chosen, stay', async () => {
    const { system, option: first } = await target();
    const planner = own.as('planner');
    const last = await outcomeOf(removeOption(planner, { planId, id: first.id, version: 1 }));
    expect(last.code).toBe('INVALID');
    const { id } = await addOption(planner, { planId, systemId: system.id, option: option('open') });
    const [base] = (await stored()).scenarios;
    if (!base) throw new Error('no scenario');
    const { code: _code, ...values } = assembleScenario(base);
    await updateScenario(planner, {
      planId,
      id: base.id,
      version: 1,
      scenario: { ...values, sourcing: { copilot: 'open' } },
    });
    const chosen = await outcomeOf(removeOption(planner, { planId, id, version: 1 }));
    expect(chosen).toMatchObject({ code: 'INVALID', faults: [{ path: 'scenario base' }] });
    await removeOption(planner, { planId, id: first.id, version: 1 });
    expect((await stored()).options.map((o) => o.code)).toEqual(['open']);
  });
});

test('an order of options made from another order than the stored one is CONFLICT; the first is the default', async () => {
  const { system, option: first } = await target();
  const { id } = await addOption(own.as('planner'), { planId, systemId: system.id, option: option('open') });
  const order = (from: string[], to: string[]) =>
    outcomeOf(orderOptions(own.as('planner'), { planId, systemId: system.id, from, to }));
  expect((await order([first.id], [id, first.id])).code).toBe('CONFLICT');
  expect((await order([first.id, id], [id, first.id])).code).toBe('ok');
  expect((await stored()).options.map((o) => o.code)).toEqual(['open', 'api']);
});

test('codes are unique: of systems in a plan, of options in a system', async () => {
  const { system } = await target();
  const planner = own.as('planner');
  const again = await outcomeOf(
    createSystem(planner, { planId, code: 'copilot', name: 'Again', unit: 'pages', option: option('api') }),
  );
  expect(again).toMatchObject({ code: 'INVALID', faults: [{ path: 'code' }] });
  const twice = await outcomeOf(addOption(planner, { planId, systemId: system.id, option: option('api') }));
  expect(twice).toMatchObject({ code: 'INVALID', faults: [{ path: 'code' }] });
});
