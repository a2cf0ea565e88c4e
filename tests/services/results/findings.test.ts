import { describe, expect, test } from 'vitest';
import {
  cashFinding,
  costFinding,
  destinationsFinding,
  staffingFinding,
} from '@/lib/services/results/findings';

/** Without the spaces that keep a number and its unit together. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const months = ['2027-11', '2027-12', '2028-01'];

describe('what a chart is titled with', () => {
  test.each([
    [
      { opening: 35, vacancies: 0, end: 30, baselineEnd: 34 },
      'Staff falls from 35.0 to 30.0 FTE by Jan 2028, 4.0 fewer than without AI',
    ],
    [
      { opening: 35, vacancies: -1, end: 36, baselineEnd: 36.01 },
      'Staff grows from 35.0 to 36.0 FTE by Jan 2028, the same as without AI',
    ],
    [
      { opening: 35, vacancies: 0, end: 35, baselineEnd: 34 },
      'Staff stays at 35.0 FTE until Jan 2028, 1.0 more than without AI',
    ],
    [
      { opening: 35, vacancies: 3, end: 36, baselineEnd: 38 },
      'Staff grows from 35.0 to 36.0 FTE by Jan 2028, 2.0 fewer than without AI; 3.0 vacancies are filled at the start',
    ],
  ])('staffing %o', (figures, title) => {
    expect(plain(staffingFinding({ ...figures, lastMonth: '2028-01' }))).toBe(title);
  });

  test.each([
    [422_000, 'AI saves €422 k of €180 M over 36 months, net of all that it costs'],
    [-422_000, 'The plan costs €422 k more than the baseline over 36 months'],
    [0, 'The plan costs what the baseline costs, €180 M over 36 months'],
  ])('a net saving of %d', (net, title) => {
    expect(plain(costFinding({ baseline: 180e6, net, months: 36, currency: 'EUR' }))).toBe(title);
  });

  test.each([
    [[-100, -500, 300], 3, 500, 'The plan pays back in Jan 2028 after funding of at most €500'],
    [[-100, -500, -300], null, 500, 'The plan does not pay back by Jan 2028: €300 are still open'],
    [[100, 200, 300], 0, 0, 'The plan needs no funding and saves €300 by Jan 2028'],
    [[0, 0, 0], 0, 0, 'Nothing is spent and nothing saved by Jan 2028'],
  ])('cumulative net %o', (cumulative, paybackMonths, peakFunding, title) => {
    expect(plain(cashFinding({ cumulative, paybackMonths, peakFunding, months, currency: 'EUR' }))).toBe(
      title,
    );
  });

  test('destinations: the two largest of five', () => {
    const to = { reinvested: 37.3, unfilled: 20.3, redeployed: 0.7, released: 0, stranded: 0 };
    expect(plain(destinationsFinding(58.3, to, '2028-01'))).toBe(
      'Of 58.3 FTE freed by Jan 2028, 37.3 stay in their teams for better service and 20.3 are posts left unfilled',
    );
    const none = { reinvested: 0, unfilled: 0, redeployed: 0, released: 0, stranded: 0 };
    expect(plain(destinationsFinding(0, none, '2028-01'))).toBe('No time is freed by Jan 2028');
    expect(plain(destinationsFinding(-2, none, '2028-01'))).toBe(
      'AI costs 2.0 FTE more time than it frees by Jan 2028',
    );
  });
});
