import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compute,
  type Level,
  outsideOf,
  type Plan,
  type Result,
  SERIES,
  type SystemLevel,
} from '@/lib/engine';
import { partOf } from '@/lib/plan';
import { anyPlan } from '../helpers/random-plan';

const RUNS = { numRuns: 150 };

/** Rounding of doubles, against the size of the sums that were formed. */
function expectClose(actual: number, expected: number, size: number, what: string): void {
  if (Math.abs(actual - expected) <= 1e-9 * Math.max(1, size)) return;
  throw new Error(`${what}: ${actual}, expected ${expected}`);
}

function levelsOf(result: Result): Level[] {
  return result.scenarios.flatMap((scenario) => [
    scenario.total,
    ...Object.values(scenario.costCentres),
    ...Object.values(scenario.roles),
    ...Object.values(scenario.systems),
  ]);
}

function at(series: Float64Array, t: number): number {
  return series[t] ?? Number.NaN;
}

/** The order of magnitude of a level's sums, of FTE or of money. */
function sizeOf(level: Level): number {
  const { cost, baselineCost, demand, staff } = level.series;
  return [cost, baselineCost, demand, staff].reduce(
    (most, series) => series.reduce((high, value) => Math.max(high, Math.abs(value)), most),
    1,
  );
}

const SUMMED = SERIES.filter((name) => name !== 'quality');

function expectSum(whole: Level, parts: readonly Level[], what: string): void {
  const size = parts.reduce((most, part) => Math.max(most, sizeOf(part)), sizeOf(whole)) * (parts.length + 1);
  for (const name of SUMMED) {
    for (const [t, value] of whole.series[name].entries()) {
      const sum = parts.reduce((total, part) => total + at(part.series[name], t), 0);
      expectClose(value, sum, size, `${what} ${name}[${t}]`);
    }
  }
}

function expectSame(
  actual: Level | SystemLevel,
  expected: Level | SystemLevel,
  what: string,
  factor = 1,
): void {
  const size = Math.max(sizeOf(actual), sizeOf(expected)) * factor;
  for (const [name, series] of Object.entries(expected.series)) {
    const other = Object.entries(actual.series).find(([one]) => one === name)?.[1];
    for (const [t, value] of series.entries()) {
      expectClose(other?.[t] ?? Number.NaN, value, size, `${what} ${name}[${t}]`);
    }
  }
  expectClose(actual.measures.npv, expected.measures.npv, size * 100, `${what} npv`);
}

/** The levels of one kind by code: `found` throws for a code that is not there. */
function found<T>(levels: Readonly<Record<string, T>>, code: string): T {
  const level = Object.hasOwn(levels, code) ? levels[code] : undefined;
  if (level === undefined) throw new Error(`There is no ${code}.`);
  return level;
}

