import { expect, test } from 'vitest';
import { compute } from '@/lib/engine';
import { RESULT_COLUMNS } from '@/lib/plan';
import { readCsv, resultsCsv, rollupToCsv } from '@/lib/tabular';
import { randomPlan } from '../helpers/random-plan';
import { utf8 } from './read-inventory';

function rowsOf(csv: string): Record<string, string>[] {
  const read = readCsv(utf8(csv));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const [headers = [], ...rows] = read.table.rows;
  return rows.map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i] ?? ''])));
}

const plan = randomPlan(7);
const result = compute(plan, { roles: true });

test('the results as CSV hold every month of every level, each number the very double that was computed', () => {
  const rows = rowsOf([...resultsCsv(result, { pay: true })].join(''));
  expect(Object.keys(rows[0] ?? {})).toEqual([...RESULT_COLUMNS]);
  for (const scenario of result.scenarios) {
    const mine = rows.filter((row) => row.scenario === scenario.code);
    const levels =
      1 +
      Object.keys(scenario.costCentres).length +
      Object.keys(scenario.roles).length +
      Object.keys(scenario.systems).length;
    expect(mine).toHaveLength(levels * result.months.length);
    for (const [code, level] of Object.entries(scenario.roles)) {
      const net = mine
        .filter((row) => row.level === 'role' && row.code === code)
        .map((row) => Number(row.net));
      expect(net).toEqual(Array.from(level.series.net, (value) => value + 0));
    }
  }
});

test('without pay no column is left from which pay could be worked out', () => {
  const [row = {}] = rowsOf([...resultsCsv(result, { pay: false })].join(''));
  expect(row).toHaveProperty('staff');
  for (const name of [
    'payroll',
    'recruitment',
    'severance',
    'retraining',
    'carried',
    'cost',
    'baselineCost',
    'net',
  ])
    expect(row).not.toHaveProperty(name);
  const [rollup = {}] = rowsOf(rollupToCsv(result, plan.costCentres, { pay: false }));
  expect(
    Object.keys(rollup).filter((name) => /cost$|net|npv|saving|payback|funding|ratio|investment/i.test(name)),
  ).toEqual([]);
});

test('the rollup has a row for each cost centre and the whole plan, its net the sum over the months', () => {
  const rows = rowsOf(rollupToCsv(result, plan.costCentres, { pay: true }));
  expect(rows).toHaveLength(result.scenarios.length * (plan.costCentres.length + 1));
  const [first] = result.scenarios;
  const whole = rows.find((row) => row.scenario === first?.code && row.name === 'Whole plan');
  const net = Array.from(first?.total.series.net ?? []).reduce((sum, value) => sum + value, 0);
  expect(Number(whole?.net)).toBeCloseTo(net, 6);
  expect(Number(whole?.fteAtEnd)).toBe(first?.total.series.staff.at(-1));
});
