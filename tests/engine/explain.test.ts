import { describe, expect, test } from 'vitest';
import { compute, explainMonth, outsideOf, type Plan, type SeriesName, type Step } from '@/lib/engine';
import { partOf } from '@/lib/plan';
import { randomPlan } from '../helpers/random-plan';
import { estimate, role, smallPlan, system } from '../helpers/small-plan';

/** Steps that are a series of the engine, by their names. */
const SERIES: Record<string, SeriesName> = {
  'demand⁰': 'baselineDemand',
  demand: 'demand',
  free: 'free',
  target: 'target',
  reinvested: 'reinvested',
  leavers: 'leavers',
  hires: 'hires',
  redeployed: 'redeployed',
  released: 'released',
  staff: 'staff',
  stranded: 'stranded',
  pool: 'pool',
  payroll: 'payroll',
  recruitment: 'recruitment',
  severance: 'severance',
  retraining: 'retraining',
  carried: 'carried',
  seat: 'seat',
  use: 'use',
  onboarding: 'onboarding',
  block: 'block',
  fixed: 'fixed',
  upfront: 'upfront',
  refresh: 'refresh',
  cost: 'cost',
  net: 'net',
  'FTE against baseline': 'fteDelta',
};

function largestDifference(plan: Plan, code: string, t: number, steps: readonly Step[]): number {
  const result = compute(plan, { scenarios: [plan.scenarios[0]?.code ?? ''], roles: true }).scenarios[0];
  const series = result?.roles[code]?.series;
  if (!series) throw new Error(`There is no role ${code}.`);
  const scale = Math.max(1, series.baselineCost[t] ?? 0, series.cost[t] ?? 0);
  let largest = 0;
  let compared = 0;
  for (const { name, value, unit } of steps) {
    const of = SERIES[name];
    if (!of) continue;
    compared += 1;
    largest = Math.max(
      largest,
      Math.abs(value - (series[of][t] ?? Number.NaN)) / (unit === 'money' ? scale : 1),
    );
  }
  expect(compared).toBeGreaterThan(19);
  return largest;
}

/** Roles and months of the first scenario, a few of each plan. */
function* samples(count: number) {
  for (let seed = 0; seed < count; seed++) {
    const plan = randomPlan(seed);
    const scenario = plan.scenarios[0]?.code ?? '';
    for (const [r, { code }] of plan.roles.entries()) {
      const last = plan.plan.months - 1;
      for (const t of new Set([0, (seed * 7 + r * 3) % (last + 1), last])) yield { plan, scenario, code, t };
    }
  }
}

describe('the explanation of a month', () => {
  test('comes to the engine’s own series, line by line, over the roles of 200 random plans', () => {
    let largest = 0;
    for (const { plan, scenario, code, t } of samples(200)) {
      const steps = explainMonth(plan, { scenario, role: code, t });
      largest = Math.max(largest, largestDifference(plan, code, t, steps));
    }
    expect(largest).toBeLessThan(1e-9);
  });

  test('names no input that an earlier line has with another value', () => {
    for (const { plan, scenario, code, t } of samples(80)) {
      const known = new Map<string, number>();
      for (const { name, value, inputs } of explainMonth(plan, { scenario, role: code, t })) {
        for (const input of inputs) {
          if (known.has(input.name)) expect(input.value, input.name).toBe(known.get(input.name));
        }
        known.set(name, value);
      }
    }
  });

  test('of a part of the plan has the shared costs of the whole', () => {
    const plan = smallPlan({
      costCentres: [
        { code: 'A', name: 'A' },
        { code: 'B', name: 'B' },
      ],
      roles: [
        role('R1', { estimate: estimate(0.3, { system: 'S', usage: 3 }) }),
        role('R2', { costCentre: 'B', fte: 30, estimate: estimate(0.2, { system: 'S', usage: 5 }) }),
      ],
      systems: [system({ fixedMonthly: 400, block: { capacity: 50, monthly: 90 } })],
    });
    const outside = outsideOf(plan, new Set(['R1']));
    const whole = explainMonth(plan, { scenario: 'x', role: 'R1', t: 5 });
    const part = explainMonth(partOf(plan, new Set(['A'])), { scenario: 'x', role: 'R1', t: 5, outside });
    expect(part).toEqual(whole);
    expect(part.find(({ name }) => name === 'fixed')?.inputs).toEqual([
      { name: 'share of the system', value: 0.25, unit: 'share' },
      { name: 'the system’s fixed', value: 400, unit: 'money' },
    ]);
  });

  test('100 FTE with a gain of 0.2 at full adoption free 20 FTE, half of them cashed', () => {
    const plan = smallPlan({
      roles: [role('R', { fte: 100, estimate: estimate(0.2) })],
      scenario: { realisation: 0.5, wholePositions: true },
    });
    const values = new Map(
      explainMonth(plan, { scenario: 'x', role: 'R', t: 0 }).map(({ name, value }) => [name, value]),
    );
    expect([values.get('free'), values.get('cash'), values.get('target'), values.get('reinvested')]).toEqual([
      20, 10, 90, 10,
    ]);
  });
});
