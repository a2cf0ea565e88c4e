import { expect, test } from 'vitest';
import { formatDue, NBSP } from '@/lib/format';
import { dayOf, daysUntil, reminderStage } from '@/lib/plan/due';

test('a day is that of UTC, from its first to its last millisecond', () => {
  const start = Date.UTC(2027, 0, 3);
  expect([start - 1, start, start + 86_399_999, start + 86_400_000].map(dayOf)).toEqual([
    '2027-01-02',
    '2027-01-03',
    '2027-01-03',
    '2027-01-04',
  ]);
});

test('days are counted over ends of months, leap days and changes of the clock', () => {
  expect(daysUntil('2027-03-01', '2027-02-28')).toBe(1);
  expect(daysUntil('2028-03-01', '2028-02-28')).toBe(2);
  expect(daysUntil('2027-04-01', '2027-03-25')).toBe(7);
  expect(daysUntil('2026-12-31', '2027-01-02')).toBe(-2);
});

test.each([
  ['2026-12-26', null],
  ['2026-12-27', 'week'],
  ['2027-01-01', 'week'],
  ['2027-01-02', 'day'],
  ['2027-01-03', 'due'],
  ['2027-01-04', 'due'],
  ['2028-01-04', 'due'],
])('on %s, what is due on 3 January 2027 is at the stage %s', (today, stage) => {
  expect(reminderStage('2027-01-03', today)).toBe(stage);
});

test('how far a date is off is said in words, late as well as early', () => {
  const words = (days: number) => formatDue('2027-01-03', days).replaceAll(NBSP, ' ');
  expect([12, 1, 0, -1, -2].map(words)).toEqual([
    'due on 3 Jan 2027, in 12 days',
    'due on 3 Jan 2027, tomorrow',
    'due today, 3 Jan 2027',
    'overdue since 3 Jan 2027, by 1 day',
    'overdue since 3 Jan 2027, by 2 days',
  ]);
});