describe('random plans', () => {
  test('every freed FTE has a destination, at every level in every month', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const level of levelsOf(compute(plan, { roles: true }))) {
          const s = level.series;
          for (const t of s.free.keys()) {
            const released = at(s.free, t) + at(s.baselineDemand, t) - at(s.demand, t);
            const moved = at(s.redeployedTotal, t) + at(s.releasedTotal, t) + at(s.strandedDelta, t);
            expectClose(
              at(s.reinvested, t) + at(s.unfilled, t) + moved,
              released,
              sizeOf(level),
              `month ${t}`,
            );
          }
        }
      }),
      RUNS,
    );
  });

  test('every total is the sum of its parts: roles, centres, systems that no role names', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const scenario of compute(plan, { roles: true }).scenarios) {
          const named = new Set(plan.roles.map((role) => role.estimate?.system));
          const roots = plan.costCentres.filter((centre) => centre.parent === null);
          expectSum(
            scenario.total,
            [
              ...roots.map((centre) => found(scenario.costCentres, centre.code)),
              ...plan.systems
                .filter(({ code }) => !named.has(code))
                .map(({ code }) => found(scenario.systems, code)),
            ],
            'total',
          );
          for (const { code } of plan.costCentres) {
            const own = plan.roles.filter((role) => role.costCentre === code);
            const below = plan.costCentres.filter((centre) => centre.parent === code);
            expectSum(
              found(scenario.costCentres, code),
              [
                ...own.map((role) => found(scenario.roles, role.code)),
                ...below.map((centre) => found(scenario.costCentres, centre.code)),
              ],
              `centre ${code}`,
            );
          }
          for (const { code } of plan.systems.filter((system) => named.has(system.code))) {
            const users = plan.roles.filter((role) => role.estimate?.system === code);
            expectSum(
              found(scenario.systems, code),
              users.map((role) => found(scenario.roles, role.code)),
              `system ${code}`,
            );
          }
        }
      }),
      RUNS,
    );
  });

  test('nobody is there less than once: staff, people stranded and pools are never below 0', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const { series } of levelsOf(compute(plan, { roles: true }))) {
          for (const name of [
            'staff',
            'baselineStaff',
            'stranded',
            'pool',
            'hires',
            'leavers',
            'released',
          ] as const) {
            expect(Math.min(0, ...series[name])).toBe(0);
          }
        }
      }),
      RUNS,
    );
  });

  test('a plan without estimates and systems differs from its baseline nowhere, by no rounding either', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const roles = plan.roles.map((role) => ({ ...role, estimate: undefined }));
        const bare = {
          ...plan,
          roles,
          systems: [],
          scenarios: plan.scenarios.map((s) => ({ ...s, sourcing: {} })),
        };
        for (const { series, measures } of levelsOf(compute(bare, { roles: true }))) {
          for (const name of ['free', 'fteDelta', 'strandedDelta', 'unfilled', 'net'] as const) {
            expect(series[name].every((value) => value === 0)).toBe(true);
          }
          expect(measures).toEqual({
            npv: 0,
            peakFunding: 0,
            paybackMonths: 0,
            irr: null,
            runRateSaving: 0,
            investment: 0,
            benefitCostRatio: null,
          });
        }
      }),
      RUNS,
    );
  });

  test('the order of roles, centres and systems changes nothing', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const turned: Plan = {
          ...plan,
          roles: plan.roles.toReversed(),
          costCentres: plan.costCentres.toReversed(),
          systems: plan.systems.toReversed(),
        };
        const expected = compute(plan, { roles: true });
        for (const [s, scenario] of compute(turned, { roles: true }).scenarios.entries()) {
          const other = expected.scenarios[s];
          if (!other) throw new Error('A scenario is missing.');
          expectSame(scenario.total, other.total, 'total', 100);
          for (const kind of ['costCentres', 'roles', 'systems'] as const) {
            for (const [code, level] of Object.entries(other[kind])) {
              expectSame(found(scenario[kind], code), level, `${kind} ${code}`, 100);
            }
          }
        }
      }),
      RUNS,
    );
  });

  test('twice the posts at twice the prices of whole systems cost twice the money, without whole positions and blocks', () => {
    fc.assert(
      fc.property(anyPlan, (random) => {
        const plan: Plan = {
          ...random,
          scenarios: random.scenarios.map((scenario) => ({ ...scenario, wholePositions: false })),
          systems: random.systems.map((system) => ({
            ...system,
            options: system.options.map((option) => ({ ...option, block: undefined })),
          })),
        };
        const twice: Plan = {
          ...plan,
          roles: plan.roles.map((role) => ({ ...role, fte: 2 * role.fte, vacant: 2 * role.vacant })),
          systems: plan.systems.map((system) => ({
            ...system,
            options: system.options.map((option) => ({
              ...option,
              fixedMonthly: 2 * option.fixedMonthly,
              upfront: 2 * option.upfront,
              refresh: option.refresh && { ...option.refresh, cost: 2 * option.refresh.cost },
            })),
          })),
        };
        const once = compute(plan);
        for (const [s, { total }] of compute(twice).scenarios.entries()) {
          const before = once.scenarios[s]?.total;
          if (!before) throw new Error('A scenario is missing.');
          for (const name of SUMMED) {
            for (const [t, value] of before.series[name].entries()) {
              expectClose(at(total.series[name], t), 2 * value, sizeOf(total), `${name}[${t}]`);
            }
          }
        }
      }),
      RUNS,
    );
  });

  test('a branch computed alone, with what is outside of it, has the figures that it has in the whole plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), (plan, choice) => {
        const top = plan.costCentres[choice % plan.costCentres.length]?.code ?? '';
        const part = partOf(plan, new Set([top]));
        const outside = outsideOf(
          plan,
          part.roles.map((role) => role.code),
        );
        const whole = compute(plan, { roles: true });
        for (const [s, scenario] of compute(part, { roles: true, outside }).scenarios.entries()) {
          const other = whole.scenarios[s];
          if (!other) throw new Error('A scenario is missing.');
          for (const { code } of part.costCentres) {
            expectSame(
              found(scenario.costCentres, code),
              found(other.costCentres, code),
              `centre ${code}`,
              10,
            );
          }
          for (const { code } of part.roles) {
            expectSame(found(scenario.roles, code), found(other.roles, code), `role ${code}`, 10);
          }
          for (const { code } of plan.systems) {
            const { blocks, utilisation } = found(scenario.systems, code).series;
            expect(blocks).toEqual(found(other.systems, code).series.blocks);
            for (const [t, value] of utilisation.entries()) {
              expectClose(
                value,
                at(found(other.systems, code).series.utilisation, t),
                1,
                `utilisation of ${code}`,
              );
            }
          }
        }
      }),
      RUNS,
    );
  });

  test('roles are computed only if asked for, and asking changes nothing else', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const without = compute(plan);
        const asked = compute(plan, { roles: true });
        for (const [s, scenario] of without.scenarios.entries()) {
          expect(scenario.roles).toEqual({});
          const other = asked.scenarios[s];
          if (!other) throw new Error('A scenario is missing.');
          expectSame(scenario.total, other.total, 'total', 100);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the result', () => {
  test('survives structuredClone, and codes such as __proto__ and constructor are codes like any other', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const codes = ['__proto__', 'constructor', ...plan.roles.map((role) => role.code)];
        const roles = plan.roles.map((role, index) => ({ ...role, code: codes[index] ?? '' }));
        const result = compute({ ...plan, roles: dedupe(roles) }, { roles: true });
        expect(structuredClone(result)).toEqual(result);
        for (const scenario of result.scenarios) {
          expect(Object.keys(scenario.roles).toSorted()).toEqual(
            dedupe(roles)
              .map((role) => role.code)
              .toSorted(),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  test('only the scenarios that are asked for are computed; one that is not in the plan is a defect of the caller', () => {
    const plan = fc.sample(anyPlan, { numRuns: 40, seed: 1 }).find((one) => one.scenarios.length > 1);
    if (!plan) throw new Error('No random plan has two scenarios.');
    const code = plan.scenarios[1]?.code ?? '';
    expect(compute(plan, { scenarios: [code] }).scenarios.map((scenario) => scenario.code)).toEqual([code]);
    expect(() => compute(plan, { scenarios: ['no such'] })).toThrow('no scenario "no such"');
  });
});

function dedupe<T extends { code: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.code, item])).values()];
}
