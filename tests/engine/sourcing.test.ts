import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  breakEvenVolume,
  type SourcingOption,
  steadyMonthlyCost,
  steadyUnitCost,
  unitCostCurve,
} from '@/lib/engine';
import { smallPlan, system } from '../helpers/small-plan';

const header = smallPlan().plan;

function option(keys: Record<string, unknown>): SourcingOption {
  const found = smallPlan({ systems: [system(keys)] }).systems[0]?.options[0];
  if (!found) throw new Error('The small plan has no option.');
  return found;
}

const breakEven = (a: Record<string, unknown>, b: Record<string, unknown>, limit = 10_000) =>
  breakEvenVolume([option(a), option(b)], header, { users: 3, limit });

describe('model.md, section 6: sourcing comparison', () => {
  test('3 users at 10, 100 units at 2, 50 fixed, 2 blocks of 60 at 5, 1,200 upfront over 12 months: 390', () => {
    const all = option({
      seatPrice: 10,
      unitPrice: 2,
      fixedMonthly: 50,
      block: { capacity: 60, monthly: 5 },
      upfront: 1200,
    });
    expect(steadyMonthlyCost(all, header, { volume: 100, users: 3 })).toBeCloseTo(390, 9);
    expect(steadyUnitCost(all, header, { volume: 100, users: 3 })).toBeCloseTo(3.9, 9);
  });

  test('one-off payments are spread over the months in which the option runs: 900 over 12 − 3', () => {
    const late = option({ start: '2027-04', upfront: 900 });
    expect(steadyMonthlyCost(late, header, { volume: 1, users: 0 })).toBeCloseTo(100, 9);
  });

  test('4 a unit meets 1,000 fixed and 2 a unit at 500 units', () => {
    expect(breakEven({ unitPrice: 4 }, { unitPrice: 2, fixedMonthly: 1000 })).toBeCloseTo(500, 9);
  });

  test('the users’ seats shift it: 3 · 20 fewer to make up for, 470 units', () => {
    expect(breakEven({ unitPrice: 4, seatPrice: 20 }, { unitPrice: 2, fixedMonthly: 1000 })).toBeCloseTo(
      470,
      9,
    );
  });

  test('4 a unit meets a block of 900 at 2,600 at 650 units, and not below a limit of 600', () => {
    const block = { block: { capacity: 900, monthly: 2600 } };
    expect(breakEven({ unitPrice: 4 }, block)).toBeCloseTo(650, 9);
    expect(breakEven({ unitPrice: 4 }, block, 600)).toBeNull();
  });

  test('a second block can turn the order in one step: at 100 units', () => {
    expect(breakEven({ fixedMonthly: 95 }, { block: { capacity: 100, monthly: 90 } })).toBeCloseTo(100, 6);
  });

  test('two options that cost the same break even where they first differ', () => {
    const small = { block: { capacity: 100, monthly: 90 } };
    const large = { block: { capacity: 250, monthly: 90 } };
    expect(breakEven(small, large)).toBeCloseTo(100, 6);
    expect(breakEven(small, small)).toBeNull();
  });

  test('an option that is cheaper at every volume never breaks even', () => {
    expect(breakEven({ unitPrice: 1 }, { unitPrice: 2, fixedMonthly: 5 })).toBeNull();
  });
});

