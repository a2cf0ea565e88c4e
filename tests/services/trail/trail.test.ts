import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { ACTIONS, OBJECTS } from '@/components/trail/words';
import type { Database } from '@/db';
import { exportTrail } from '@/lib/services/exports/trail';
import { saveRoles } from '@/lib/services/roles/save';
import { submitCentre } from '@/lib/services/submissions/submit';
import { type AskedTrail, trailSchema } from '@/lib/services/trail/inputs';
import { EVENTS_A_PAGE, listTrail } from '@/lib/services/trail/list';
import { saveVersion } from '@/lib/services/versions/save';
import { readCsv } from '@/lib/tabular';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { answersByRole, outcomeOf } from '../outcomes';
import { type RolesFixture, save, storeRolesPlan } from '../roles/roles-fixture';

const NOON = Date.UTC(2026, 10, 25, 12);
const DAY = 24 * 60 * 60 * 1000;
let now: number;
let database: Database;
let aster: TestOrganisation;
let fixture: RolesFixture;

beforeEach(async () => {
  now = NOON;
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database, { clock: () => now });
  fixture = await storeRolesPlan(database, aster);
  await saveRoles(
    aster.as('head'),
    save(fixture.planId, {
      changed: [{ id: fixture.roles['CS-2']?.id ?? '', version: 1, changes: { fte: 12 } }],
    }),
  );
  now += DAY;
  await submitCentre(aster.as('head'), {
    planId: fixture.planId,
    centreId: fixture.centres.CS ?? '',
    version: 0,
    note: '',
  });
  await saveVersion(aster.as('planner'), { planId: fixture.planId, note: 'Mine' });
});

const list = (asked: AskedTrail) => listTrail(aster.as('admin'), asked);
const actions = async (asked: AskedTrail) => (await list(asked)).events.map(({ action }) => action);

describe('the audit trail', () => {
  test('tells who did what to which object, newest first, with the values before and after', async () => {
    const { events } = await list({ planId: fixture.planId });
    expect(events.map(({ action, by }) => [action, by])).toEqual([
      ['versions:save', aster.actors.planner.name],
      ['submissions:submit', aster.actors.head.name],
      ['role:update', aster.actors.head.name],
    ]);
    expect(events[2]).toMatchObject({
      object: { type: 'role', name: 'Title CS-2' },
      changes: [{ path: 'fte', before: 10, after: 12 }],
    });
  });

  test('is filtered by person, kind of object, object, and days, both included', async () => {
    const { planId } = fixture;
    const { memberId } = aster.actors.planner;
    expect(await actions({ planId, person: memberId })).toEqual(['versions:save']);
    expect(await actions({ planId, type: 'role' })).toEqual(['role:update']);
    expect(await actions({ planId, object: fixture.centres.CS })).toEqual(['submissions:submit']);
    expect(await actions({ planId, to: '2026-11-25' })).toEqual(['role:update']);
    expect(await actions({ planId, from: '2026-11-26', to: '2026-11-26' })).toHaveLength(2);
    expect(await actions({ planId, from: '2026-11-27' })).toEqual([]);
    expect(await actions({ planId, below: 2 })).toEqual(['role:update']);
  });

  test('of a plan is for planners, administrators and executives; of the organisation for administrators', async () => {
    const NO = 'FORBIDDEN';
    const { planId } = fixture;
    const ofPlan = { admin: 'ok', planner: 'ok', executive: 'ok', viewer: NO, head: NO, headOfLegal: NO };
    const ofAll = { admin: 'ok', planner: NO, executive: NO, viewer: NO, head: NO, headOfLegal: NO };
    for (const verb of [listTrail, exportTrail]) {
      expect(await answersByRole(aster, (context) => verb(context, { planId }))).toEqual(ofPlan);
      expect(await answersByRole(aster, (context) => verb(context, {}))).toEqual(ofAll);
    }
    const birch = await createOrganisation(database, { name: 'Birch' });
    expect((await outcomeOf(listTrail(birch.as('admin'), { planId }))).code).toBe('NOT_FOUND');
    expect((await listTrail(birch.as('admin'), {})).events).toEqual([]);
  });

  test('comes a hundred events at a time', async () => {
    for (const _ of Array.from({ length: EVENTS_A_PAGE })) {
      await saveVersion(aster.as('planner'), { planId: fixture.planId, note: 'Again' });
    }
    const first = await list({ planId: fixture.planId });
    expect([first.events.length, first.hasMore]).toEqual([EVENTS_A_PAGE, true]);
    const second = await list({ planId: fixture.planId, below: first.events.at(-1)?.sequence });
    expect([second.events.length, second.hasMore]).toEqual([3, false]);
  });

  test('as a file holds every event that fits with its hash, and the taking of it is an event too', async () => {
    const { parts } = await exportTrail(aster.as('executive'), { planId: fixture.planId, type: 'role' });
    const read = readCsv(new TextEncoder().encode([...parts].join('')));
    if (!read.ok) throw new Error('The file cannot be read.');
    expect(read.table.rows.map(([, , , action]) => action)).toEqual(['action', 'role:update']);
    expect(await actions({ planId: fixture.planId })).toContain('trail:export');
  });

  test.each([{ from: 'yesterday' }, { to: '2026-02-30' }, { below: '0' }, { below: 'x' }])(
    'an address that asks for %o is refused',
    (asked) => {
      expect(trailSchema.safeParse(asked).success).toBe(false);
    },
  );
});

test('every action and every kind of object that services record has words for people', () => {
  const files = readdirSync('lib/services', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const texts = files.map((file) => readFileSync(path.join('lib/services', file), 'utf8'));
  const named = (pattern: RegExp) =>
    new Set(texts.flatMap((text) => [...text.matchAll(pattern)].flatMap((match) => match[1] ?? [])));
  const recorded = named(/(?:\baction: |record\()'([a-zA-Z]+:[a-zA-Z-]+)'(?= ?[,}])/g);
  expect(recorded.size).toBeGreaterThan(50);
  expect([...recorded].filter((action) => !(action in ACTIONS))).toEqual([]);
  expect([...named(/objectType: '([a-zA-Z]+)'/g)].filter((type) => !(type in OBJECTS))).toEqual([]);
});
