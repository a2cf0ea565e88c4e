import { expect, test } from 'vitest';
import {
  addMonths,
  formatAs,
  formatDate,
  formatDateTime,
  formatDelta,
  formatFte,
  formatMoney,
  formatMoneyDelta,
  formatMonth,
  formatMonthRange,
  formatMonths,
  formatPercent,
  formatPrice,
  formatRange,
  formatSignificant,
  parseNumber,
  plural,
  roundStepAbove,
  roundStepBelow,
} from '@/lib/format';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  [1_240_000, '1.24 M'],
  [830_000, '830 k'],
  [9_450, '9.45 k'],
  [412, '412'],
  [0, '0'],
  [-0.2, '0'],
  [999.4, '999'],
  [999.6, '1 k'],
  [999_499, '999 k'],
  [999_600, '1 M'],
  [-1_240_000, '−1.24 M'],
  [2_500_000_000, '2.5 bn'],
])('%d is 3 significant figures where space is short: %s', (value, text) => {
  expect(plain(formatMoney(value, { style: 'compact' }))).toBe(text);
});

test('exact money is grouped, has the real minus sign, and carries its currency only when asked', () => {
  expect(formatMoney(-1_240_000.4)).toBe('−1,240,000');
  expect(formatMoney(1_240_000, { currency: 'EUR' })).toBe('€1,240,000');
  expect(formatMoney(-5, { currency: 'GBP' })).toBe('−£5');
  expect(plain(formatMoney(5, { currency: 'CHF' }))).toBe('CHF 5');
});

test('money to the cent has two decimals, none where it is whole, and no sign where it rounds to zero', () => {
  const cents = (value: number) => formatMoney(value, { style: 'cents' });
  expect([1_240_000.456, -0.5, 412, 0, -0, 0.004, -0.004].map(cents)).toEqual([
    ...['1,240,000.46', '−0.50', '412', '0', '0', '0', '0'],
  ]);
});

test('zero is 0, not available is –, masked is •••, in every unit', () => {
  for (const unit of ['money', 'fte', 'count'] as const) expect(formatAs(0, { unit })).toBe('0');
  for (const unit of ['money', 'fte', 'percent', 'count', 'months', 'ratio'] as const) {
    expect(formatAs(null, { unit })).toBe('–');
    expect(formatAs(undefined, { unit })).toBe('–');
    expect(formatAs(Number.NaN, { unit })).toBe('–');
    expect(formatAs('masked', { unit })).toBe('•••');
  }
});

test('a delta has + or the minus sign U+2212, and none where it is shown as zero', () => {
  expect(formatDelta(3, formatFte)).toBe('+3.0');
  expect(formatDelta(-12.5, formatFte)).toBe('\u221212.5');
  expect(formatDelta(0.04, formatFte)).toBe('0');
  expect(formatDelta(-0.04, formatFte)).toBe('0');
  expect(formatDelta('masked', formatFte)).toBe('•••');
  expect(formatDelta(null, formatFte)).toBe('–');
  expect(plain(formatMoneyDelta(830_000, { style: 'compact' }))).toBe('+830 k');
});

test('a range is in one scale: 1.1 M and 1.6 M read 1.1–1.6 M, and a minus sign is never next to a dash', () => {
  expect(plain(formatRange(1_100_000, 1_600_000, 'money'))).toBe('1.1–1.6 M');
  expect(plain(formatRange(830_000, 1_600_000, 'money'))).toBe('0.83–1.6 M');
  expect(plain(formatRange(-400_000, 1_600_000, 'money'))).toBe('−0.4 to 1.6 M');
  expect(plain(formatRange(0.1, 0.25, 'percent'))).toBe('10–25 %');
  expect(formatRange(12, 12, 'fte')).toBe('12.0');
});

test('shares are shown as percent, months by name, dates in UTC', () => {
  expect(plain(formatPercent(0.45))).toBe('45 %');
  expect(plain(formatPercent(0.1234))).toBe('12.3 %');
  expect(plain(formatMonth('2027-09'))).toBe('Sep 2027');
  expect(formatMonth('2027-13')).toBe('2027-13');
  expect(plain(formatMonthRange('2027-01', '2027-12'))).toBe('Jan–Dec 2027');
  expect(plain(formatMonthRange('2027-11', '2028-02'))).toBe('Nov 2027 – Feb 2028');
  expect(formatMonths(1)).toBe('1 month');
  expect(formatMonths(null)).toBe('–');
  expect(plain(formatDate('2027-01-03T23:30:00Z'))).toBe('3 Jan 2027');
  expect(plain(formatDateTime('2027-01-03T14:05:00Z'))).toBe('3 Jan 2027, 14:05 UTC');
  expect(addMonths('2026-11', 3)).toBe('2027-02');
  expect(addMonths('2027-01', -1)).toBe('2026-12');
  expect(plural(2000, 'role')).toBe('2,000 roles');
  expect(plural(1, 'person', 'people')).toBe('1 person');
});

test.each([
  ['12.5', 12.5],
  ['12,5', 12.5],
  ['0,125', 0.125],
  ['1,234', 1234],
  ['1.234', 1.234],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['1.234.567', 1_234_567],
  ['1 234', 1234],
  ['−3', -3],
  ['45 %', 45],
  ['.5', 0.5],
  ['12,34,5', null],
  ['1,23.5', null],
  ['1.2.3', null],
  ['', null],
  ['-', null],
  ['ten', null],
  ['1e5', null],
])('typed %j is read as %j', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each([
  [1243.7, '1,244'],
  [999.6, '1,000'],
  [49.776, '49.8'],
  [4, '4'],
  [0.0231, '0.0231'],
  [0.000_123_4, '0.000123'],
  [0, '0'],
  [-0.5, '−0.5'],
])('%d has three significant figures, whole from a thousand on: %s', (value, text) => {
  expect(formatSignificant(value)).toBe(text);
});

test('the price of a unit carries its currency however small it is; what is not known has none', () => {
  expect(formatPrice(0.0231, 'EUR')).toBe('€0.0231');
  expect(plain(formatPrice(12.5, 'CHF'))).toBe('CHF 12.5');
  expect(formatPrice(undefined, 'EUR')).toBe('–');
});

test.each([
  [1, 1, 1],
  [3, 2, 5],
  [7, 5, 10],
  [1000, 1000, 1000],
  [0.03, 0.02, 0.05],
])('%d lies between the round steps %d and %d', (value, below, above) => {
  expect(roundStepBelow(value)).toBeCloseTo(below, 12);
  expect(roundStepAbove(value)).toBeCloseTo(above, 12);
});
