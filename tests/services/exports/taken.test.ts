import { beforeEach, expect, test } from 'vitest';
import type { Database } from '@/db';
import { touchPlan } from '@/db/queries/plans';
import { recordExport } from '@/lib/services/exports/record-export';
import { taken } from '@/lib/services/exports/taken';
import { requirePlan } from '@/lib/services/plans/read-plan';
import { saveVersion } from '@/lib/services/versions/save';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { outcomeOf, trailOf } from '../outcomes';
import { rowOf, storeOfficePlan } from '../plans/plans-fixture';

let database: Database;
let aster: TestOrganisation;
let planId: string;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database);
  planId = await storeOfficePlan(database, aster);
  await saveVersion(aster.as('planner'), { planId, note: 'First' });
});

const planNow = () => rowOf(database, aster.organisationId, planId);
const exportsOnRecord = async () =>
  (await trailOf(database, aster.organisationId)).filter(({ action }) => action === 'results:export').length;

/** Somebody changes the plan after what the file holds was read, the first `changes` times. */
function takenWhileChanging(changes: number) {
  let made = 0;
  return taken({
    make: async () => {
      const { revision } = await planNow();
      made += 1;
      if (made <= changes)
        await database.write((writer) =>
          touchPlan(writer, { organisationId: aster.organisationId, id: planId }, 5),
        );
      return { revision };
    },
    recordUnlessChanged: ({ revision }) =>
      database.write(async (writer) => {
        const plan = await requirePlan(writer, aster.actors.planner, planId, 'plan:read');
        if (plan.revision !== revision) return null;
        return recordExport(writer, aster.as('planner'), { plan, action: 'results:export', after: {} });
      }),
  });
}

test('a file is what its name says: made anew where the plan changed meanwhile, and then no longer of the kept version', async () => {
  expect((await takenWhileChanging(0)).origin.version).toBe(1);
  const { made, origin } = await takenWhileChanging(1);
  expect(made.revision).toBe((await planNow()).revision);
  expect(origin.version).toBe('now');
  expect(await exportsOnRecord()).toBe(2);
});

test('where the plan keeps changing nothing is taken away, and nothing is on record', async () => {
  expect((await outcomeOf(takenWhileChanging(Number.POSITIVE_INFINITY))).code).toBe('CONFLICT');
  expect(await exportsOnRecord()).toBe(0);
});
