import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withClasses } from '@/components/charts/line-classes';
import { logDomain, logTicks } from '@/components/charts/log-ticks';
import { placeMarkers } from '@/components/charts/markers';
import {
  breakEvenText,
  cheapestFinding,
  lookOf,
  settledSentence,
  sharesFinding,
  unitCostFinding,
} from '@/components/systems/sourcing-findings';
import type { ComparedOption } from '@/lib/services/systems/get-sourcing';
import type { SteadyComparison } from '@/lib/services/systems/steady-comparison';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('a logarithmic axis names 1, 2 and 5 of each power where they fit, else powers, else every so many of them', () => {
  expect(logTicks([1, 100], 10)).toEqual([1, 2, 5, 10, 20, 50, 100]);
  expect(logTicks([1, 1000], 6)).toEqual([1, 10, 100, 1000]);
  expect(logTicks([1, 1e6], 4)).toEqual([1, 100, 10_000, 1_000_000]);
  expect(logTicks([0.5, 20], 10)).toEqual([0.5, 1, 2, 5, 10, 20]);
});

test('the ends of a logarithmic axis are round, hold every value above 0, and lie a decade apart at least', () => {
  expect(logDomain([3, 700])).toEqual([2, 1000]);
  expect(logDomain([0, -5])).toEqual([1, 10]);
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 9 }),
      (values) => {
        const [from, to] = logDomain(values);
        expect(from).toBeLessThanOrEqual(Math.min(...values) * (1 + 1e-9));
        expect(to).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 1e-9));
        expect(to / from).toBeGreaterThanOrEqual(10 * (1 - 1e-9));
        expect(logTicks([from, to], 8).length).toBeGreaterThan(0);
        expect(logTicks([from, to], 8).length).toBeLessThanOrEqual(8);
      },
    ),
  );
});

test('labels of marks turn inwards and stand in rows of their own where they would overlap', () => {
  const placed = placeMarkers(
    [
      { label: 'Plan, Dec 2029: 255', at: 380 },
      { label: 'Now', at: 10 },
      { label: 'Break-even 178', at: 370 },
    ],
    400,
  );
  expect(placed.find(({ label }) => label === 'Now')).toMatchObject({ anchor: 'start', row: 0 });
  const right = placed.filter(({ anchor }) => anchor === 'end');
  expect(right.map(({ row }) => row).sort()).toEqual([0, 1]);
});

test('an option keeps its look in every chart, whichever of the others is there', () => {
  const options = ['api', 'own', 'open'].map((code) => ({ code, isChosen: code === 'api' }));
  const classes = (codes: string[]) =>
    withClasses(codes.map((code) => lookOf(options, code))).map(({ className }) => className.split(' ')[1]);
  expect(classes(['api', 'own', 'open'])).toEqual([
    'chart-line-plan',
    'chart-line-other-1',
    'chart-line-other-2',
  ]);
  expect(classes(['open'])).toEqual(['chart-line-other-2']);
  expect(withClasses([{ role: 'other' }, { role: 'other' }]).map(({ className }) => className)).toEqual([
    'chart-line chart-line-other-1',
    'chart-line chart-line-other-2',
  ]);
});

const names = new Map([
  ['api', 'Closed API'],
  ['own', 'Own GPUs'],
]);
const point = { below: 'api', above: 'own', volume: 1240, unitCost: 3, turns: true, matters: true };

test('a break-even point is said in words, and so is a pair that has none', () => {
  expect(breakEvenText(point, names)).toBe('Own GPUs becomes cheaper than Closed API');
  expect(breakEvenText({ ...point, turns: false }, names)).toContain('keep their order');
  expect(settledSentence({ cheaper: 'api', dearer: 'own', isSame: false }, names)).toBe(
    'Closed API stays cheaper than Own GPUs',
  );
});

const steady = (breakEvens: SteadyComparison['breakEvens']): SteadyComparison => ({
  users: 1,
  now: { month: '2027-01', volume: 10 },
  end: { month: '2027-12', volume: 1000 },
  limit: 1e5,
  from: 1,
  to: 1e4,
  rows: [],
  settled: [],
  breakEvens,
  options: [...names].map(([code, name], at) => ({
    ...{ code, name, isChosen: at === 0, runs: true, unitCost: 1, curve: [] },
    monthly: 100 - at,
  })),
});

test('the finding of unit cost is the break-even point nearest to the plan’s volume, else what costs least there', () => {
  const far = { ...point, volume: 20, above: 'api', below: 'own' };
  expect(unitCostFinding(steady([far, point]), '1,000 pages')).toBe(
    'Own GPUs becomes cheaper than Closed API from 1,240 × 1,000 pages a month',
  );
  expect(unitCostFinding(steady([]), 'pages')).toBe(
    'Own GPUs costs least at the plan’s volume, and no other option overtakes it',
  );
});

const option = (name: string, total: number, more: Partial<ComparedOption> = {}): ComparedOption => ({
  ...{
    id: name,
    code: name,
    name,
    kind: 'closed-api',
    start: '2027-01',
    end: undefined,
    isChosen: false,
    measures: null,
  },
  figures: { cost: [], total, last: { cost: 0, users: 0, volume: 0 }, blocks: 0, utilisation: [] },
  ...more,
});

test('the finding over the horizon sets the cheapest option against the chosen one, and says where it ends', () => {
  const chosen = option('API', 90_000, { isChosen: true });
  expect(plain(cheapestFinding([chosen, option('Own', 60_000)], 36, 'EUR'))).toBe(
    'Own costs €30 k less over 36 months than API, which is chosen',
  );
  expect(plain(cheapestFinding([chosen, option('Gift', 0, { end: '2029-01' })], 36, 'EUR'))).toContain(
    'it ends in Jan 2029',
  );
  expect(plain(cheapestFinding([chosen, option('Own', 95_000)], 36, 'EUR'))).toBe(
    'API, which is chosen, costs least over 36 months: €90 k',
  );
});

test('the finding of shares is the centre whose share is furthest from what it adds', () => {
  const share = (name: string, allocated: number, marginal: number) => ({
    ...{ name, costCentre: name, share: 0.5, own: marginal },
    ...{ allocated, marginal },
  });
  expect(plain(sharesFinding([share('HR', 95_000, 12_000), share('Legal', 30_000, 29_000)], 'EUR'))).toBe(
    'On a platform that already runs, HR adds €12 k where its share is €95 k',
  );
  expect(sharesFinding([share('HR', 5, 5)], 'EUR')).toContain('Nothing of this option is shared');
});
