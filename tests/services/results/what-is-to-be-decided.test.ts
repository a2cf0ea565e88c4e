import { beforeEach, expect, test } from 'vitest';
import { findingsOf } from '@/components/findings/findings';
import type { Database } from '@/db';
import { updatePlan } from '@/db/queries/plans';
import type { PlanStatus } from '@/lib/access';
import { compute } from '@/lib/engine';
import { formatMoney } from '@/lib/format';
import { setDueDate } from '@/lib/services/due-dates/set';
import { getSummary } from '@/lib/services/results/get-summary';
import { submitCentre } from '@/lib/services/submissions/submit';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { contentOf, officePlan, rowOf, storeOfficePlan } from '../plans/plans-fixture';

let database: Database;
let aster: TestOrganisation;
let planId: string;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database, { clock: () => Date.UTC(2026, 10, 25) });
  planId = await storeOfficePlan(database, aster);
});

const setStatus = async (status: PlanStatus) => {
  const { organisationId, id, version } = await rowOf(database, aster.organisationId, planId);
  await database.write((writer) => updatePlan(writer, { organisationId, id, version }, { status }));
};

/** The sentence, with plain blanks. */
async function toDecide(actor: TestActor): Promise<string | undefined> {
  const findings = findingsOf(await getSummary(aster.as(actor), { planId }));
  return findings
    .find(({ question }) => question === 'What is to be decided')
    ?.answer.replaceAll('\u00a0', ' ');
}

test('in a round: how many cost centres are handed in, and until when the others have time', async () => {
  await setStatus('open');
  const { costCentres } = await contentOf(database, aster.organisationId, planId);
  const withLines = new Set(officePlan().roles.map(({ costCentre }) => costCentre)).size;
  expect(await toDecide('executive')).toBe(`Nothing yet: 0 of ${withLines} cost centres are handed in`);
  const centreId = costCentres.find(({ code }) => code === 'LG')?.id ?? '';
  await submitCentre(aster.as('planner'), { planId, centreId, version: 0, note: '' });
  await setDueDate(aster.as('planner'), { planId, centreId: null, version: 0, dueOn: '2026-12-02' });
  expect(await toDecide('executive')).toBe(
    `Nothing yet: 1 of ${withLines} cost centres is handed in; due on 2 Dec 2026, in 7 days`,
  );
});

test('in review: the approval, and the funding that it asks for, to readers of pay alone', async () => {
  await setStatus('in-review');
  const { currency } = officePlan().plan;
  const funding = compute(officePlan()).scenarios[0]?.total.measures.peakFunding ?? 0;
  expect(funding).toBeGreaterThan(0);
  expect(await toDecide('executive')).toBe(
    `Whether the plan is approved in this state, with funding of at most ${formatMoney(funding, { style: 'compact', currency })}`.replaceAll(
      '\u00a0',
      ' ',
    ),
  );
  expect(await toDecide('viewer')).toBe('Whether the plan is approved in this state');
});
