import { describe, expect, test } from 'vitest';
import { estimate, numbers, results, role, smallPlan } from '../helpers/small-plan';

/** 10 people of whom `gain` are not needed from the first month on. */
function staffing(gain: number, keys: Record<string, unknown>, policy: Record<string, unknown> = {}) {
  const plan = smallPlan({
    header: { months: 13 },
    roles: [role('R', { ...keys, estimate: estimate(gain) })],
    policy,
  });
  const { series } = results(plan).role('R');
  return (name: keyof typeof series) => numbers(series[name]);
}

describe('model.md, section 4', () => {
  test('10 agents at 20 % a year are 10 · 0.8 = 8 after 12 months without hiring, 0.184 gone in the first', () => {
    const series = staffing(1, { attrition: 0.2 });
    expect(series('staff')[11]).toBe(8);
    // 10 · (1 − 0.8^(1/12)) = 10 · (1 − 0.98157653)
    expect(series('leavers')[0]).toBe(0.184234701);
    expect(series('hires')).toEqual(Array(13).fill(0));
  });

  test('4 vacant posts of 10 are filled in month 0, and leavers are replaced: 10 · 0.01842347 a month', () => {
    const series = staffing(0, { vacant: 4, attrition: 0.2 });
    // 6 · 0.98157653 = 5.889459179 stay; 4.110540821 are hired
    expect(series('hires').slice(0, 2)).toEqual([4.110540821, 0.184234701]);
    expect(series('staff')).toEqual(Array(13).fill(10));
  });

  test('of 5 people newly above need 20 % are redeployed, once; 4 are stranded', () => {
    const series = staffing(0.5, {}, { redeployShare: 0.2 });
    expect(series('redeployed').slice(0, 3)).toEqual([1, 0, 0]);
    expect(series('stranded').slice(0, 3)).toEqual([4, 4, 4]);
    expect(series('pool').slice(0, 3)).toEqual([1, 1, 1]);
  });

  test('redeployed people leave at the role’s attrition: the pool is at 0.8 of itself after 12 months', () => {
    const pool = staffing(0.5, { attrition: 0.2 }, { redeployShare: 1 })('pool');
    // 10 · 0.8^(1/12) − 5 people are moved in month 0
    expect(pool[0]).toBe(4.815765299);
    expect(pool[12]).toBe(3.852612239);
  });

  test('with notice of 2 months and a pace of 10 % 10 people become 9, 8.1 and 7.29', () => {
    const series = staffing(0.5, {}, { release: true, noticeMonths: 2, releasePace: 0.1 });
    expect(series('staff').slice(0, 5)).toEqual([10, 10, 9, 8.1, 7.29]);
    expect(series('released').slice(0, 5)).toEqual([0, 0, 1, 0.9, 0.81]);
  });

  test('nobody is released without a policy of release', () => {
    expect(staffing(0.5, {}, { release: false, noticeMonths: 0 })('released')).toEqual(Array(13).fill(0));
  });

  test('nobody is released while leavers alone meet the target', () => {
    const series = staffing(0.01, { attrition: 0.2 }, { release: true, noticeMonths: 0 });
    expect(series('released')).toEqual(Array(13).fill(0));
  });

  test('contracts above need end together after their notice of 3 months, and nobody is redeployed', () => {
    const series = staffing(
      0.5,
      { engagement: 'contractor' },
      { contractorNoticeMonths: 3, redeployShare: 1, releasePace: 0.1 },
    );
    expect(series('staff').slice(1, 5)).toEqual([10, 10, 5, 5]);
    expect(series('released').slice(1, 5)).toEqual([0, 0, 5, 0]);
    expect(series('redeployed')).toEqual(Array(13).fill(0));
  });

  test('5 freed FTE are 1.8 posts not filled, 0.7 people moved, 0.75 released and 1.75 stranded', () => {
    const series = staffing(
      0.5,
      { attrition: 0, vacant: 1.8 },
      { redeployShare: 0.21875, release: true, noticeMonths: 12, releasePace: 0.1 },
    );
    // 8.2 in post, 5 needed: 3.2 above need, of whom 0.21875 · 3.2 = 0.7 move and 2.5 are stranded until month 12,
    // when 10 % of 7.5 = 0.75 are released.
    const destinations = ['unfilled', 'redeployedTotal', 'releasedTotal', 'strandedDelta'] as const;
    expect(destinations.map((name) => series(name)[12])).toEqual([1.8, 0.7, 0.75, 1.75]);
    expect(series('free')[12]).toBe(5);
  });
});
