import { describe, expect, test } from 'vitest';
import { breakEvenVolume, type SourcingOption, steadyMonthlyCost, steadyUnitCost } from '@/lib/engine';
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
