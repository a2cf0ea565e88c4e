import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compute, SERIES } from '@/lib/engine';
import {
  byPeriod,
  levelsThatFit,
  measureSeries,
  PERIOD_LENGTHS,
  periodsOf,
  TABLE_MEASURE_NAMES,
  TABLE_MEASURES,
} from '@/lib/plan';
import { anyPlan } from '../helpers/random-plan';

const months = (first: string, count: number) => {
  const from = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1;
  return Array.from({ length: count }, (_, t) => {
    const at = from + t;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
};

describe('periods of the calendar', () => {
  test('a plan of 14 months from November has quarters of 2, 3, 3, 3 and 3 months and years of 2 and 12', () => {
    const plan = months('2026-11', 14);
    const shape = (by: 'quarters' | 'years') =>
      periodsOf(plan, by).map(({ code, from, until, isWhole }) => [code, until - from, isWhole]);
    expect(shape('quarters')).toEqual([
      ['2026-Q4', 2, false],
      ['2027-Q1', 3, true],
      ['2027-Q2', 3, true],
      ['2027-Q3', 3, true],
      ['2027-Q4', 3, true],
    ]);
    expect(shape('years')).toEqual([
      ['2026', 2, false],
      ['2027', 12, true],
    ]);
  });

  test('10, 20, 30 leave in a quarter: 60 as a flow, 30 as a stock', () => {
    const quarters = periodsOf(months('2027-01', 3), 'quarters');
    expect(byPeriod(Float64Array.of(10, 20, 30), 'flow', quarters)).toEqual([60]);
    expect(byPeriod(Float64Array.of(10, 20, 30), 'stock', quarters)).toEqual([30]);
  });
});

test('the table offers every series of the model, and two that follow from them', () => {
  expect([...TABLE_MEASURE_NAMES].sort()).toEqual([...SERIES, 'freed', 'cumulative'].sort());
});

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const size = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + Math.abs(value), 1);

test('of 100 random plans: the months of every flow add up to its quarters and its years; every stock ends as its last month does', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const result = compute(plan, { scenarios: [plan.scenarios[0]?.code ?? ''] });
      const series = result.scenarios[0]?.total.series;
      if (!series) throw new Error('The plan has no scenario.');
      for (const measure of TABLE_MEASURE_NAMES) {
        const { nature } = TABLE_MEASURES[measure];
        const values = measureSeries(series, measure);
        for (const by of PERIOD_LENGTHS) {
          const cells = byPeriod(values, nature, periodsOf(result.months, by));
          const [shown, known] =
            nature === 'flow' ? [total(cells), total([...values])] : [cells.at(-1), values.at(-1)];
          expect(Math.abs((shown ?? 0) - (known ?? 0))).toBeLessThanOrEqual(1e-12 * size(values));
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('what is told as a sum is a flow: a running total of the movements is their stock in every month', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const series = compute(plan, { scenarios: [plan.scenarios[0]?.code ?? ''] }).scenarios[0]?.total.series;
      if (!series) throw new Error('The plan has no scenario.');
      const freed = measureSeries(series, 'freed');
      for (let t = 0; t < freed.length; t++) {
        const destinations = (
          ['reinvested', 'unfilled', 'redeployedTotal', 'releasedTotal', 'strandedDelta'] as const
        ).map((name) => series[name][t] ?? Number.NaN);
        expect(Math.abs(total(destinations) - (freed[t] ?? 0))).toBeLessThanOrEqual(
          1e-9 * size(destinations),
        );
      }
      expect(measureSeries(series, 'cumulative').at(-1)).toBeCloseTo(total([...series.net]), 4);
    }),
    { numRuns: 50 },
  );
});

test('of a tree of 2, 5 and 30 rows two levels fit into 25, one into 3, and one is always shown', () => {
  const depths = [...Array(2).fill(0), ...Array(5).fill(1), ...Array(30).fill(2)];
  expect([levelsThatFit(depths, 25), levelsThatFit(depths, 3), levelsThatFit(depths, 1)]).toEqual([2, 1, 1]);
  expect(levelsThatFit(depths, 100)).toBe(3);
});
