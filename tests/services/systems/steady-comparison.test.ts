import { describe, expect, test } from 'vitest';
import type { SourcingOption } from '@/lib/engine';
import { monthLabels } from '@/lib/engine';
import { LIMIT_FACTOR, steadyComparison } from '@/lib/services/systems/steady-comparison';
import { smallPlan, system } from '../../helpers/small-plan';

const header = smallPlan().plan;
const months = monthLabels(header);

function option(code: string, keys: Record<string, unknown>): SourcingOption {
  const found = smallPlan({ systems: [system({ code, name: code.toUpperCase(), ...keys })] }).systems[0]
    ?.options[0];
  if (!found) throw new Error('no option');
  return found;
}

/** Nothing in the first two months, then 10 a month more each month: 10 in March, 100 in December; 4 users. */
const volume = months.map((_, t) => Math.max(0, (t - 1) * 10));
const compare = (options: SourcingOption[], units = volume) =>
  steadyComparison({
    options,
    chosen: options[0]?.code ?? '',
    header,
    months,
    users: months.map(() => 4),
    volume: units,
  });
const found = (options: SourcingOption[], units = volume) => {
  const compared = compare(options, units);
  if (!compared) throw new Error('no use');
  return compared;
};

const api = option('api', { unitPrice: 4 });
const own = option('own', { unitPrice: 1, fixedMonthly: 150 });
const blocks = option('blocks', { block: { capacity: 30, monthly: 60 } });

describe('options against volume', () => {
  test('4 a unit meets 150 and 1 a unit at 50, where a unit costs 4; the plan goes from 10 to 100, so it passes it', () => {
    const { breakEvens, settled, now, end, limit, users } = found([api, own]);
    expect(breakEvens).toHaveLength(1);
    expect(breakEvens[0]).toMatchObject({ below: 'api', above: 'own', turns: true, matters: true });
    expect(breakEvens[0]?.volume).toBeCloseTo(50, 9);
    expect(breakEvens[0]?.unitCost).toBeCloseTo(4, 5);
    expect(settled).toEqual([]);
    expect([now, end]).toEqual([
      { month: '2027-03', volume: 10 },
      { month: '2027-12', volume: 100 },
    ]);
    expect([limit, users]).toEqual([100 * LIMIT_FACTOR, 4]);
  });

  test('at 100 units the API costs 400, the own one 250, blocks of 30 at 60 come to 240', () => {
    const { options } = found([api, own, blocks]);
    expect(options.map(({ monthly }) => monthly)).toEqual([400, 250, 240]);
    expect(options.map(({ unitCost }) => unitCost)).toEqual([4, 2.5, 2.4]);
  });

  test('every pair is told once: those that break even, and those that keep their order', () => {
    const dear = option('dear', { unitPrice: 5 });
    const { breakEvens, settled } = found([api, own, dear]);
    expect(breakEvens.map(({ below, above }) => [below, above])).toEqual([
      ['dear', 'own'],
      ['api', 'own'],
    ]);
    expect(settled).toEqual([{ cheaper: 'api', dearer: 'dear', isSame: false }]);
    expect(found([api, { ...api, code: 'twin' }]).settled).toEqual([
      { cheaper: 'api', dearer: 'twin', isSame: true },
    ]);
  });

  test('a pair of which neither is chosen nor the cheapest matters not: 150 + 1 a unit and 300 + 0.5 meet at 300, above a free one', () => {
    const gift = option('gift', {});
    const large = option('large', { unitPrice: 0.5, fixedMonthly: 300 });
    const { breakEvens } = found([gift, own, large]);
    expect(breakEvens).toHaveLength(1);
    expect(breakEvens[0]).toMatchObject({ below: 'own', above: 'large', matters: false });
    expect(breakEvens[0]?.volume).toBeCloseTo(300, 9);
  });

  test('the axis holds both volumes of the plan, every break-even point that matters and some steps of blocks', () => {
    const { from, to, breakEvens, rows } = found([api, own, blocks]);
    for (const inside of [
      10,
      100,
      3 * 30,
      ...breakEvens.filter((one) => one.matters).map((one) => one.volume),
    ]) {
      expect(inside).toBeGreaterThan(from);
      expect(inside).toBeLessThan(to);
    }
    expect(to / from).toBeGreaterThanOrEqual(100);
    expect(rows.map((row) => row.volume)).toEqual(rows.map((row) => row.volume).toSorted((a, b) => a - b));
    expect(rows.find((row) => row.volume === 100)?.unitCosts).toEqual([4, 2.5, 2.4]);
  });

  test('the plan’s volume of the last month with use counts where an option ends before; the ended one does not run then', () => {
    const gift = option('gift', { end: '2027-07' });
    const { end, options } = found(
      [gift, api],
      volume.map((units, t) => (t < 6 ? units : 0)),
    );
    expect(end).toEqual({ month: '2027-06', volume: 40 });
    expect(options.map(({ runs }) => runs)).toEqual([true, true]);
    expect(found([api, gift]).options.map(({ runs }) => runs)).toEqual([true, false]);
  });

  test('without use there is nothing to compare', () => {
    expect(
      compare(
        [api, own],
        months.map(() => 0),
      ),
    ).toBeNull();
  });
});
