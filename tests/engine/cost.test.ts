import { describe, expect, test } from 'vitest';
import { estimate, numbers, results, role, smallPlan, system } from '../helpers/small-plan';

type Keys = Record<string, unknown>;

describe('model.md, section 5: people', () => {
  const people = (keys: Keys, policy: Keys, gain = 0.5) => {
    const plan = smallPlan({
      roles: [role('R', { salary: 60_000, onCost: 0.2, ...keys, estimate: estimate(gain) })],
      policy,
    });
    const { series } = results(plan).role('R');
    return (name: keyof typeof series) => numbers(series[name]);
  };

  test('10 FTE at 60,000 and 20 % on top cost 10 · 72,000 / 12 = 60,000 a month', () => {
    expect(people({}, {}, 0)('payroll')[0]).toBe(60_000);
  });

  test('4 hires at a fifth of a year’s salary cost 4 · 12,000 = 48,000, once', () => {
    expect(people({ vacant: 4 }, {}, 0)('recruitment').slice(0, 2)).toEqual([48_000, 0]);
  });

  test('5 people released at 3 months’ salary cost 5 · 15,000 = 75,000, contractors nothing', () => {
    const policy = { release: true, noticeMonths: 1, contractorNoticeMonths: 1 };
    expect(people({}, policy)('severance').slice(0, 3)).toEqual([0, 75_000, 0]);
    const contractors = people({ engagement: 'contractor' }, policy);
    expect(contractors('released')[1]).toBe(5);
    expect(contractors('severance')[1]).toBe(0);
  });

  test('1 of 5 redeployed is retrained for 6,000; of its 6,000 a month three quarters are still borne', () => {
    const series = people({}, { redeployShare: 0.2, redeployFillsVacancy: 0.25 });
    expect(series('retraining').slice(0, 2)).toEqual([6000, 0]);
    expect(series('carried').slice(0, 2)).toEqual([4500, 4500]);
  });
});

