import { describe, expect, test } from 'vitest';
import { compute, SERIES, SYSTEM_SERIES } from '@/lib/engine';
import { RESULT_COLUMNS, resultRows, resultToJson } from '@/lib/plan';
import { randomPlan } from '../helpers/random-plan';
import { estimate, role, smallPlan, system } from '../helpers/small-plan';

const result = compute(
  smallPlan({
    header: { months: 2 },
    roles: [role('R', { salary: 12_000, estimate: estimate(0.5, { system: 'S' }) })],
    systems: [system({ seatPrice: 1 / 3 })],
  }),
  { roles: true },
);

describe('the result file', () => {
  test('is that of plan-file.md: every series at every level, users to utilisation for systems only, unrounded', () => {
    const file = JSON.parse([...resultToJson(result)].join(''));
    expect(file.format).toBe('headroom-result/1');
    expect(file.months).toEqual(['2027-01', '2027-02']);
    const [scenario] = file.scenarios;
    expect(Object.keys(scenario)).toEqual(['code', 'total', 'costCentres', 'roles', 'systems']);
    expect(Object.keys(scenario.total)).toEqual(['series', 'measures']);
    expect(Object.keys(scenario.roles.R.series)).toEqual([...SERIES]);
    expect(Object.keys(scenario.costCentres.A.series)).toEqual([...SERIES]);
    expect(Object.keys(scenario.systems.S)).toEqual(['option', 'series', 'measures']);
    expect(Object.keys(scenario.systems.S.series)).toEqual([...SERIES, ...SYSTEM_SERIES]);
    expect(scenario.systems.S.series.seat).toEqual([10 * (1 / 3), 10 * (1 / 3)]);
    expect(scenario.total.measures).toEqual(result.scenarios[0]?.total.measures);
  });

  test('holds what the engine computed of random plans, number by number', () => {
    for (let seed = 0; seed < 20; seed++) {
      const computed = compute(randomPlan(seed), { roles: true });
      const file = JSON.parse([...resultToJson(computed)].join(''));
      const plain = JSON.parse(
        JSON.stringify(computed, (_, value) => (value instanceof Float64Array ? Array.from(value) : value)),
      );
      expect(file).toEqual({ format: 'headroom-result/1', ...plain });
    }
  });

  test('as rows: one for each level and month, with empty cells where a level has no such series', () => {
    const rows = [...resultRows(result)].map((cells) =>
      Object.fromEntries(RESULT_COLUMNS.map((name, column) => [name, cells[column]])),
    );
    expect(rows.map((row) => [row.scenario, row.level, row.code, row.month])).toEqual([
      ['x', 'plan', '', '2027-01'],
      ['x', 'plan', '', '2027-02'],
      ['x', 'cost centre', 'A', '2027-01'],
      ['x', 'cost centre', 'A', '2027-02'],
      ['x', 'role', 'R', '2027-01'],
      ['x', 'role', 'R', '2027-02'],
      ['x', 'system', 'S', '2027-01'],
      ['x', 'system', 'S', '2027-02'],
    ]);
    expect(rows[0]).toMatchObject({ seat: 10 * (1 / 3), payroll: 10_000, users: null });
    expect(rows[7]).toMatchObject({ seat: 10 * (1 / 3), users: 10, utilisation: 0 });
  });
});
