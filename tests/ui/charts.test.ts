import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bridgeRange, bridgeSteps } from '@/components/charts/bridge';
import { csvOf, tableByMonth } from '@/components/charts/chart-table';
import { rowsFor, spreadLabels, wrapLabel } from '@/components/charts/labels';
import { columnTicks, extentOf, monthTicks, valueDomain } from '@/components/charts/scales';
import { sparkPath } from '@/components/charts/spark-path';
import { sampledMonths, stackColumn } from '@/components/charts/stack';
import { addMonths } from '@/lib/format';

const monthsFrom = (start: string, count: number) =>
  Array.from({ length: count }, (_, t) => addMonths(start, t));

test('labels that fit never overlap, never leave the plot, and keep the order of what they name', () => {
  const label = fc.record({
    at: fc.double({ min: 0, max: 300, noNaN: true }),
    height: fc.constantFrom(15, 34),
  });
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 7 }), (labels) => {
      const middles = spreadLabels(labels, 0, 300);
      const placed = labels
        .map((l, i) => ({ ...l, middle: middles[i] ?? Number.NaN }))
        .sort((a, b) => a.middle - b.middle);
      for (const [i, l] of placed.entries()) {
        expect(l.middle - l.height / 2).toBeGreaterThanOrEqual(-1e-9);
        expect(l.middle + l.height / 2).toBeLessThanOrEqual(300 + 1e-9);
        const next = placed[i + 1];
        if (!next) continue;
        expect(next.middle - next.height / 2).toBeGreaterThanOrEqual(l.middle + l.height / 2 - 1e-9);
        expect(next.at).toBeGreaterThanOrEqual(l.at);
      }
    }),
  );
});

test('a label with room stays where its line ends', () => {
  expect(
    spreadLabels(
      [
        { at: 200, height: 20 },
        { at: 50, height: 20 },
      ],
      0,
      300,
    ),
  ).toEqual([200, 50]);
  expect(
    spreadLabels(
      [
        { at: 100, height: 20 },
        { at: 100, height: 20 },
      ],
      0,
      300,
    ),
  ).toEqual([90, 110]);
  expect(wrapLabel('Customer support Northern Europe', 12)).toEqual([
    'Customer',
    'support',
    'Northern',
    'Europe',
  ]);
  expect(wrapLabel('Plan cost', 12)).toEqual(['Plan cost']);
});

test('every bar of a bridge starts where the one before it ended: 100 − 30 + 5 = 75', () => {
  const steps = bridgeSteps(
    { label: 'Baseline', value: 100 },
    [
      { label: 'Payroll', value: -30 },
      { label: 'Seats', value: 5 },
    ],
    { label: 'Plan', value: 75 },
  );
  expect(steps.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['total', 0, 100],
    ['fall', 100, 70],
    ['rise', 70, 75],
    ['total', 0, 75],
  ]);
});

test('what the parts of a bridge leave open is shown as Other: 100 − 30 to 75 leaves 5', () => {
  const steps = bridgeSteps({ label: 'A', value: 100 }, [{ label: 'P', value: -30 }], {
    label: 'B',
    value: 75,
  });
  expect(steps[2]).toEqual({ label: 'Other', value: 5, kind: 'rise', from: 70, to: 75 });
});

test('a bridge is cut, and says so, only where its parts are small beside its totals', () => {
  const range = (end: number) =>
    bridgeRange(
      bridgeSteps({ label: 'A', value: 100 }, [{ label: 'P', value: end - 100 }], { label: 'B', value: end }),
    );
  expect(range(95).cut).toBe(true);
  expect(range(95).low).toBeGreaterThan(0);
  expect(range(95).low).toBeLessThan(95);
  expect(range(40)).toEqual({ low: 0, high: 100, cut: false });
  expect(range(-10)).toEqual({ low: -10, high: 100, cut: false });
});

test('an axis takes in zero where values come near it or cross it, and encloses all values', () => {
  expect(valueDomain([100, 900], undefined)).toEqual([0, 1000]);
  expect(valueDomain([-200, 1000], undefined)[0]).toBeLessThanOrEqual(-200);
  expect(valueDomain([800, 950], undefined)[0]).toBeGreaterThan(0);
  expect(valueDomain([800, 950], true)[0]).toBe(0);
  expect(extentOf([[3, null, 9], new Float64Array([-1, Number.NaN])])).toEqual([-1, 9]);
});

test('a month axis names years at their January, and months where there is room', () => {
  expect(monthTicks(monthsFrom('2027-04', 60), 600).map((tick) => tick.label)).toContain('2028');
  expect(monthTicks(monthsFrom('2027-04', 60), 300)).toEqual([
    { index: 9, label: '2028' },
    { index: 21, label: '2029' },
    { index: 33, label: '2030' },
    { index: 45, label: '2031' },
    { index: 57, label: '2032' },
  ]);
  expect(monthTicks(monthsFrom('2027-01', 12), 300).map((tick) => tick.label)).toEqual([
    '2027',
    'Apr',
    'Jul',
    'Oct',
  ]);
});

test('a column stacks what is above zero upwards and what is below downwards: 3, −1, 2 reach 5 and −1', () => {
  expect(stackColumn([3, -1, 2])).toEqual([
    { from: 0, to: 3 },
    { from: 0, to: -1 },
    { from: 3, to: 5 },
  ]);
  expect(sampledMonths(13, 'quarter')).toEqual([2, 5, 8, 11, 12]);
  expect(sampledMonths(24, 'year')).toEqual([11, 23]);
});

test('the CSV behind a chart has full precision, empty cells for gaps, and no text that a spreadsheet runs', () => {
  const table = tableByMonth(['2027-01', '2027-02'], [{ label: '=1+1, "x"', values: [1 / 3, null] }], {
    unit: 'fte',
  });
  expect(csvOf(table)).toBe(`\ufeffMonth,"'=1+1, ""x"""\r\n2027-01,${1 / 3}\r\n2027-02,\r\n`);
});

test('a sparkline fills its box, leaves gaps, and shows zero where the values cross it', () => {
  expect(sparkPath([[0, null, 10]], { width: 24, height: 14 })).toEqual({
    lines: ['M2,12M22,2'],
    zero: null,
  });
  expect(sparkPath([[-5, 5]], { width: 24, height: 14 })).toEqual({ lines: ['M2,12L22,2'], zero: 7 });
});

test('labels of marked months that would overlap stand in rows of their own; those apart share one', () => {
  expect(
    rowsFor([
      { from: 0, to: 80 },
      { from: 40, to: 120 },
      { from: 90, to: 150 },
    ]),
  ).toEqual([0, 1, 0]);
});

test('columns of quarters are told apart by the year, whatever the room', () => {
  const quarters = monthsFrom('2027-01', 36).filter((_, t) => t % 3 === 2);
  for (const width of [200, 400, 900]) {
    expect(columnTicks(quarters, width)).toEqual([
      { index: 0, label: '2027' },
      { index: 4, label: '2028' },
      { index: 8, label: '2029' },
    ]);
  }
  expect(columnTicks(monthsFrom('2027-01', 24), 900).map(({ label }) => label)).toContain('2028');
});
