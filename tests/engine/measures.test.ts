import { describe, expect, test } from 'vitest';
import { discountFactors, measuresOf } from '@/lib/engine/measures';
import { estimate, results, role, smallPlan, system } from '../helpers/small-plan';

const measures = (net: number[], { invested = 0, discountRate = 0 } = {}) =>
  measuresOf(new Float64Array(net), invested, discountFactors(discountRate, net.length));

describe('model.md, section 7: measures', () => {
  test('110 at the end of month 11 is worth 100 at 10 % a year', () => {
    expect(measures([...Array(11).fill(0), 110], { discountRate: 0.1 }).npv).toBeCloseTo(100, 10);
  });

  test('−100, 60, 60: 100 to fund, paid back 3 months in, 20 · 12/3 = 80 a year, (20 + 100) / 100 = 1.2', () => {
    expect(measures([-100, 60, 60], { invested: 100 })).toMatchObject({
      npv: 20,
      peakFunding: 100,
      paybackMonths: 3,
      runRateSaving: 80,
      investment: 100,
      benefitCostRatio: 1.2,
    });
  });

  test('their irr: 60v² + 60v = 100 gives v = (√27,600 − 60) / 120, a year v^−12 − 1 = 3.3651', () => {
    const v = (Math.sqrt(27_600) - 60) / 120;
    expect(measures([-100, 60, 60]).irr).toBeCloseTo(v ** -12 - 1, 9);
    expect(v ** -12 - 1).toBeCloseTo(3.3651, 3);
  });

  test('an irr of one basis point a year keeps its digits: −1,000,000 and 1.0001 million 12 months later', () => {
    expect(measures([-1e6, ...Array(11).fill(0), 1.0001e6]).irr).toBeCloseTo(0.0001, 12);
  });

  test('no irr without an investment first, without a return, with two turns, or where the end is within 1e−6 of 0', () => {
    expect(measures([10, -5, 5]).irr).toBeNull();
    expect(measures([-10, 5]).irr).toBeNull();
    expect(measures([-10, 20, -20, 30]).irr).toBeNull();
    expect(measures([-10, 10 + 5e-7]).irr).toBeNull();
    expect(measures([0, 0]).irr).toBeNull();
  });

  test('a cumulative within 1e−6 of 0 has no sign: −10, then 5e−7, −5e−7 and 1 turn once', () => {
    expect(measures([-10, 10 + 5e-7, -1e-6, 1]).irr).not.toBeNull();
  });

  test('an irr up to 100 is stated and none above: a factor of 101 and of 102 in 12 months', () => {
    expect(measures([-1, ...Array(11).fill(0), 100.999]).irr).toBeCloseTo(99.999, 6);
    expect(measures([-1, ...Array(11).fill(0), 102]).irr).toBeNull();
  });

  test('payback is 0 if nothing has to be funded and null if it does not come inside the horizon', () => {
    expect(measures([0, 5]).paybackMonths).toBe(0);
    expect(measures([-5e-7, 5]).paybackMonths).toBe(0);
    expect(measures([-5, 4]).paybackMonths).toBeNull();
    expect(measures([-5, 10, -10, 10]).paybackMonths).toBe(4);
  });

  test('peak funding is the deepest point of the cumulative, 0 if it is never below 0', () => {
    expect(measures([-5, -5, 20]).peakFunding).toBe(10);
    expect(measures([5, -4]).peakFunding).toBe(0);
  });

  test('the run rate is that of the last 12 months: 12 · 7 of 13', () => {
    expect(measures([-500, ...Array(12).fill(7)]).runRateSaving).toBe(84);
  });

  test('without an investment there is no benefit-cost ratio; 5e−7 of one is none', () => {
    expect(measures([5], { invested: 5e-7 })).toMatchObject({ investment: 0, benefitCostRatio: null });
    expect(measures([5], { invested: -3 })).toMatchObject({ investment: -3, benefitCostRatio: null });
  });
});

describe('model.md, section 7: deltas and rollup', () => {
  const plan = smallPlan({
    costCentres: [
      { code: 'A', name: '' },
      { code: 'B', name: '', parent: 'A' },
    ],
    roles: [
      role('top', { fte: 30, salary: 12_000 }),
      role('below', {
        costCentre: 'B',
        salary: 12_000,
        engagement: 'contractor',
        estimate: estimate(0.5, { quality: 0.2, system: 'S' }),
      }),
    ],
    systems: [system({ fixedMonthly: 100, upfront: 600 }), system({ fixedMonthly: 7 }, 'idle')],
    policy: { contractorNoticeMonths: 0 },
  });
  const { total, centre, role: roleOf } = results(plan);

  test('5 of 10 contractors at 1,000 a month save 5,000 less 100 fixed and 600 once', () => {
    const { series } = roleOf('below');
    expect([series.cost[0], series.baselineCost[0], series.net[0], series.net[1]]).toEqual([
      5700, 10_000, 4300, 4900,
    ]);
    expect([series.fteDelta[0], series.staff[0], series.baselineStaff[0]]).toEqual([-5, 5, 10]);
  });

  test('a centre is the sum of its roles and of all centres below it', () => {
    expect(centre('A').series.staff[0]).toBe(35);
    expect(centre('A').series.net[0]).toBe(4300);
    expect(centre('B').measures).toEqual(roleOf('below').measures);
  });

  test('the plan’s total also bears the system that no role names: 4,300 − 7', () => {
    expect(total.series.net[0]).toBe(4293);
    expect(total.measures.investment).toBe(600);
  });

  test('quality is a mean over staff: 0.2 for 5 of 35 people is 1/35', () => {
    expect(roleOf('below').series.quality[0]).toBe(0.2);
    expect(centre('A').series.quality[0]).toBeCloseTo(1 / 35, 12);
  });

  test('a role without staff keeps its quality; a group without staff has none', () => {
    const empty = results(
      smallPlan({ roles: [role('R', { fte: 0, estimate: estimate(0.5, { quality: 0.2 }) })] }),
    );
    expect(empty.role('R').series.quality[0]).toBe(0.2);
    expect(empty.centre('A').series.quality[0]).toBe(0);
  });
});