describe('break-even volumes by their definition', () => {
  const money = fc.integer({ min: 0, max: 400 });
  const any = fc.record({
    unitPrice: fc.integer({ min: 0, max: 8 }),
    fixedMonthly: money,
    block: fc.option(
      fc.record({ capacity: fc.constantFrom(0.5, 3, 7, 40, 90), monthly: fc.integer({ min: 0, max: 60 }) }),
      { nil: undefined },
    ),
  });
  const LIMIT = 500;

  test('up to it the order is that of the smallest use, and just above it is another one', () => {
    fc.assert(
      fc.property(any, any, (first, second) => {
        const [a, b] = [option(first), option(second)];
        const orderAt = (volume: number) => {
          const cost = (one: SourcingOption) => steadyMonthlyCost(one, header, { volume, users: 3 });
          const difference = cost(a) - cost(b);
          return Math.abs(difference) < 1e-7 ? 0 : Math.sign(difference);
        };
        const found = breakEvenVolume([a, b], header, { users: 3, limit: LIMIT });
        const initial = orderAt(1e-3);
        const below = found ?? LIMIT;
        for (let i = 1; i <= 97; i++) {
          const volume = (below * (i - 0.5)) / 97;
          if (volume > 1e-3) expect([initial, 0], `at ${volume}`).toContain(orderAt(volume));
        }
        if (found === null) return;
        // Blocks are full a billionth late, each by its own size: in between, the order may turn for a sliver.
        const above = [0, 1e-10, 1e-9, 1e-4].map((step) => orderAt(found + step));
        expect(
          above.some((order) => order !== initial),
          `from ${found} on`,
        ).toBe(true);
      }),
      { seed: 4711, numRuns: 500 },
    );
  });

  test('a block for every millionth of a unit is not walked one by one: 1 a unit in such blocks meets 1,000 fixed at 1,000', () => {
    const tiny = { block: { capacity: 1e-6, monthly: 1e-6 } };
    const started = performance.now();
    expect(breakEven(tiny, { fixedMonthly: 1000 }, 1e8)).toBeCloseTo(1000, 5);
    expect(breakEven(tiny, { unitPrice: 0.5 }, 1e8)).toBeNull();
    expect(breakEven(tiny, { block: { capacity: 1e-6, monthly: 2e-6 } }, 1e8)).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('blocks that cost nothing, or the same on both sides, change nothing: 4 a unit meets 1,000 and 2 a unit at 500', () => {
    const free = { block: { capacity: 1e-6, monthly: 0 } };
    expect(breakEven({ unitPrice: 4, ...free }, { unitPrice: 2, fixedMonthly: 1000 })).toBeCloseTo(500, 9);
    const same = { block: { capacity: 1e-6, monthly: 7 } };
    expect(breakEven({ unitPrice: 4, ...same }, { unitPrice: 2, fixedMonthly: 1000, ...same })).toBeCloseTo(
      500,
      9,
    );
  });
});

describe('the curve of a unit cost', () => {
  const blocks = option({ fixedMonthly: 100, block: { capacity: 50, monthly: 200 } });
  const curve = (from: number, to: number) => unitCostCurve(blocks, header, { users: 0, from, to });

  test('50 units fill one block, 300 over 50 is 6; with the second one they cost 500 over 50, 10: both points are there', () => {
    const points = curve(20, 120).filter(({ volume }) => volume === 50);
    expect(points.map(({ cost }) => cost)).toEqual([6, 10]);
    expect(
      curve(20, 120)
        .filter(({ volume }) => volume === 100)
        .map(({ cost }) => cost),
    ).toEqual([5, 7]);
  });

  test('it goes from end to end in order, every point the steady unit cost or a step of it', () => {
    const points = curve(20, 120);
    expect([points[0]?.volume, points.at(-1)?.volume]).toEqual([20, 120]);
    for (const [i, { volume, cost }] of points.entries()) {
      expect(volume).toBeGreaterThanOrEqual(points[i - 1]?.volume ?? 0);
      const steady = steadyUnitCost(blocks, header, { volume, users: 0 });
      expect([steady, steady + 200 / volume]).toContain(cost);
    }
  });

  test('steps too many to tell apart are left out: a million blocks give as many points as none', () => {
    const smooth = unitCostCurve(option({ unitPrice: 1 }), header, { users: 0, from: 1, to: 1e6 });
    const tiny = option({ block: { capacity: 1, monthly: 1 } });
    expect(unitCostCurve(tiny, header, { users: 0, from: 1, to: 1e6 })).toHaveLength(smooth.length);
  });
});
