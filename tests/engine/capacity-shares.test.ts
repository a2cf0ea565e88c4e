import { describe, expect, test } from 'vitest';
import { capacityShares, compute } from '@/lib/engine';
import { randomPlan } from '../helpers/random-plan';
import { estimate, role, smallPlan, system } from '../helpers/small-plan';

/** Nobody leaves and nothing is saved, so that users stay 10 a role and volume is 10 · usage. */
const working = (usage: number, keys: Record<string, unknown> = {}) =>
  estimate(0, { system: 'S', usage, ...keys });

function shares(prices: Record<string, unknown>, roles: Record<string, unknown>[], scenario = {}) {
  const plan = smallPlan({
    header: { months: 2 },
    costCentres: [
      { code: 'A', name: 'A' },
      { code: 'B', name: 'B', parent: 'A' },
      { code: 'C', name: 'C' },
    ],
    roles,
    systems: [system(prices)],
    scenario,
  });
  return capacityShares(plan, { scenario: 'x', system: 'S' });
}

describe('what a cost centre costs on a shared platform, allocated and marginal', () => {
  test('A uses 70 units and B 20 of blocks of 50 at 100 a month: with fixed 40 each pays half of 240, yet B adds no block and A adds one', () => {
    const found = shares({ fixedMonthly: 40, block: { capacity: 50, monthly: 100 } }, [
      role('a', { estimate: working(7) }),
      role('b', { costCentre: 'B', estimate: working(2) }),
      role('c', { costCentre: 'C' }),
    ]);
    expect(found).toEqual([
      { costCentre: 'A', share: 0.5, own: 0, allocated: 240, marginal: 200 },
      { costCentre: 'B', share: 0.5, own: 0, allocated: 240, marginal: 0 },
    ]);
  });

  test('seats, use and onboarding are a centre’s own in both: 10 · 3 · 2 months, 40 · 0.5 · 2, 10 · 4 make 140 at a price factor of 1, 210 at 1.5', () => {
    const roles = [
      role('a', { estimate: working(4) }),
      role('b', { costCentre: 'B', fte: 30, estimate: working(0) }),
    ];
    const prices = { seatPrice: 3, unitPrice: 0.5, onboarding: 4, upfront: 800 };
    const [a] = shares(prices, roles);
    expect(a).toEqual({ costCentre: 'A', share: 0.25, own: 140, allocated: 340, marginal: 140 });
    const [dearer] = shares(prices, roles, { priceFactor: 1.5 });
    expect(dearer).toEqual({ costCentre: 'A', share: 0.25, own: 210, allocated: 510, marginal: 210 });
  });

  test('a centre that works with it alone is allocated all, and adds what its volume needs beyond the first block', () => {
    const [only] = shares({ fixedMonthly: 40, block: { capacity: 50, monthly: 100 } }, [
      role('a', { estimate: working(12) }),
    ]);
    expect(only).toMatchObject({ share: 1, allocated: 680, marginal: 400 });
  });

  test('in random plans the allocations add up to the system’s cost, and nobody adds more than is there', () => {
    const SYSTEM_COSTS = ['seat', 'use', 'block', 'fixed', 'upfront', 'refresh', 'onboarding'] as const;
    let compared = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const plan = randomPlan(seed);
      for (const scenario of compute(plan).scenarios) {
        for (const [code, { series }] of Object.entries(scenario.systems)) {
          const found = capacityShares(plan, { scenario: scenario.code, system: code });
          if (found.length === 0) continue;
          const total = SYSTEM_COSTS.flatMap((name) => [...series[name]]).reduce((a, b) => a + b, 0);
          const allocated = found.reduce((sum, one) => sum + one.allocated, 0);
          const tolerance = 1e-9 * Math.max(1, Math.abs(total));
          expect(Math.abs(allocated - total), `plan ${seed}, ${scenario.code}, ${code}`).toBeLessThan(
            tolerance,
          );
          expect(found.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 9);
          for (const one of found) {
            expect(one.marginal).toBeGreaterThanOrEqual(one.own - tolerance);
            expect(one.marginal).toBeLessThanOrEqual(total + tolerance);
          }
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(60);
  });
});
