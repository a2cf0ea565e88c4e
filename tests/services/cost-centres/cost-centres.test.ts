import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { insertLink } from '@/db/queries/one-time-links';
import type { Context } from '@/lib/services/context';
import { createCostCentre } from '@/lib/services/cost-centres/create';
import { importCostCentreList } from '@/lib/services/cost-centres/import-list';
import { listCostCentreTree } from '@/lib/services/cost-centres/list';
import { moveCostCentre } from '@/lib/services/cost-centres/move';
import { orderCostCentres } from '@/lib/services/cost-centres/order';
import { previewCostCentreList } from '@/lib/services/cost-centres/preview-list';
import { removeCostCentre } from '@/lib/services/cost-centres/remove';
import { updateCostCentre } from '@/lib/services/cost-centres/update';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { answersByRole, outcomeOf, trailOf } from '../outcomes';
import { storeRolesPlan } from '../roles/roles-fixture';

let database: Database;
let own: TestOrganisation;
let other: TestOrganisation;
let admin: Context;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  own = await createOrganisation(database);
  other = await createOrganisation(database, { name: 'Borealis' });
  admin = own.as('admin');
});

const tree = () => listCostCentreTree(admin);
const outline = async () => (await tree()).centres.map((c) => `${'  '.repeat(c.depth)}${c.code} ${c.name}`);

let count = 0;
const VERBS = ['create', 'update', 'move', 'remove', 'order', 'preview', 'import'] as const;
const verbs = (id: string, parentId: string) => ({
  create: (context: Context) => createCostCentre(context, { code: `N${++count}`, name: 'New', parentId }),
  update: (context: Context) =>
    updateCostCentre(context, { id, version: 1, code: `U${++count}`, name: 'Renamed' }),
  move: (context: Context) => moveCostCentre(context, { id, version: 1, parentId }),
  remove: (context: Context) => removeCostCentre(context, { id, version: 1 }),
  order: (context: Context) => orderCostCentres(context, { parentId: id, from: [], to: [] }),
  preview: (context: Context) => previewCostCentreList(context, { csv: 'code,name\nA,B' }),
  import: (context: Context) => importCostCentreList(context, { csv: 'code,name\nA,B', tree: 'x' }),
});

describe('who may', () => {
  test('admins change the tree, planners read it, and to everyone else there is none', async () => {
    const { centres, mayEdit } = await listCostCentreTree(own.as('planner'));
    expect(centres).toHaveLength(4);
    expect(mayEdit).toBe(false);
    expect(await answersByRole(own, listCostCentreTree)).toEqual({
      admin: 'ok',
      planner: 'ok',
      executive: 'NOT_FOUND',
      viewer: 'NOT_FOUND',
      head: 'NOT_FOUND',
      headOfLegal: 'NOT_FOUND',
    });
    const all = verbs(own.costCentres.legal, own.costCentres.group);
    for (const name of VERBS) {
      const { admin: byAdmin, ...others } = await answersByRole(own, all[name]);
      expect(['ok', 'CONFLICT', 'INVALID'], name).toContain(byAdmin);
      expect(others, name).toEqual({
        planner: 'FORBIDDEN',
        executive: 'NOT_FOUND',
        viewer: 'NOT_FOUND',
        head: 'NOT_FOUND',
        headOfLegal: 'NOT_FOUND',
      });
    }
  });

  test('a centre of another organisation answers as one that does not exist, as the centre and as the parent', async () => {
    const { legal, group } = other.costCentres;
    const trail = await trailOf(database, own.organisationId);
    for (const name of ['update', 'move', 'remove'] as const) {
      const nothing = await outcomeOf(verbs(crypto.randomUUID(), own.costCentres.group)[name](admin));
      expect(nothing.code).toBe('NOT_FOUND');
      expect(await outcomeOf(verbs(legal, own.costCentres.group)[name](admin)), name).toEqual(nothing);
    }
    for (const name of ['create', 'move'] as const) {
      expect((await outcomeOf(verbs(own.costCentres.legal, group)[name](admin))).code, name).toBe(
        'NOT_FOUND',
      );
    }
    expect(await trailOf(database, own.organisationId)).toEqual(trail);
  });
});

test('a centre is added, renamed, recoded and moved with all below it; each change is audited', async () => {
  const { id } = await createCostCentre(admin, { code: 'OPS', name: 'Operations', parentId: null });
  await moveCostCentre(admin, { id: own.costCentres.support, version: 1, parentId: id });
  await updateCostCentre(admin, { id, version: 1, code: 'OPS-1', name: 'Operations one' });
  expect(await outline()).toEqual([
    'G Group',
    '  LG Legal',
    'OPS-1 Operations one',
    '  CS Customer support',
    '    CS-EN Support English',
  ]);
  expect((await trailOf(database, own.organisationId)).map((e) => [e.action, e.objectId, e.before])).toEqual([
    ['costCentre:create', id, null],
    ['costCentre:move', own.costCentres.support, { parentId: own.costCentres.group }],
    ['costCentre:update', id, { code: 'OPS', name: 'Operations' }],
  ]);
});

test('a centre cannot be moved below itself or below a centre of its own branch', async () => {
  const { support, supportEnglish } = own.costCentres;
  for (const parentId of [support, supportEnglish]) {
    expect((await outcomeOf(moveCostCentre(admin, { id: support, version: 1, parentId }))).code).toBe(
      'INVALID',
    );
  }
  expect((await tree()).centres.find((c) => c.id === support)?.parentId).toBe(own.costCentres.group);
});

