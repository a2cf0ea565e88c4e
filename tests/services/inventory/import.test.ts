import { beforeEach, describe, expect, test } from 'vitest';
import type { Database, Writer } from '@/db';
import { findImportMapping } from '@/db/queries/import-mappings';
import type { Context } from '@/lib/services/context';
import { headerHash } from '@/lib/services/inventory/headers';
import { importInventory } from '@/lib/services/inventory/import';
import { MOST_LINES } from '@/lib/services/inventory/prepare';
import { previewImport } from '@/lib/services/inventory/preview';
import { createScenario } from '@/lib/services/scenarios/create';
import { createTestDatabase, reopenTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { answersByRole, outcomeOf, trailOf } from '../outcomes';
import { storeRolesPlan } from '../roles/roles-fixture';
import { planOf, previewAndImport, request, storeEmptyPlan } from './inventory-fixture';

let database: Database;
let file: string;
let own: TestOrganisation;
let other: TestOrganisation;
let planId: string;
let planner: Context;

beforeEach(async () => {
  ({ database, file } = await createTestDatabase());
  own = await createOrganisation(database);
  other = await createOrganisation(database, { name: 'Borealis' });
  ({ planId } = await storeRolesPlan(database, own));
  planner = own.as('planner');
});
const stored = (id = planId) => planOf(database, own, id);

const LINES = [
  'code,costCentre,title,fte,salary',
  'CS-2,CS,Title CS-2,12,41000',
  'EN-1,CS-EN,Title EN-1,10,40000',
  'NEW-1,HR,Recruiter,3,55000',
].join('\n');

test('a preview lists what is added, changed field by field, unchanged and missing, and writes nothing', async () => {
  const before = await stored();
  const preview = await previewImport(planner, request(planId, LINES));
  expect(preview.added).toMatchObject({ count: 1, first: [{ code: 'NEW-1', costCentre: 'HR', fte: 3 }] });
  expect(preview.changed).toEqual({
    count: 1,
    first: [
      {
        code: 'CS-2',
        title: 'Title CS-2',
        changes: [
          { field: 'fte', before: 10, after: 12 },
          { field: 'salary', before: 40_000, after: 41_000 },
        ],
      },
    ],
  });
  expect(preview.counts).toMatchObject({
    lines: 3,
    fte: 25,
    pay: 12 * 41_000 + 10 * 40_000 + 3 * 55_000,
    unchanged: 1,
  });
  expect(preview.missing).toMatchObject({
    count: 4,
    first: [{ code: 'CS-1' }, { code: 'EN-2' }, { code: 'LG-1', hasEstimate: true }, { code: 'LG-2' }],
  });
  expect(preview.centres.find((c) => c.code === 'HR')).toMatchObject({ state: 'new', parent: 'G' });
  expect(await stored()).toEqual(before);
});

test('an import changes the lines, keeps their estimates and the lines that the file does not have', async () => {
  const before = await stored();
  const { imported } = await previewAndImport(planner, request(planId, LINES));
  expect(imported).toEqual({ centres: 1, added: 1, changed: 1, unchanged: 1, removed: 0 });
  const { roles, estimates, costCentres, plan } = await stored();
  expect(estimates).toEqual(before.estimates);
  expect(roles.find((r) => r.code === 'CS-2')).toMatchObject({ fte: 12, salary: 41_000, version: 2 });
  expect(roles.find((r) => r.code === 'EN-1')?.version).toBe(1);
  expect(roles).toHaveLength(7);
  const hr = costCentres.find((c) => c.code === 'HR');
  expect(costCentres.find((c) => c.id === hr?.parentId)?.code).toBe('G');
  expect(roles.find((r) => r.code === 'NEW-1')?.planCostCentreId).toBe(hr?.id);
  expect(plan.revision).toBe(2);
  expect((await trailOf(database, own.organisationId)).at(-1)).toMatchObject({
    action: 'inventory:import',
    planId,
    before: { changed: [{ code: 'CS-2', fte: 10, salary: 40_000 }], removed: [] },
    after: { added: [{ code: 'NEW-1' }], changed: [{ code: 'CS-2', fte: 12, salary: 41_000 }] },
  });
});

test('lines that the file does not have go with their estimates if that is chosen, and the audit event keeps them', async () => {
  const { imported } = await previewAndImport(planner, request(planId, LINES, { missing: 'remove' }));
  expect(imported.removed).toBe(4);
  const { roles, estimates } = await stored();
  expect(roles.map((r) => r.code).sort()).toEqual(['CS-2', 'EN-1', 'NEW-1']);
  expect(estimates).toHaveLength(2);
  expect((await trailOf(database, own.organisationId)).at(-1)).toMatchObject({
    before: {
      removed: [{ code: 'CS-1' }, { code: 'EN-2' }, { code: 'LG-1', salary: 90_000 }, { code: 'LG-2' }],
    },
  });
});

describe('who may', () => {
  const verbs = (id: string) => ({
    preview: (context: Context) => previewImport(context, request(id, LINES)),
    import: (context: Context) => importInventory(context, { ...request(id, LINES), revision: 99 }),
  });

  test('planners, admins and heads import; executives and viewers do not', async () => {
    for (const verb of Object.values(verbs(planId))) {
      const { executive, viewer, ...others } = await answersByRole(own, verb);
      expect(Object.values(others)).not.toContain('FORBIDDEN');
      expect([executive, viewer]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    }
  });

  test('an approved plan takes no import', async () => {
    const { planId: approved } = await storeRolesPlan(database, own, 'approved');
    for (const verb of Object.values(verbs(approved))) {
      expect((await outcomeOf(verb(planner))).code).toBe('FORBIDDEN');
    }
  });

  test('a plan of another organisation, and a draft to a head, answer as a plan that does not exist', async () => {
    const draft = await storeEmptyPlan(database, own);
    for (const name of ['preview', 'import'] as const) {
      const nothing = await outcomeOf(verbs(crypto.randomUUID())[name](planner));
      expect(nothing.code).toBe('NOT_FOUND');
      expect(await outcomeOf(verbs(planId)[name](other.as('admin')))).toEqual(nothing);
      expect(await outcomeOf(verbs(draft)[name](own.as('head')))).toEqual(nothing);
    }
  });
});

describe('all or nothing', () => {
  const everything = async () => [await stored(), await trailOf(database, own.organisationId)];

  test('a plan that has changed since the preview is CONFLICT and nothing is written', async () => {
    const preview = await previewImport(planner, request(planId, LINES));
    await createScenario(own.as('admin'), { planId, code: 'new', name: 'New' });
    const before = await everything();
    const refusal = await outcomeOf(
      importInventory(planner, { ...request(planId, LINES, preview.choices), revision: preview.revision }),
    );
    expect(refusal).toMatchObject({ code: 'CONFLICT', current: { revision: preview.revision + 1 } });
    expect(await everything()).toEqual(before);
  });

  test('of two imports of one preview at once, one is written and one refused', async () => {
    const { choices, revision } = await previewImport(planner, request(planId, LINES));
    const input = { ...request(planId, LINES, choices), revision };
    const codes = await Promise.all(
      [importInventory(planner, input), importInventory(planner, input)].map(outcomeOf),
    );
    expect(codes.map((o) => o.code).sort()).toEqual(['CONFLICT', 'ok']);
    expect((await stored()).roles).toHaveLength(7);
  });

  test('a unit that breaks at any of its statements leaves no row behind', async () => {
    const before = await everything();
    const { choices, revision } = await previewImport(planner, request(planId, LINES, { missing: 'remove' }));
    const input = { ...request(planId, LINES, choices), revision };
    let broken = 0;
    for (let at = 1; ; at++) {
      const outcome = await importInventory({ ...planner, database: breakingAt(database, at) }, input).then(
        () => 'written',
        (error: unknown) => String(error),
      );
      if (outcome === 'written') break;
      expect(outcome).toContain('power cut');
      broken += 1;
      expect(await everything()).toEqual(before);
      expect(await planOf(reopenTestDatabase(file), own, planId)).toEqual(before[0]);
    }
    expect(broken).toBe(14);
    expect((await stored()).roles).toHaveLength(3);
  });

  test('refused rows are listed with line, column, found and expected; nothing is written unless the others are asked for', async () => {
    const csv = `${LINES}\nBAD 1,HR,Recruiter,two,55000\nOK-1,HR,Payroll clerk,1,30000`;
    const preview = await previewImport(planner, request(planId, csv));
    expect(preview.refused).toMatchObject({
      count: 2,
      first: [
        { path: 'line 5, column fte', found: '“two”' },
        { path: 'line 5, column code', found: '“BAD 1”' },
      ],
    });
    const input = { ...request(planId, csv, preview.choices), revision: preview.revision };
    expect(await outcomeOf(importInventory(planner, input))).toMatchObject({
      code: 'INVALID',
      faults: preview.refused.first,
    });
    expect((await stored()).roles).toHaveLength(6);
    await importInventory(planner, { ...input, choices: { ...preview.choices, withoutRefusedRows: true } });
    expect((await stored()).roles.map((r) => r.code)).toContain('OK-1');
  });

  test('what the plan cannot hold is a fault by role and field: fewer posts than the vacant ones that stay', async () => {
    const first = `code,costCentre,title,fte,vacant,salary\nEN-2,CS-EN,Title EN-2,10,4,40000`;
    await previewAndImport(planner, request(planId, first));
    const fewer = `code,costCentre,title,fte,salary\nEN-2,CS-EN,Title EN-2,3,40000`;
    const { misfits, choices, revision } = await previewImport(planner, request(planId, fewer));
    expect(misfits).toMatchObject({ count: 1, first: [{ path: 'role EN-2, vacant' }] });
    const refusal = await outcomeOf(
      importInventory(planner, { ...request(planId, fewer, choices), revision }),
    );
    expect(refusal).toMatchObject({ code: 'INVALID', faults: [{ path: 'role EN-2, vacant' }] });
  });

  test.each([
    ['an empty file', ''],
    ['a text without headers', 'just some words\nand some more'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ])('%s is refused with what was expected', async (_what, content) => {
    const refusal = await outcomeOf(previewImport(planner, request(planId, content)));
    expect(refusal.code).toBe('INVALID');
    expect('faults' in refusal && refusal.faults?.[0]?.expected).toBeTruthy();
  });
});

test(`a file that makes more than ${MOST_LINES} role lines is refused`, async () => {
  const lines = Array.from({ length: MOST_LINES + 1 }, (_, at) => `L${at},CS,Title ${at},1,1`);
  const csv = ['code,costCentre,title,fte,salary', ...lines].join('\n');
  const refusal = await outcomeOf(previewImport(planner, request(planId, csv)));
  expect(refusal).toMatchObject({ code: 'INVALID', faults: [{ found: `${MOST_LINES + 1} role lines` }] });
});

describe('cost centres of a file', () => {
  const persons = (department: string) =>
    `Employee ID,Name,Department,Job title,Annual salary\n1,Ann,${department},Agent,30000`;

  test('a department is the plan’s centre of that code or name', async () => {
    for (const department of ['CS', 'customer support', 'Customer-Support']) {
      const { centres } = await previewImport(planner, request(planId, persons(department)));
      expect(centres).toMatchObject([{ code: 'CS', state: 'in plan' }]);
    }
  });

  test('a centre that only the organisation has joins the plan under its code and its parent', async () => {
    const smaller = await storeEmptyPlan(database, own, { centres: [{ code: 'G', name: 'Group' }] });
    const { preview } = await previewAndImport(planner, request(smaller, persons('Legal')));
    expect(preview.centres).toMatchObject([{ code: 'LG', parent: 'G', state: 'in organisation' }]);
    const { costCentres } = await stored(smaller);
    expect(costCentres.find((c) => c.code === 'LG')?.costCentreId).toBe(own.costCentres.legal);
  });

  test('a new centre goes below the one that is chosen, in the plan and in the organisation', async () => {
    await previewAndImport(planner, request(planId, persons('Night shift'), { newBelow: 'CS' }));
    const { costCentres } = await stored();
    const added = costCentres.find((c) => c.name === 'Night shift');
    expect(costCentres.find((c) => c.id === added?.parentId)?.code).toBe('CS');
    const nowhere = await outcomeOf(
      previewImport(planner, request(planId, persons('X'), { newBelow: 'NO' })),
    );
    expect(nowhere).toMatchObject({ code: 'INVALID', faults: [{ path: 'newBelow' }] });
  });

  test('a file without a column for it goes into one chosen centre', async () => {
    const csv = 'Employee ID,Name,Job title,Annual salary\n1,Ann,Agent,30000';
    const without = await previewImport(planner, request(planId, csv));
    expect(without.refused.first).toMatchObject([{ found: 'no column for it' }]);
    const choices = { intoCentre: { code: 'LG', name: 'Legal' } };
    const { preview } = await previewAndImport(planner, request(planId, csv, choices));
    expect(preview.added.first).toMatchObject([{ costCentre: 'LG', title: 'Agent' }]);
  });
});

describe('the mapping', () => {
  const csv = 'Person ID,Team,Role name,Pay,Old pay\n7,CS,Agent,3000,1000\n8,CS,Agent,3200,1100';
  const chosen = { personKey: 0, costCentre: 1, title: 2, salary: 4 };

  test('that was confirmed is remembered for the organisation and for the same headers in any order, and for no other', async () => {
    await previewAndImport(planner, request(planId, csv, { mapping: chosen, payBasis: 'month' }));
    const turned = 'OLD PAY,pay,role-name,team,person id\n1000,3000,Agent,CS,7\n1100,3200,Agent,CS,8';
    const again = await previewImport(own.as('admin'), request(planId, turned));
    expect(again.wasRemembered).toBe(true);
    expect(again.mapping).toEqual({ personKey: 4, costCentre: 3, title: 2, salary: 0 });
    expect(again.options.payBasis).toBe('month');
    expect(again.nothingChanges).toBe(true);
    const theirs = await storeRolesPlan(database, other);
    expect((await previewImport(other.as('planner'), request(theirs.planId, turned))).wasRemembered).toBe(
      false,
    );
    expect(
      (await previewImport(planner, request(planId, `${csv.replace('Old pay', 'Bonus')}`))).wasRemembered,
    ).toBe(false);
  });

  test('remembers which of several columns with one header was chosen', async () => {
    const twice = csv.replace('Old pay', 'Pay');
    await previewAndImport(planner, request(planId, twice, { mapping: chosen, payBasis: 'month' }));
    const again = await previewImport(planner, request(planId, twice));
    expect(again).toMatchObject({ wasRemembered: true, mapping: chosen, nothingChanges: true });
  });

  test('holds headers and no cell of the file', async () => {
    await previewAndImport(planner, request(planId, csv, { mapping: chosen }));
    const row = await database.read((reader) =>
      findImportMapping(reader, {
        organisationId: own.organisationId,
        headerHash: headerHash(
          ['Person ID', 'Team', 'Role name', 'Pay', 'Old pay'].map((header) => ({ header })),
        ),
      }),
    );
    expect(row?.mapping).toEqual({
      personKey: 'personid',
      costCentre: 'team',
      title: 'rolename',
      salary: 'oldpay',
    });
    expect(row?.options).toMatchObject({ kind: 'persons', payBasis: expect.any(String) });
    expect(Object.keys(row?.options ?? {})).not.toContain('defaults');
  });

  test('can be corrected: what is not mapped is not read', async () => {
    const { columns, added } = await previewImport(
      planner,
      request(planId, csv, { mapping: chosen, payBasis: 'month' }),
    );
    expect(columns.map((c) => c.field)).toEqual(['personKey', 'costCentre', 'title', null, 'salary']);
    expect(columns[3]?.examples).toEqual(['3000', '3200']);
    expect(added.first[0]?.salary).toBe(12 * 1050);
  });
});

/** The database, whose writing unit breaks at its n-th insert, update or delete. */
function breakingAt(real: Database, at: number): Database {
  return {
    ...real,
    write: (work) =>
      real.write((writer) => {
        let statements = 0;
        const breaking = <M extends 'insert' | 'update' | 'delete'>(method: M): Writer[M] =>
          new Proxy(writer[method], {
            apply: (target, _self, args) => {
              statements += 1;
              if (statements === at) throw new Error('power cut');
              return Reflect.apply(target, writer, args);
            },
          });
        const overlay = {
          insert: breaking('insert'),
          update: breaking('update'),
          delete: breaking('delete'),
        };
        return work(
          new Proxy(writer, {
            get: (target, property) =>
              Reflect.get(overlay, property) ?? Reflect.get(target, property, target),
          }),
        );
      }),
  };
}
