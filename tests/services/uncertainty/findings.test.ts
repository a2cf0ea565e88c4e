import { describe, expect, test } from 'vitest';
import { formatOdds } from '@/lib/format';
import {
  cumulativeFinding,
  netFinding,
  npvFinding,
  runRateFinding,
  staffFinding,
} from '@/lib/services/uncertainty/findings';

const MONTHS = ['2029-10', '2029-11', '2029-12'];
const flat = (p10: number, p50: number, p90: number) => ({
  p10: [p10, p10, p10],
  p50: [p50, p50, p50],
  p90: [p90, p90, p90],
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what nine of ten draws say of the staff', () => {
  test.each([
    [
      flat(60, 65, 69),
      'In 9 of 10 draws the plan needs at least 31.0 FTE fewer than the baseline by Dec 2029',
    ],
    [
      flat(60, 90, 100),
      'In half of the draws the plan needs at least 10.0 FTE fewer than the baseline by Dec 2029, in 1 of 10 none fewer',
    ],
    [
      flat(95, 100, 103),
      'In 1 of 10 draws the plan needs at least 5.0 FTE fewer than the baseline by Dec 2029, in half of them none fewer',
    ],
    [flat(100, 102, 103), 'In 9 of 10 draws the plan needs no fewer FTE than the baseline by Dec 2029'],
    [flat(100, 100, 100), 'In 8 of 10 draws the plan has the staff of the baseline in Dec 2029'],
  ])('%o', (fan, finding) => {
    expect(plain(staffFinding(fan, [100, 100, 100], MONTHS))).toBe(finding);
  });
});

describe('when draws have paid back', () => {
  test.each([
    [
      { p10: [-5, -1, 2], p50: [-1, 1, 3] },
      'Half of the draws have paid back by Nov 2029, 9 of 10 by Dec 2029',
    ],
    [
      { p10: [-5, -5, -5], p50: [-1, 1, 3] },
      'Half of the draws have paid back by Nov 2029, but not 9 of 10 by Dec 2029',
    ],
    [{ p10: [-9, -9, -9], p50: [-1, -1, -1] }, 'By Dec 2029 fewer than half of the draws have paid back'],
    [{ p10: [0, 1, 2], p50: [1, 2, 3] }, 'In 9 of 10 draws the plan needs no funding'],
    [{ p10: [-2, 1, 2], p50: [-1, 2, 3] }, '9 of 10 draws have paid back by Nov 2029'],
  ])('%o', (fan, finding) => {
    expect(plain(cumulativeFinding({ ...fan, p90: fan.p50 }, MONTHS))).toBe(finding);
  });
});

test('a chance is never rounded to none or to all', () => {
  expect([0, 0.0001, 0.387, 0.4, 0.9999, 1].map(formatOdds)).toEqual([
    'no',
    '1 of 100',
    '39 of 100',
    '4 of 10',
    '99 of 100',
    'all',
  ]);
});

test('money is told with its sign and its currency', () => {
  const npv = {
    mean: 0,
    min: -2,
    p10: 1e5,
    p50: 2e5,
    p90: 3e5,
    max: 4e5,
    histogram: { from: 0, width: 1, counts: [] },
  };
  expect(plain(npvFinding(npv, 0, 'EUR'))).toBe('No draw loses money: in 9 of 10 the NPV is at least €100 k');
  expect(plain(npvFinding(npv, 0.3, 'EUR'))).toBe(
    'The plan loses money in 3 of 10 draws; in half of them the NPV is at least €200 k',
  );
  expect(plain(npvFinding({ ...npv, p50: -2e5 }, 1, 'EUR'))).toBe(
    'Every draw loses money: in half of them the NPV is below −€200 k',
  );
  expect(plain(runRateFinding(npv, 'EUR'))).toBe(
    'In 8 of 10 draws the plan ends with a saving between €100 k and €300 k a year',
  );
  expect(plain(netFinding(flat(-4e3, 0, 2e3), MONTHS, 'EUR'))).toBe(
    'In 8 of 10 draws the plan saves between −€4 k and €2 k in Dec 2029',
  );
});
