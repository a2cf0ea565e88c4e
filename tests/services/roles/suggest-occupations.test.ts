import { beforeEach, expect, test } from 'vitest';
import type { Database } from '@/db';
import { saveRoles } from '@/lib/services/roles/save';
import { suggestOccupations } from '@/lib/services/roles/suggest-occupations';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { answersByRole } from '../outcomes';
import { contentOf, type RolesFixture, save, storeRolesPlan } from './roles-fixture';

let database: Database;
let aster: TestOrganisation;
let fixture: RolesFixture;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database);
  fixture = await storeRolesPlan(database, aster);
});

const asked = (code: string) => ({ planId: fixture.planId, centreId: fixture.centres[code] ?? '' });
const rename = (code: string, title: string, version = 1) =>
  saveRoles(
    aster.as('planner'),
    save(fixture.planId, {
      changed: [{ id: fixture.roles[code]?.id ?? '', version, changes: { title } }],
    }),
  );

test('suggestions are for who reads the centre’s role lines, and a head sees those of their own', async () => {
  expect(await answersByRole(aster, (context) => suggestOccupations(context, asked('LG')))).toEqual({
    admin: 'ok',
    planner: 'ok',
    executive: 'ok',
    viewer: 'NOT_FOUND',
    head: 'NOT_FOUND',
    headOfLegal: 'ok',
  });
  expect((await suggestOccupations(aster.as('executive'), asked('LG'))).mayEdit).toBe(false);
});

test('a line without an occupation has the nearest three; suggesting stores nothing, and what is saved leaves the list', async () => {
  await rename('LG-1', 'Legal counsel');
  const before = await contentOf(database, aster.organisationId, fixture.planId);
  const { lines } = await suggestOccupations(aster.as('headOfLegal'), asked('LG'));
  expect(lines.map(({ title }) => title)).toEqual(['Legal counsel', 'Title LG-2']);
  const [counsel] = lines;
  expect(counsel?.suggestions[0]).toEqual({ code: '23-1011', title: 'Lawyers', score: 1 });
  expect(counsel?.suggestions.length).toBeLessThanOrEqual(3);
  expect(await contentOf(database, aster.organisationId, fixture.planId)).toEqual(before);

  const changed = lines.map(({ id, version }) => ({ id, version, changes: { occupation: '23-1011' } }));
  await saveRoles(aster.as('headOfLegal'), save(fixture.planId, { changed: changed.slice(0, 1) }));
  const after = await suggestOccupations(aster.as('headOfLegal'), asked('LG'));
  expect(after.lines.map(({ title }) => title)).toEqual(['Title LG-2']);
});
