import { describe, expect, test } from 'vitest';
import { compute, type Plan, type TornadoDriver, tornado } from '@/lib/engine';
import { parsePlan, serialisePlan } from '@/lib/plan';
import { randomPlan } from '../../helpers/random-plan';
import { estimate, role, smallPlan } from '../../helpers/small-plan';

type Json = { [key: string]: Json } & Json[] & number;

/** The npv of the plan file after `change` was made to it by hand. */
function npvAfter(plan: Plan, change: (file: Json) => void): number {
  const file = JSON.parse(JSON.stringify(serialisePlan(plan)));
  change(file);
  const parsed = parsePlan(file);
  if (!parsed.ok) throw new Error(parsed.faults.map(({ line }) => line).join('\n'));
  const [scenario] = compute(parsed.plan).scenarios;
  return scenario?.total.measures.npv ?? Number.NaN;
}

const plan = smallPlan({
  header: { months: 48, discountRate: 0.08, payAward: { rate: 0.03, month: 4 } },
  costCentres: [
    { code: 'A', name: 'A', realisation: 0.9 },
    { code: 'B', name: 'B' },
  ],
  roles: [
    role('R1', {
      fte: 80,
      salary: 50_000,
      attrition: 0.12,
      growth: 0.02,
      estimate: {
        ...estimate(0.4, {}, { rampMonths: 12, ceiling: [0.3, 0.6, 0.8] }),
        exposure: [0.2, 0.4, 0.6],
        timeSaved: [0.1, 0.3, 0.5],
        review: [0.02, 0.05, 0.2],
        system: 'S',
        usage: 2,
      },
    }),
    role('R2', {
      costCentre: 'B',
      fte: 40,
      salary: 70_000,
      attrition: 0.08,
      estimate: {
        rollout: { start: '2027-06', rampMonths: 6, ceiling: [0.5, 0.7, 1] },
        tasks: [
          {
            name: 'a',
            share: 0.5,
            exposure: [0.1, 0.5, 0.9],
            timeSaved: [0.2, 0.4, 0.5],
            review: [0, 0.1, 0.2],
          },
          {
            name: 'b',
            share: 0.3,
            exposure: [0, 0.2, 0.3],
            timeSaved: [0.1, 0.2, 0.3],
            review: [0.1, 0.2, 0.3],
          },
        ],
      },
    }),
  ],
  systems: [
    {
      code: 'S',
      name: 'S',
      unit: 'u',
      options: [
        {
          code: 'o',
          name: 'o',
          kind: 'closed-api',
          start: '2027-01',
          seatPrice: 30,
          unitPrice: 3,
          upfront: 9e4,
          onboarding: 200,
        },
      ],
    },
  ],
  scenario: { realisation: 0.6, wholePositions: true },
  policy: { redeployShare: 0.2, release: true },
});

const bars = new Map(tornado(plan, { scenario: 'x' }).map((bar) => [bar.driver, bar]));

/** The triples of one kind in the role and in its tasks, each at one of its ends. */
const atEnd = (name: string, end: number) => (file: Json) => {
  for (const { estimate: found } of file.roles ?? []) {
    for (const part of [found, ...(found?.tasks ?? [])]) {
      if (part?.[name]) part[name] = [part[name][end], part[name][end], part[name][end]] as Json;
    }
  }
};
const ceilingAt = (end: number) => (file: Json) => {
  for (const { estimate: found } of file.roles ?? []) {
    const rollout = found?.rollout as { ceiling: number[] } | undefined;
    if (rollout) rollout.ceiling = [0, 0, 0].map(() => rollout.ceiling[end] ?? 0);
  }
};
const scenarioWith = (keys: Record<string, unknown>) => (file: Json) => {
  Object.assign(file.scenarios?.[0] ?? {}, keys);
};

const attritionOf =
  (...attritions: number[]) =>
  (file: Json) => {
    for (const [r, attrition] of attritions.entries()) Object.assign(file.roles?.[r] ?? {}, { attrition });
  };

