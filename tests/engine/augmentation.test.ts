import { describe, expect, test } from 'vitest';
import { augmentationAt, type Estimate, rolloutShape } from '@/lib/engine';
import { estimate, numbers, results, role, smallPlan, system } from '../helpers/small-plan';

const KYC: Estimate = {
  exposure: [0.3, 0.45, 0.6],
  timeSaved: [0.1, 0.25, 0.35],
  review: [0.02, 0.05, 0.1],
  quality: 0,
  usage: 0,
  rollout: { start: '2027-04', rampMonths: 12, ceiling: [0.35, 0.6, 0.8], curve: 's' },
};

/** free = 10 FTE · adoption of a role whose whole time is freed. */
function freedByMonth(rollout: Record<string, unknown>, parts: Parameters<typeof smallPlan>[0] = {}) {
  const plan = smallPlan({
    roles: [role('R', { estimate: estimate(1, { ...(parts.systems ? { system: 'S' } : {}) }, rollout) })],
    ...parts,
  });
  return numbers(results(plan).role('R').series.free);
}

describe('model.md, section 2: gain', () => {
  test('likely: 0.45 · (0.25 − 0.05) = 0.09 with a ceiling of 0.6', () => {
    expect(augmentationAt(KYC, 'likely').gain).toBeCloseTo(0.09, 12);
    expect(augmentationAt(KYC, 'likely').ceiling).toBe(0.6);
  });

  test('conservative takes the low of all but the high of review: 0.3 · (0.1 − 0.1) = 0', () => {
    expect(augmentationAt(KYC, 'conservative').gain).toBeCloseTo(0, 12);
    expect(augmentationAt(KYC, 'conservative').ceiling).toBe(0.35);
  });

  test('ambitious takes the high of all but the low of review: 0.6 · (0.35 − 0.02) = 0.198', () => {
    expect(augmentationAt(KYC, 'ambitious').gain).toBeCloseTo(0.198, 12);
    expect(augmentationAt(KYC, 'ambitious').ceiling).toBe(0.8);
  });

  test('two tasks: 0.4 · 0.7 · (0.3 − 0.1) + 0.2 · 0.5 · (0.5 − 0.1) = 0.096, shown as 0.38, 0.134/0.38 and 0.1', () => {
    const same = (value: number) => [value, value, value] as const;
    const tasks = [
      { name: 'Screen', share: 0.4, exposure: same(0.7), timeSaved: same(0.3), review: same(0.1) },
      { name: 'Report', share: 0.2, exposure: same(0.5), timeSaved: same(0.5), review: same(0.1) },
    ];
    const { quality, usage, rollout } = KYC;
    const shown = augmentationAt({ tasks, quality, usage, rollout }, 'likely');
    expect(shown.gain).toBeCloseTo(0.096, 12);
    expect(shown.exposure).toBeCloseTo(0.38, 12);
    expect(shown.timeSaved).toBeCloseTo(0.134 / 0.38, 12);
    expect(shown.review).toBeCloseTo(0.1, 12);
  });
});

describe('model.md, section 2: adoption', () => {
  test('a linear ramp of 4 months from month 2 to a ceiling of 0.6 adopts 0.15, 0.3, 0.45, 0.6', () => {
    const freed = freedByMonth({
      start: '2027-03',
      rampMonths: 4,
      ceiling: [0.6, 0.6, 0.6],
      curve: 'linear',
    });
    expect(freed.slice(0, 7)).toEqual([0, 0, 1.5, 3, 4.5, 6, 6]);
  });

  test('the s curve is 0 at 0, ½ at ½, 1 at 1 and (L(¼) − L(0)) / (L(1) − L(0)) = 0.0701037 at ¼', () => {
    expect(rolloutShape(0, 's')).toBe(0);
    expect(rolloutShape(0.25, 's')).toBeCloseTo(0.0701037, 6);
    expect(rolloutShape(0.5, 's')).toBeCloseTo(0.5, 12);
    expect(rolloutShape(1, 's')).toBe(1);
  });

  test('a ramp of 0 months and one of 1 month both adopt in full at once', () => {
    expect(freedByMonth({ start: '2027-02', rampMonths: 0 })).toEqual(
      freedByMonth({ start: '2027-02', rampMonths: 1 }),
    );
    expect(freedByMonth({ start: '2027-02', rampMonths: 0 }).slice(0, 2)).toEqual([0, 10]);
  });

  test('a rollout from before the plan begins its ramp in month 0', () => {
    const freed = freedByMonth({ start: '2026-06', rampMonths: 2, curve: 'linear' });
    expect(freed.slice(0, 3)).toEqual([5, 10, 10]);
  });

  test('it waits for the go-live of its system, and people for the delay on top: month 3 + 2', () => {
    const freed = freedByMonth(
      { start: '2027-02' },
      { systems: [system({ start: '2027-04' })], scenario: { delayMonths: 2 } },
    );
    expect(freed.slice(3, 7)).toEqual([0, 0, 10, 10]);
  });

  test('from the end of its option on nobody works with the system', () => {
    const freed = freedByMonth({}, { systems: [system({ start: '2026-01', end: '2027-04' })] });
    expect(freed.slice(0, 5)).toEqual([10, 10, 10, 0, 0]);
  });

  test('an estimate that names no system adopts all the same', () => {
    expect(freedByMonth({})[0]).toBe(10);
  });
});
