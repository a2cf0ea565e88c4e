import path from 'node:path';
import { expect, test } from 'vitest';
import { findingsOf } from '@/components/findings/findings';
import { askThread, COMPARING_LIMITS } from '@/lib/services/actuals/ask-thread';
import { getActuals } from '@/lib/services/actuals/get';
import { getReport } from '@/lib/services/report/get-report';
import { getSummary } from '@/lib/services/results/get-summary';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation } from '../../helpers/organisation';
import { bringTo, FILE } from '../actuals/bring';
import { storeOfficePlan } from '../plans/plans-fixture';

const MINUTE = 60_000;

test('of a plan that takes too much to compare, overview and report have every other figure and say so; it is tried again later', async () => {
  let now = Date.UTC(2027, 3, 2);
  const { database } = await createTestDatabase();
  const own = await createOrganisation(database, { clock: () => now });
  const planId = await storeOfficePlan(database, own, { status: 'approved' });
  const planner = own.as('planner');
  const without = await getSummary(planner, { planId });
  expect(without.actuals).toBeNull();
  await bringTo(planner, planId, FILE);

  /* The thread that is there now has too little memory for a second question. */
  await askThread(
    database,
    { kind: 'found', actor: own.actors.planner, planId, scenario: 'base' },
    {
      start: path.join(__dirname, '..', 'actuals', 'greedy-thread.mjs'),
      limits: { ...COMPARING_LIMITS, megabytes: 32 },
    },
  );
  const summary = await getSummary(planner, { planId });
  expect(summary).toEqual({ ...without, actuals: 'unavailable' });
  expect(findingsOf(summary).find((finding) => finding.question === 'What happened')).toMatchObject({
    answer: expect.stringContaining('could not be compared'),
    href: expect.stringContaining('/actuals'),
  });

  now += 9 * MINUTE;
  expect((await getReport(planner, { planId })).actuals).toBe('unavailable');
  const page = await getActuals(planner, { planId });
  expect(page.found).toBe('unavailable');
  expect(page.held.map(({ month }) => month)).toEqual(['2027-01', '2027-02']);
  expect(await getActuals(own.as('viewer'), { planId })).toMatchObject({ found: 'unavailable', held: [] });

  now += MINUTE;
  expect((await getSummary(planner, { planId })).actuals).toMatchObject({ last: '2027-02' });
});