test('of two editors of one centre the second gets CONFLICT with the stored values', async () => {
  const id = own.costCentres.legal;
  await updateCostCentre(admin, { id, version: 1, code: 'LG', name: 'Law' });
  const second = await outcomeOf(
    updateCostCentre(admin, { id, version: 1, code: 'LG', name: 'Legal affairs' }),
  );
  expect(second).toMatchObject({ code: 'CONFLICT', current: { version: 2, name: 'Law' } });
});

test('a code that another centre has is refused', async () => {
  const refusal = await outcomeOf(
    updateCostCentre(admin, { id: own.costCentres.legal, version: 1, code: 'CS', name: 'Legal' }),
  );
  expect(refusal).toMatchObject({ code: 'INVALID', faults: [{ path: 'code' }] });
});

describe('removal', () => {
  test('a centre that nothing refers to goes', async () => {
    const { id } = await createCostCentre(admin, { code: 'OPS', name: 'Operations', parentId: null });
    await removeCostCentre(admin, { id, version: 1 });
    expect((await outline()).join()).not.toContain('OPS');
  });

  test('a centre with centres below it, in a plan, in a head’s scope or in an open invitation stays, and the answer says why', async () => {
    await storeRolesPlan(database, own);
    const { support, supportEnglish, legal } = own.costCentres;
    const remove = (id: string) => outcomeOf(removeCostCentre(admin, { id, version: 1 }));
    expect(await remove(support)).toMatchObject({
      code: 'INVALID',
      faults: [
        { path: 'centres below it', found: '1' },
        { path: 'plans with this centre', found: '1' },
        { path: 'heads who answer for it', found: '1' },
      ],
    });
    expect(await remove(legal)).toMatchObject({
      faults: [{ path: 'plans with this centre' }, { path: 'heads who answer for it' }],
    });
    expect((await remove(supportEnglish)).code).toBe('INVALID');
    const { id } = await createCostCentre(admin, { code: 'OPS', name: 'Operations', parentId: null });
    await database.write((writer) =>
      insertLink(writer, {
        id: crypto.randomUUID(),
        tokenHash: 'hash',
        kind: 'invitation',
        organisationId: own.organisationId,
        role: 'head',
        scopes: [id],
        createdAt: 1,
        expiresAt: 2,
      }),
    );
    expect(await remove(id)).toMatchObject({ faults: [{ path: 'open invitations that name it' }] });
  });
});

test('centres below one parent are put in order; an order made from another one is CONFLICT', async () => {
  const { group, support, legal } = own.costCentres;
  await orderCostCentres(admin, { parentId: group, from: [support, legal], to: [legal, support] });
  expect((await outline()).slice(0, 3)).toEqual(['G Group', '  LG Legal', '  CS Customer support']);
  const late = await outcomeOf(
    orderCostCentres(admin, { parentId: group, from: [support, legal], to: [support, legal] }),
  );
  expect(late).toMatchObject({ code: 'CONFLICT', current: [legal, support] });
});

describe('a list of centres', () => {
  const csv = 'Parent;Code;Name\nOPS;OPS-IT;IT\n;OPS;Operations\nG;LG;Law\nG;CS;Customer support\n';

  test('is previewed, then imported whole, whatever the order of its rows and columns', async () => {
    const preview = await previewCostCentreList(admin, { csv });
    expect(preview).toMatchObject({
      added: [{ code: 'OPS' }, { code: 'OPS-IT', parent: 'OPS' }],
      changed: [{ before: { name: 'Legal' }, after: { name: 'Law' } }],
      unchanged: 1,
      faults: [],
    });
    expect((await tree()).centres).toHaveLength(4);
    expect(await importCostCentreList(admin, { csv, tree: preview.tree })).toEqual({ added: 2, changed: 1 });
    expect(await outline()).toEqual([
      'G Group',
      '  CS Customer support',
      '    CS-EN Support English',
      '  LG Law',
      'OPS Operations',
      '  OPS-IT IT',
    ]);
  });

  test('imported again changes nothing and leaves no audit event', async () => {
    await importCostCentreList(admin, { csv, tree: (await tree()).mark });
    const before = await trailOf(database, own.organisationId);
    expect(await importCostCentreList(admin, { csv, tree: (await tree()).mark })).toEqual({
      added: 0,
      changed: 0,
    });
    expect(await trailOf(database, own.organisationId)).toEqual(before);
  });

  test('is refused when the tree has changed since the preview', async () => {
    const { mark } = await tree();
    await createCostCentre(admin, { code: 'X', name: 'X', parentId: null });
    expect((await outcomeOf(importCostCentreList(admin, { csv, tree: mark }))).code).toBe('CONFLICT');
    expect((await outline()).join()).not.toContain('OPS');
  });

  test('with faults lists every one and writes nothing', async () => {
    const bad = 'code,name,parent\nA B,Space,\nOPS,,\nOPS,Twice,NOWHERE\nY,Y,Z\nZ,Z,Y\nG,Group,CS\n';
    const refusal = await outcomeOf(importCostCentreList(admin, { csv: bad, tree: (await tree()).mark }));
    expect(refusal).toMatchObject({ code: 'INVALID' });
    expect('faults' in refusal && refusal.faults?.map((f) => f.path)).toEqual([
      'line 2, column code',
      'line 3, column name',
      'line 4, column code',
      'line 4, column parent',
      'line 5, column parent',
      'line 6, column parent',
      'line 7, column parent',
    ]);
    expect((await tree()).centres).toHaveLength(4);
  });
});