describe('model.md, section 6: AI systems', () => {
  const user = (keys: Keys = {}, rollout: Keys = {}) =>
    role('R', { estimate: estimate(0, { system: 'S', usage: 1.5, ...keys }, rollout) });
  const costs = (option: Keys, parts: Keys = {}, more: Parameters<typeof smallPlan>[0] = {}) => {
    const plan = smallPlan({
      roles: [user(parts)],
      systems: [system(option)],
      header: { months: 13 },
      ...more,
    });
    const { series } = results(plan).system('S');
    return (name: keyof typeof series) => numbers(series[name]);
  };

  test('10 users at 30 cost 300 a month; with prices falling by 20 % a year 300 · 0.8 = 240 after 12 months', () => {
    const series = costs({ seatPrice: 30, priceTrend: -0.2 });
    expect([series('users')[0], series('seat')[0], series('seat')[12]]).toEqual([10, 300, 240]);
  });

  test('10 FTE of work at 1.5 units are a volume of 15 and cost 15 · 4 = 60', () => {
    const series = costs({ unitPrice: 4 });
    expect([series('volume')[0], series('use')[0]]).toEqual([15, 60]);
  });

  test('seats follow people and use follows work: with half of the posts vacant for good 5 users, the volume of 10', () => {
    const plan = smallPlan({
      roles: [role('R', { vacant: 5, estimate: estimate(0.5, { system: 'S', usage: 1 }) })],
      systems: [system()],
    });
    const { series } = results(plan).system('S');
    expect([series.users[0], series.volume[0]]).toEqual([5, 10]);
  });

  test('15 units in blocks of 10 are 2 blocks, three quarters full; 15 in blocks of 15 are 1, full', () => {
    const tens = costs({ block: { capacity: 10, monthly: 100 } });
    expect([tens('blocks')[0], tens('block')[0], tens('utilisation')[0]]).toEqual([2, 200, 0.75]);
    const exact = costs({ block: { capacity: 15, monthly: 100 } });
    expect([exact('blocks')[0], exact('block')[0], exact('utilisation')[0]]).toEqual([1, 100, 1]);
  });

  test('a system that runs in months 2 … 4 pays for one idle block and its fixed price then only', () => {
    const series = costs(
      { start: '2027-03', end: '2027-06', fixedMonthly: 7, block: { capacity: 10, monthly: 100 } },
      { usage: 0 },
    );
    expect(series('fixed').slice(0, 6)).toEqual([0, 0, 7, 7, 7, 0]);
    expect(series('block').slice(0, 6)).toEqual([0, 0, 100, 100, 100, 0]);
    expect(series('utilisation').slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test.each([
    ['built in 3 months for month 2: parts of months −1 and 0 in month 0', '2027-03', 3, [600, 300, 0]],
    ['built at once, paid in the month of the go-live', '2027-03', 0, [0, 0, 900]],
    ['live in month 0: paid in full there', '2027-01', 3, [900, 0, 0]],
    ['live in month 0 without a build: paid there too', '2027-01', 0, [900, 0, 0]],
    ['live before the plan: spent already', '2026-12', 3, [0, 0, 0]],
  ])('upfront 900, %s', (_, start, buildMonths, expected) => {
    expect(costs({ start, upfront: 900, buildMonths })('upfront').slice(0, 3)).toEqual(expected);
  });

  test('of an upfront of 900 over the 3 months before a go-live in month 14 only month 11 and 12 of 13 are paid', () => {
    const upfront = costs({ start: '2028-03', upfront: 900, buildMonths: 3 })('upfront');
    expect(upfront.slice(10)).toEqual([0, 300, 300]);
  });

  test('refreshes every 5 months of a go-live in month 1 come in 6 and 11, of one in month −7 in 3 and 8', () => {
    const paidIn = (option: Keys) =>
      costs({ refresh: { everyMonths: 5, cost: 9 }, ...option })('refresh').flatMap((paid, t) =>
        paid === 9 ? [t] : [],
      );
    expect(paidIn({ start: '2027-02' })).toEqual([6, 11]);
    expect(paidIn({ start: '2026-06' })).toEqual([3, 8]);
    expect(paidIn({ start: '2026-06', end: '2027-09' })).toEqual([3]);
    expect(paidIn({ start: '2026-03' })).toEqual([0, 5, 10]);
  });

  test('onboarding is paid for the 5 and 5 new users of a ramp, not for those who replace leavers', () => {
    const plan = smallPlan({
      roles: [
        role('R', {
          attrition: 0.5,
          estimate: estimate(0, { system: 'S' }, { rampMonths: 2, curve: 'linear' }),
        }),
      ],
      systems: [system({ onboarding: 20 })],
    });
    expect(numbers(results(plan).system('S').series.onboarding)).toEqual([100, 100, ...Array(10).fill(0)]);
  });

  test('priceFactor 2 doubles every price', () => {
    const option = {
      seatPrice: 1,
      unitPrice: 1,
      fixedMonthly: 1,
      upfront: 1,
      onboarding: 1,
      block: { capacity: 1, monthly: 1 },
      refresh: { everyMonths: 1, cost: 1 },
    };
    const once = costs(option)('cost');
    const twice = costs(
      option,
      {},
      { scenario: { priceFactor: 2 }, roles: [user()], header: { months: 13 } },
    )('cost');
    expect(once[0]).toBeGreaterThan(0);
    expect(twice).toEqual(once.map((cost) => 2 * cost));
  });

  const fixedOf = (roles: Keys[]) => {
    const found = results(smallPlan({ roles, systems: [system({ fixedMonthly: 100 })] }));
    return { ...found, fixed: (code: string) => found.role(code).series.fixed[0] };
  };
  const naming = (code: string, fte: number) => role(code, { fte, estimate: estimate(0, { system: 'S' }) });

  test('a fixed price of 100 is shared by 10 and 30 FTE as 25 and 75, and not by a role that does not name it', () => {
    const { fixed } = fixedOf([naming('few', 10), naming('many', 30), role('none')]);
    expect(['few', 'many', 'none'].map(fixed)).toEqual([25, 75, 0]);
  });

  test('it is shared equally if all who name it have no posts', () => {
    const { fixed } = fixedOf([naming('one', 0), naming('other', 0)]);
    expect(['one', 'other'].map(fixed)).toEqual([50, 50]);
  });

  test('of a system that no role names the cost is the plan’s and the system’s alone', () => {
    const { total, centre, system: systemOf } = fixedOf([role('none')]);
    expect(total.series.fixed[0]).toBe(100);
    expect(systemOf('S').series.fixed[0]).toBe(100);
    expect(systemOf('S').series.net[0]).toBe(-100);
    expect(centre('A').series.fixed[0]).toBe(0);
  });

  test('the scenario picks the option, else the first counts', () => {
    const both = {
      code: 'S',
      name: '',
      unit: '',
      options: ['o', 'p'].map((code) => ({
        code,
        name: '',
        kind: 'own-model',
        start: '2027-01',
        fixedMonthly: code === 'o' ? 1 : 2,
      })),
    };
    const fixed = (scenario: Keys) => {
      const { option, series } = results(smallPlan({ systems: [both], scenario })).system('S');
      return [option, series.fixed[0]];
    };
    expect(fixed({})).toEqual(['o', 1]);
    expect(fixed({ sourcing: { S: 'p' } })).toEqual(['p', 2]);
  });
});
