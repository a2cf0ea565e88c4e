import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { pilots } from '@/db/schema';
import type { Context } from '@/lib/services/context';
import { createPilot } from '@/lib/services/pilots/create';
import { getPilot } from '@/lib/services/pilots/get';
import { type PilotValues, pilotValuesSchema } from '@/lib/services/pilots/inputs';
import { listOwnPilots } from '@/lib/services/pilots/list';
import { removePilot } from '@/lib/services/pilots/remove';
import { updatePilot } from '@/lib/services/pilots/update';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { estimate, role, smallPlan } from '../../helpers/small-plan';
import { ACTORS, answersByRole, outcomeOf, trailOf } from '../outcomes';
import { storeOfficePlan } from '../plans/plans-fixture';

let database: Database;
let aster: TestOrganisation;
let birch: TestOrganisation;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database);
  birch = await createOrganisation(database, { name: 'Birch' });
});

const values: PilotValues = {
  name: 'Agent assist in English support',
  function: 'customer_support',
  occupation: '43-4051',
  kind: 'embedded',
  system: 'Agent assist',
  people: 40,
  cases: null,
  from: '2026-03',
  to: '2026-06',
  method: 'before-after',
  part: 'Handling of chats',
  partShare: 0.6,
  timeSaved: [0.04, 0.09, 0.15],
  isNet: true,
  quality: 0.01,
  caveat: 'Not for phone work',
  owner: 'M. Byrne',
};
const add = (context: Context) => createPilot(context, { pilot: values });
const stored = () => database.read((reader) => reader.select().from(pilots));

/** A plan whose two role lines name the pilot, one in lower case, and a third that does not. */
const useIt = (code: string) => {
  const keys = (source: string) => estimate(0.1, { evidence: { class: 'pilot-measured', source } });
  const plan = smallPlan({
    roles: [
      role('A1', { estimate: keys(code) }),
      role('A2', { estimate: keys(` ${code.toLowerCase()}`) }),
      role('A3', { estimate: keys('E01') }),
    ],
  });
  return storeOfficePlan(database, aster, { plan });
};

describe('who may', () => {
  const DENIED = { executive: 'FORBIDDEN', viewer: 'FORBIDDEN', head: 'FORBIDDEN', headOfLegal: 'FORBIDDEN' };

  test('every member reads pilots; admin and planner add, edit and remove them', async () => {
    const { code } = await add(aster.as('planner'));
    const everybody = Object.fromEntries(ACTORS.map((actor) => [actor, 'ok']));
    expect(await answersByRole(aster, listOwnPilots)).toEqual(everybody);
    expect(await answersByRole(aster, (context) => getPilot(context, code))).toEqual(everybody);
    expect(await answersByRole(aster, add)).toEqual({ admin: 'ok', planner: 'ok', ...DENIED });
    const edit = (context: Context) => updatePilot(context, { code, version: 1, pilot: values });
    expect(await answersByRole(aster, edit)).toEqual({ admin: 'ok', planner: 'CONFLICT', ...DENIED });
    const remove = (context: Context) => removePilot(context, { code, version: 2, usesSeen: 0 });
    expect(await answersByRole(aster, remove)).toEqual({ admin: 'ok', planner: 'NOT_FOUND', ...DENIED });
  });

  test('where a pilot is used is told to who reads every plan, and to no head or viewer', async () => {
    const { code } = await add(aster.as('planner'));
    await useIt(code);
    for (const actor of ACTORS) {
      const { uses, mayEdit } = await getPilot(aster.as(actor), code);
      const readsAll = actor === 'admin' || actor === 'planner' || actor === 'executive';
      expect(uses?.map(({ role: title }) => title) ?? null, actor).toEqual(readsAll ? ['A1', 'A2'] : null);
      expect(mayEdit, actor).toBe(actor === 'admin' || actor === 'planner');
    }
  });

  test('Z4: another organisation neither sees a pilot nor can touch it', async () => {
    const { code } = await add(aster.as('planner'));
    await useIt(code);
    const before = await stored();
    expect((await listOwnPilots(birch.as('admin'))).pilots).toEqual([]);
    for (const actor of ACTORS) {
      const context = birch.as(actor);
      expect((await outcomeOf(getPilot(context, code))).code).toBe('NOT_FOUND');
      const edit = updatePilot(context, { code, version: 1, pilot: values });
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain((await outcomeOf(edit)).code);
      const remove = removePilot(context, { code, version: 1, usesSeen: 2 });
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain((await outcomeOf(remove)).code);
    }
    expect(await stored()).toEqual(before);
  });
});

test('E1: an edit of another version is refused with the stored values, and nothing is written', async () => {
  const { code } = await add(aster.as('planner'));
  const pilot = { ...values, people: 41 };
  expect(await updatePilot(aster.as('planner'), { code, version: 1, pilot })).toEqual({ version: 2 });
  const before = await stored();
  const late = updatePilot(aster.as('admin'), { code, version: 1, pilot: values });
  expect(await outcomeOf(late)).toMatchObject({ code: 'CONFLICT', current: { version: 2, pilot } });
  expect(await stored()).toEqual(before);
});

test('a pilot that two estimates rest on is not removed by who was shown none, and the refusal names them', async () => {
  const { code } = await add(aster.as('planner'));
  await useIt(code);
  const blind = await outcomeOf(removePilot(aster.as('planner'), { code, version: 1, usesSeen: 0 }));
  expect(blind).toMatchObject({ code: 'INVALID', faults: [{ found: 'A1' }, { found: 'A2' }] });
  expect(await stored()).toHaveLength(1);
  await removePilot(aster.as('planner'), { code, version: 1, usesSeen: 2 });
  expect(await stored()).toEqual([]);
});

test('G1: adding, editing and removing are on record with the values before and after', async () => {
  const context = aster.as('planner');
  const { code } = await add(context);
  const pilot = { ...values, owner: 'A. Keller' };
  await updatePilot(context, { code, version: 1, pilot });
  await removePilot(context, { code, version: 2, usesSeen: 0 });
  const trail = (await trailOf(database, aster.organisationId)).filter((e) => e.objectType === 'pilot');
  expect(trail.map(({ action, objectId, before, after }) => ({ action, objectId, before, after }))).toEqual([
    { action: 'pilot:create', objectId: code, before: null, after: values },
    { action: 'pilot:update', objectId: code, before: values, after: pilot },
    { action: 'pilot:remove', objectId: code, before: { ...pilot, usedBy: [] }, after: null },
  ]);
});

test.each([
  ['no sample', { people: null, cases: null }],
  ['a period that ends before it begins', { to: '2026-02' }],
  ['an occupation that is not in the library', { occupation: '99-9999' }],
  ['a low above the likely', { timeSaved: [0.1, 0.09, 0.15] }],
  ['a loss of time without checking taken off', { timeSaved: [-0.1, 0.09, 0.15], isNet: false }],
  ['nobody who answers for it', { owner: ' ' }],
  ['a method that there is not', { method: 'guess' }],
])('a pilot with %s is refused', (_, change) => {
  expect(pilotValuesSchema.safeParse({ ...values, ...change }).success).toBe(false);
  expect(pilotValuesSchema.safeParse(values).success).toBe(true);
});
