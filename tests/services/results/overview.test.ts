import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { touchPlan, updatePlan as writePlan } from '@/db/queries/plans';
import { compute } from '@/lib/engine';
import { computeVisible } from '@/lib/services/results/compute-visible';
import { getOverview } from '@/lib/services/results/get-overview';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { ACTORS, outcomeOf } from '../outcomes';
import { officePlan, storeOfficePlan } from '../plans/plans-fixture';

let database: Database;
let aster: TestOrganisation;
let birch: TestOrganisation;
let planId: string;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database);
  birch = await createOrganisation(database, { name: 'Birch' });
  planId = await storeOfficePlan(database, aster);
});

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const [base, slow] = compute(officePlan()).scenarios;
if (!base || !slow) throw new Error('The plan has two scenarios.');

describe('the overview of a planner', () => {
  test('has the figures of the shown scenario, and their range over both', async () => {
    const { figures } = await getOverview(aster.as('planner'), { planId, scenario: 'base' });
    expect(figures.fteNow).toBe(35);
    expect(figures.fteEnd.value).toBe(base.total.series.staff.at(-1));
    const npvs = [base.total.measures.npv, slow.total.measures.npv];
    expect(figures.money?.npv).toEqual({ value: npvs[0], range: [Math.min(...npvs), Math.max(...npvs)] });
  });

  test('has a bridge whose parts lead from the cost of the baseline to that of the plan, to the cent', async () => {
    const { charts } = await getOverview(aster.as('planner'), { planId });
    const bridge = charts.bridge;
    if (!bridge) throw new Error('There is no bridge.');
    expect(bridge.start + sum(bridge.parts.map((part) => part.value))).toBeCloseTo(bridge.end, 2);
    expect(bridge.start - bridge.end).toBeCloseTo(sum(base.total.series.net), 4);
  });

  test('has a destination for each freed FTE in each month', async () => {
    const { charts } = await getOverview(aster.as('planner'), { planId });
    for (const [t, free] of base.total.series.free.entries()) {
      const destinations = charts.destinations?.series.map(({ values }) => values[t] ?? Number.NaN) ?? [];
      expect(sum(destinations)).toBeCloseTo(free, 9);
    }
  });

  test('lists every centre below the one above it, with the engine’s own figures', async () => {
    const { centres } = await getOverview(aster.as('planner'), { planId });
    expect(centres.map(({ code, depth, parent, fteNow }) => [code, depth, parent, fteNow])).toEqual([
      ['G', 0, null, 35],
      ['CS', 1, 'G', 32],
      ['CS-EN', 2, 'CS', 12],
      ['LG', 1, 'G', 3],
    ]);
    expect(centres[3]?.npv).toBe(base.costCentres.LG?.measures.npv);
  });

  test('of one centre is that centre’s, with the way to it', async () => {
    const overview = await getOverview(aster.as('planner'), { planId, centre: 'CS-EN' });
    expect(overview.path.map((c) => c.code)).toEqual(['G', 'CS']);
    expect(overview.figures.fteNow).toBe(12);
    expect(overview.charts.cash?.cumulative.at(-1)).toBeCloseTo(
      sum(base.costCentres['CS-EN']?.series.net ?? []),
      6,
    );
  });

  test('says that a system is named by no role', async () => {
    const { warnings } = await getOverview(aster.as('planner'), { planId });
    expect(warnings.map((w) => w.text)).toContain(
      'No role names Archive; what it costs is in the plan’s total alone.',
    );
  });

  test('is computed anew after a change: half as many months, half as many values', async () => {
    const before = await getOverview(aster.as('planner'), { planId });
    expect(before.months).toHaveLength(24);
    const { organisationId } = aster;
    await database.write(async (writer) => {
      const stored = await writePlan(writer, { organisationId, id: planId, version: 2 }, { months: 12 });
      expect(stored?.months).toBe(12);
    });
    expect((await getOverview(aster.as('planner'), { planId })).months).toHaveLength(24);
    await database.write((writer) => touchPlan(writer, { organisationId, id: planId }, 2));
    expect((await getOverview(aster.as('planner'), { planId })).months).toHaveLength(12);
  });
});

describe('the overview of a head', () => {
  test('is that of their centres, and a centre of somebody else answers like one that does not exist', async () => {
    const overview = await getOverview(aster.as('head'), { planId });
    expect([overview.isWhole, overview.figures.fteNow]).toEqual([false, 32]);
    expect(overview.centres.map((c) => c.code)).toEqual(['CS', 'CS-EN']);
    const theirs = await outcomeOf(getOverview(aster.as('head'), { planId, centre: 'LG' }));
    expect(theirs).toEqual(await outcomeOf(getOverview(aster.as('head'), { planId, centre: 'none' })));
    expect(theirs.code).toBe('NOT_FOUND');
  });

  test('does not bear what a system costs that no role names', async () => {
    const { result } = await computeVisible(aster.as('head'), planId, ['base']);
    const whole = base.costCentres.CS?.measures.npv ?? Number.NaN;
    expect(result.scenarios[0]?.total.measures.npv).toBeCloseTo(whole, 6);
  });
});

describe('the overview of a viewer', () => {
  test('has no money of people', async () => {
    const overview = await getOverview(aster.as('viewer'), { planId });
    expect([overview.figures.money, overview.charts.bridge, overview.charts.cash]).toEqual([
      null,
      null,
      null,
    ]);
    for (const centre of overview.centres) {
      const { baselineCost, net, runRateSaving, npv } = centre;
      expect([baselineCost, net, runRateSaving, npv]).toEqual([null, null, null, null]);
    }
  });

  test('names Legal (3 people) and Customer support and masks their figures', async () => {
    const { centres } = await getOverview(aster.as('viewer'), { planId });
    expect(centres.map(({ code, fteEnd, staff }) => [code, fteEnd === 'masked', staff === null])).toEqual([
      ['G', false, false],
      ['CS', true, true],
      ['CS-EN', false, false],
      ['LG', true, true],
    ]);
    const legal = await getOverview(aster.as('viewer'), { planId, centre: 'LG' });
    expect(legal.figures).toEqual({
      fteNow: 'masked',
      fteEnd: { value: 'masked' },
      fteDelta: 'masked',
      freed: { value: 'masked' },
      money: null,
      systemCost: null,
    });
    expect(Object.values(legal.charts)).toEqual([null, null, null, null]);
  });

  test('is not what a planner saw before, and a planner’s is not what a viewer saw', async () => {
    await getOverview(aster.as('planner'), { planId });
    expect((await getOverview(aster.as('viewer'), { planId })).pay).toBe(false);
    expect((await getOverview(aster.as('planner'), { planId })).figures.money).not.toBeNull();
  });

  test('is given no role of the plan', async () => {
    const { plan } = await computeVisible(aster.as('viewer'), planId);
    expect(plan.roles).toEqual([]);
  });
});

test('a plan of another organisation, a draft on the planner’s desk and no plan answer alike', async () => {
  const none = await outcomeOf(getOverview(aster.as('planner'), { planId: 'none' }));
  for (const actor of ACTORS) {
    expect(await outcomeOf(getOverview(birch.as(actor), { planId }))).toEqual(none);
  }
  const draft = await storeOfficePlan(database, aster, { status: 'draft' });
  for (const actor of ['viewer', 'head', 'headOfLegal'] as const) {
    expect(await outcomeOf(getOverview(aster.as(actor), { planId: draft }))).toEqual(none);
  }
});