/** By hand, in the plan file: what each driver is at its low and at its high. */
const BY_HAND: Record<TornadoDriver, [(file: Json) => void, (file: Json) => void]> = {
  exposure: [atEnd('exposure', 0), atEnd('exposure', 2)],
  timeSaved: [atEnd('timeSaved', 0), atEnd('timeSaved', 2)],
  review: [atEnd('review', 0), atEnd('review', 2)],
  ceiling: [ceilingAt(0), ceilingAt(2)],
  growthShift: [scenarioWith({ growthShift: -0.02 }), scenarioWith({ growthShift: 0.02 })],
  'payAward.rate': [
    (file) => Object.assign(file.plan?.payAward ?? {}, { rate: 0.03 - 0.01 }),
    (file) => Object.assign(file.plan?.payAward ?? {}, { rate: 0.03 + 0.01 }),
  ],
  realisation: [
    (file) => {
      scenarioWith({ realisation: 0.6 - 0.2 })(file);
      Object.assign(file.costCentres?.[0] ?? {}, { realisation: 0.9 - 0.2 });
    },
    (file) => {
      scenarioWith({ realisation: 0.6 + 0.2 })(file);
      Object.assign(file.costCentres?.[0] ?? {}, { realisation: 1 });
    },
  ],
  delayMonths: [() => {}, scenarioWith({ delayMonths: 6 })],
  priceFactor: [scenarioWith({ priceFactor: 1 / 1.5 }), scenarioWith({ priceFactor: 1.5 })],
  attrition: [attritionOf(0.06, 0.04), attritionOf(0.12 * 1.5, 0.08 * 1.5)],
};

describe('a bar of the tornado is two runs of compute', () => {
  for (const [driver, [low, high]] of Object.entries(BY_HAND)) {
    test(driver, () => {
      const bar = bars.get(driver as TornadoDriver);
      expect(bar?.low).toBeCloseTo(npvAfter(plan, low), 4);
      expect(bar?.high).toBeCloseTo(npvAfter(plan, high), 4);
      expect(bar?.low).not.toBe(bar?.high);
    });
  }
});

test('the widest range comes first, and no driver is missing', () => {
  for (let seed = 0; seed < 60; seed++) {
    const random = randomPlan(seed);
    const list = tornado(random, { scenario: random.scenarios[0]?.code ?? '' });
    const widths = list.map(({ low, high }) => Math.abs(high - low));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(list.map(({ driver }) => driver).sort()).toEqual(Object.keys(BY_HAND).sort());
    for (const width of widths) expect(Number.isFinite(width)).toBe(true);
  }
});

test('of a part it is the npv of its centres, and parts add up to the whole', () => {
  const [whole, a, b] = [undefined, ['A'], ['B']].map(
    (part) => new Map(tornado(plan, { scenario: 'x', part }).map((bar) => [bar.driver, bar])),
  );
  for (const [driver, bar] of whole ?? []) {
    expect((a?.get(driver)?.low ?? 0) + (b?.get(driver)?.low ?? 0)).toBeCloseTo(bar.low, 4);
  }
});

test('a plan at the edge of what is allowed has finite bars: growth −99 %, attrition 90 %, pay −99.5 %', () => {
  const edge = smallPlan({
    header: { months: 24, payAward: { rate: -0.995, month: 3 } },
    roles: [role('R', { salary: 1000, growth: -0.99, attrition: 0.9, estimate: estimate(0.5) })],
  });
  for (const { low, high } of tornado(edge, { scenario: 'x' })) {
    expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
  }
});

test('without a pay award there is none to move', () => {
  const bar = tornado(smallPlan({ roles: [role('R', { estimate: estimate(0.5) })] }), { scenario: 'x' }).find(
    ({ driver }) => driver === 'payAward.rate',
  );
  expect(bar?.high).toBe(bar?.low);
});
