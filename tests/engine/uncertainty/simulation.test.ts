import { describe, expect, test } from 'vitest';
import {
  compute,
  type Level,
  type Plan,
  prepareSimulation,
  type SimulatedLevel,
  type Simulation,
  type SimulationRun,
  sampleDraws,
  samplesLayout,
  simulate,
} from '@/lib/engine';
import { randomPlan } from '../../helpers/random-plan';
import { estimate, role, smallPlan } from '../../helpers/small-plan';
import { drawnPlan, inversePhi, triangularCumulative } from '../reference/draws';

const samplesLength = (simulation: Simulation, levels: number) =>
  levels * samplesLayout(simulation).levelLength;

const RUN: SimulationRun = { scenario: 'x', draws: 1, seed: 1, correlation: 0.3 };

/** Largest difference relative to the largest value, or to 1. */
function difference(values: ArrayLike<number>, others: ArrayLike<number>): number {
  const scale = Math.max(1, ...Array.from(others, Math.abs));
  expect(values.length).toBe(others.length);
  return Math.max(
    0,
    ...Array.from(values, (value, i) => Math.abs(value - (others[i] ?? Number.NaN)) / scale),
  );
}

function firstScenario(plan: Plan): string {
  const [scenario] = plan.scenarios;
  if (!scenario) throw new Error('The plan has no scenario.');
  return scenario.code;
}

/** The largest difference between levels of one draw and what `compute` says of the same plan. */
function differenceFromCompute(
  simulated: Record<string, SimulatedLevel>,
  plan: Plan,
  scenario: string,
): number {
  const [result] = compute(plan, { scenarios: [scenario] }).scenarios;
  if (!result) throw new Error('Nothing was computed.');
  const levels: Record<string, Level> = { ...result.costCentres, '': result.total };
  return Math.max(
    ...Object.entries(simulated).map(([code, level]) => {
      const { series, measures } = levels[code] ?? result.total;
      let sum = 0;
      const cumulative = Array.from(series.net, (net) => (sum += net));
      return Math.max(
        difference(level.series.staff.p50, series.staff),
        difference(level.series.net.p50, series.net),
        difference(level.series.cumulative.p50, cumulative),
        difference([level.measures.npv.p50], [measures.npv]),
        difference([level.measures.runRateSaving.p50], [measures.runRateSaving]),
        difference([level.measures.peakFunding.p50], [measures.peakFunding]),
        difference([level.measures.paybackMonths.p50 ?? -1], [measures.paybackMonths ?? -1]),
      );
    }),
  );
}

const pinned = (plan: Plan): Plan => ({
  ...plan,
  scenarios: plan.scenarios.map((scenario) => ({ ...scenario, point: 'likely' })),
  roles: plan.roles.map((one) => {
    if (!one.estimate) return one;
    const { exposure, timeSaved, review, tasks, rollout } = one.estimate;
    const pin = <T extends { exposure?: unknown }>(triples: T): T =>
      Object.fromEntries(
        Object.entries(triples).map(([name, triple]) => [
          name,
          Array.isArray(triple) ? [triple[1], triple[1], triple[1]] : triple,
        ]),
      ) as T;
    return {
      ...one,
      estimate: {
        ...one.estimate,
        ...pin({ exposure, timeSaved, review }),
        ...(tasks ? { tasks: tasks.map(pin) } : {}),
        rollout: { ...rollout, ...pin({ exposure: undefined, ceiling: rollout.ceiling }) },
      },
    };
  }),
});

describe('a draw is the plan computed with the drawn estimates', () => {
  test('of 300 random plans, in every month and level', () => {
    let largest = 0;
    for (let seed = 0; seed < 300; seed++) {
      const plan = randomPlan(seed);
      const scenario = firstScenario(plan);
      const run = { scenario, draws: 1, seed: 7 + seed, correlation: (seed % 5) / 4 };
      const { total, costCentres } = simulate(plan, run);
      const same = drawnPlan(plan, 0, run);
      largest = Math.max(largest, differenceFromCompute({ ...costCentres, '': total }, same, scenario));
    }
    expect(largest).toBeLessThan(1e-8);
  });

  test('a later draw too, whatever was drawn before it', () => {
    const plan = randomPlan(4);
    const run = { scenario: firstScenario(plan), draws: 12, seed: 99, correlation: 0.5 };
    const simulation = prepareSimulation(plan, run);
    const samples = { firstLevel: 0, values: new Float64Array(samplesLength(simulation, 1)) };
    sampleDraws(simulation, { from: 9, to: 12 }, samples);
    for (const draw of [9, 10, 11]) {
      const [scenario] = compute(drawnPlan(plan, draw, run), { scenarios: [run.scenario] }).scenarios;
      const staff = Array.from(
        { length: plan.plan.months },
        (_, t) => samples.values[t * run.draws + draw] ?? 0,
      );
      expect(difference(staff, scenario?.total.series.staff ?? [])).toBeLessThan(1e-8);
    }
  });

  test('the total of a part is the sum of its centres', () => {
    for (let seed = 0; seed < 100; seed++) {
      const plan = randomPlan(seed);
      const leaves = plan.costCentres.filter(({ code }) => !plan.costCentres.some((c) => c.parent === code));
      const part = leaves.map(({ code }) => code).slice(0, 3);
      const run = { scenario: firstScenario(plan), draws: 1, seed, correlation: 0.2, part };
      const { total, costCentres } = simulate(plan, run);
      expect(Object.keys(costCentres).sort()).toEqual([...part].sort());
      const sum = (t: number) =>
        part.reduce((all, code) => all + (costCentres[code]?.series.net.p50[t] ?? 0), 0);
      expect(
        difference(
          total.series.net.p50,
          total.series.net.p50.map((_, t) => sum(t)),
        ),
      ).toBeLessThan(1e-9);
      expect(differenceFromCompute(costCentres, drawnPlan(plan, 0, run), run.scenario)).toBeLessThan(1e-8);
    }
  });
});

test('peak funding and payback of 101 draws have the quantiles of 101 plans, beyond the horizon where those never pay back', () => {
  let never = 0;
  let open = 0;
  for (let seed = 0; seed < 40; seed++) {
    const plan = randomPlan(seed);
    const run = { scenario: firstScenario(plan), draws: 101, seed, correlation: 0.3 };
    const each = Array.from({ length: run.draws }, (_, draw) => {
      const [scenario] = compute(drawnPlan(plan, draw, run), { scenarios: [run.scenario] }).scenarios;
      if (!scenario) throw new Error('Nothing was computed.');
      return scenario.total.measures;
    });
    const { peakFunding, paybackMonths } = simulate(plan, run).total.measures;
    // With 101 draws the quantiles are the draws of rank 10, 50 and 90 themselves.
    const funding = each.map((measures) => measures.peakFunding).sort((a, b) => a - b);
    expect(
      difference(
        [peakFunding.p10, peakFunding.p50, peakFunding.p90],
        [funding[10] ?? 0, funding[50] ?? 0, funding[90] ?? 0],
      ),
    ).toBeLessThan(1e-8);
    const payback = each.map((measures) => measures.paybackMonths ?? 999).sort((a, b) => a - b);
    expect([paybackMonths.p10, paybackMonths.p50, paybackMonths.p90].map((p) => p ?? 999)).toEqual([
      payback[10],
      payback[50],
      payback[90],
    ]);
    expect(paybackMonths.probability).toBe(payback.filter((months) => months < 999).length / run.draws);
    never += Number(paybackMonths.p90 === null);
    open += Number(paybackMonths.p10 !== null && paybackMonths.p90 === null);
  }
  expect(never).toBeGreaterThan(open);
  expect(open).toBeGreaterThan(0);
});

test('200 plans whose low, likely and high are the same have no spread and equal compute', () => {
  for (let seed = 0; seed < 200; seed++) {
    const plan = pinned(randomPlan(seed));
    const scenario = firstScenario(plan);
    const { total, costCentres } = simulate(plan, { scenario, draws: 20, seed, correlation: 0.4 });
    const levels = { ...costCentres, '': total };
    for (const { series, measures } of Object.values(levels)) {
      for (const fan of Object.values(series)) {
        expect(fan.p10).toEqual(fan.p50);
        expect(fan.p90).toEqual(fan.p50);
      }
      const { min, mean, max } = measures.npv;
      expect([min, max]).toEqual([mean, mean]);
    }
    expect(differenceFromCompute(levels, plan, scenario)).toBeLessThan(1e-9);
  }
});

/** A centre whose one role of 100 FTE has, from the first month on, exactly the staff that its estimate leaves. */
const follower = (code: string, keys: Record<string, unknown>) =>
  role(code, { costCentre: code, fte: 100, estimate: estimate(1, keys) });
const FOLLOWING = { release: true, noticeMonths: 0, releasePace: 1 };
const followers = (...roles: ReturnType<typeof follower>[]) =>
  smallPlan({
    header: { months: 1 },
    costCentres: roles.map(({ code }) => ({ code, name: code })),
    roles,
    policy: FOLLOWING,
  });

/** Standard error of the share of `draws` draws that fall below the p-quantile. */
const standardError = (p: number, draws: number) => Math.sqrt((p * (1 - p)) / draws);

describe('quantiles of one triangular input are those of its closed form', () => {
  const draws = 100_000;
  const triple = [0.1, 0.3, 0.8] as const;
  const one = [1, 1, 1];
  const zero = [0, 0, 0];
  /** Each has 100 · (1 − x) FTE left where x is the drawn value of the triple, or of 1 − it. */
  const inputs = {
    exposure: { keys: { exposure: triple, timeSaved: one, review: zero }, taken: (x: number) => x },
    timeSaved: { keys: { exposure: one, timeSaved: triple, review: zero }, taken: (x: number) => x },
    review: { keys: { exposure: one, timeSaved: one, review: triple }, taken: (x: number) => 1 - x },
  };
  for (const [name, { keys, taken }] of Object.entries(inputs)) {
    test(`${name}: P10, P50 and P90 of the staff`, () => {
      const run = { scenario: 'x', draws, seed: 20, correlation: 0.6 };
      const { staff } = simulate(followers(follower('A', keys)), run).total.series;
      for (const [p, left] of [
        [0.1, staff.p10],
        [0.5, staff.p50],
        [0.9, staff.p90],
      ] as const) {
        const x = taken(1 - (left[0] ?? 0) / 100);
        const below = triangularCumulative(triple, x);
        const expected = name === 'review' ? p : 1 - p;
        expect(Math.abs(below - expected)).toBeLessThan(4 * standardError(p, draws));
      }
    });
  }

  test('ceiling: P10, P50 and P90 of the staff', () => {
    const keys = { exposure: one, timeSaved: one, review: zero, rollout: rolloutOf(triple) };
    const { staff } = simulate(followers(follower('A', keys)), { ...RUN, draws, seed: 3 }).total.series;
    for (const [p, left] of [
      [0.1, staff.p10],
      [0.5, staff.p50],
      [0.9, staff.p90],
    ] as const) {
      const below = triangularCumulative(triple, 1 - (left[0] ?? 0) / 100);
      expect(Math.abs(below - (1 - p))).toBeLessThan(4 * standardError(p, draws));
    }
  });
});

const rolloutOf = (ceiling: readonly number[]) => ({ start: '2027-01', rampMonths: 0, ceiling });

describe('correlation', () => {
  const draws = 50_000;
  /** Symmetric over 0 … 1, so that two independent ones add up to half of the sum of four uniform numbers. */
  const keys = { exposure: [0, 0.5, 1], timeSaved: [1, 1, 1], review: [0, 0, 0] };
  const two = followers(follower('A', keys), follower('B', keys));

  /** The share of sums of four uniform numbers below x, for 1 ≤ x ≤ 2 (Irwin and Hall). */
  const irwinHall4 = (x: number) => (x ** 4 - 4 * (x - 1) ** 4) / 24;

  test('of 1: two equal roles are one of double size in every quantile', () => {
    const { total, costCentres } = simulate(two, { ...RUN, draws, correlation: 1 });
    const { staff } = total.series;
    const single = costCentres.A?.series.staff;
    for (const p of ['p10', 'p50', 'p90'] as const) expect(staff[p][0]).toBe(2 * (single?.[p][0] ?? 0));
  });

  test('of 0: the staff of two roles has the quantiles of the sum of four uniform numbers', () => {
    const { staff } = simulate(two, { ...RUN, draws, correlation: 0 }).total.series;
    const freed = (left: number | undefined) => (200 - (left ?? 0)) / 100;
    expect(irwinHall4(2 * freed(staff.p90[0]))).toBeCloseTo(0.1, 2);
    expect(Math.abs(irwinHall4(2 * freed(staff.p90[0])) - 0.1)).toBeLessThan(4 * standardError(0.1, draws));
    expect(Math.abs(irwinHall4(4 - 2 * freed(staff.p10[0])) - 0.1)).toBeLessThan(
      4 * standardError(0.1, draws),
    );
    expect(freed(staff.p50[0])).toBeCloseTo(1, 2);
  });

  test('of ρ: both roles free more than their median in ¼ + asin(ρ)/2π of the draws', () => {
    for (const correlation of [0, 0.3, 0.8, 1]) {
      const simulation = prepareSimulation(two, { ...RUN, draws, correlation });
      const samples = { firstLevel: 0, values: new Float64Array(samplesLength(simulation, 3)) };
      sampleDraws(simulation, { from: 0, to: draws }, samples);
      const cell = (level: number) => level * (samplesLength(simulation, 1) / draws) * draws;
      let both = 0;
      for (let draw = 0; draw < draws; draw++) {
        const low = (level: number) => (samples.values[cell(level) + draw] ?? 0) < 50;
        if (low(1) && low(2)) both++;
      }
      const expected = 0.25 + Math.asin(correlation) / (2 * Math.PI);
      expect(Math.abs(both / draws - expected)).toBeLessThan(4 * standardError(expected, draws));
    }
  });

  test('leaves capability and adoption apart: with ρ = 1 a role’s gain and its ceiling are independent', () => {
    const both = { ...keys, rollout: rolloutOf([0, 0.5, 1]) };
    const { staff } = simulate(followers(follower('A', both)), { ...RUN, draws, correlation: 1 }).total
      .series;
    /** The product of two independent symmetric triangles has a median below the product of theirs, 0.25. */
    expect(100 - (staff.p50[0] ?? 0)).toBeLessThan(25);
  });
});

test('the spread of P50 over seeds falls with the square root of the draws', () => {
  const plan = followers(
    follower('A', { exposure: [0.1, 0.4, 0.9], timeSaved: [1, 1, 1], review: [0, 0, 0] }),
  );
  const spread = (draws: number) => {
    const medians = Array.from(
      { length: 60 },
      (_, seed) => simulate(plan, { ...RUN, draws, seed }).total.series.staff.p50[0] ?? 0,
    );
    const mean = medians.reduce((sum, one) => sum + one, 0) / medians.length;
    return Math.sqrt(medians.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (medians.length - 1));
  };
  /** With 60 seeds each, the ratio of two spreads is within a third of its expectation in 99 of 100 tries. */
  const ratio = spread(250) / spread(4000);
  expect(ratio).toBeGreaterThan(4 / 1.4);
  expect(ratio).toBeLessThan(4 * 1.4);
});

describe('the same plan, draws, seed and correlation', () => {
  const plan = randomPlan(21);
  const run = { scenario: firstScenario(plan), draws: 300, seed: 5, correlation: 0.3 };

  test('give the same bytes again, another seed gives others', () => {
    const first = JSON.stringify(simulate(plan, run));
    expect(JSON.stringify(simulate(plan, run))).toBe(first);
    expect(JSON.stringify(simulate(plan, { ...run, seed: 6 }))).not.toBe(first);
  });

  test('give the same bytes however the draws are divided', () => {
    const simulation = prepareSimulation(plan, run);
    const levels = samplesLayout(simulation).levels;
    const samples = () => ({ firstLevel: 0, values: new Float64Array(samplesLength(simulation, levels)) });
    const [whole, pieces] = [samples(), samples()];
    sampleDraws(simulation, { from: 0, to: 300 }, whole);
    for (const [from, to] of [
      [250, 300],
      [0, 1],
      [1, 97],
      [97, 250],
    ] as const) {
      sampleDraws(prepareSimulation(plan, run), { from, to }, pieces);
    }
    expect(Buffer.from(pieces.values.buffer).equals(Buffer.from(whole.values.buffer))).toBe(true);
  });

  test('a level alone has the samples that it has among all', () => {
    const simulation = prepareSimulation(plan, run);
    const levels = samplesLayout(simulation).levels;
    const one = samplesLength(simulation, 1);
    const all = { firstLevel: 0, values: new Float64Array(one * levels) };
    const last = { firstLevel: levels - 1, values: new Float64Array(one) };
    sampleDraws(simulation, { from: 0, to: 300 }, all);
    sampleDraws(simulation, { from: 0, to: 300 }, last);
    expect(last.values).toEqual(all.values.slice(one * (levels - 1)));
  });
});

test('samples stay below 256 MB: 100,000 draws over 120 months of 500 centres are taken level by level', () => {
  const codes = Array.from({ length: 500 }, (_, i) => `C${i}`);
  const plan = smallPlan({
    header: { months: 120 },
    costCentres: codes.map((code) => ({ code, name: code })),
  });
  const simulation = prepareSimulation(plan, { ...RUN, draws: 100_000 });
  expect(samplesLayout(simulation).levelsAtATime).toBe(1);
  expect(8 * samplesLength(simulation, 1)).toBeLessThan(256 * 1024 ** 2);
  expect(samplesLayout(prepareSimulation(plan, { ...RUN, draws: 100 })).levelsAtATime).toBe(501);
});

test('the chance of a loss is that of the closed form', () => {
  /** 100 FTE at 12 a year less a platform of 40 a month: a loss where less than 40 FTE are freed. */
  const triple = [0.1, 0.3, 0.8] as const;
  const plan = smallPlan({
    header: { months: 1 },
    roles: [
      role('R', {
        fte: 100,
        salary: 12,
        estimate: estimate(1, { exposure: triple, timeSaved: [1, 1, 1], review: [0, 0, 0], system: 'S' }),
      }),
    ],
    systems: [
      {
        code: 'S',
        name: 'S',
        unit: 'u',
        options: [{ code: 'o', name: 'o', kind: 'own-model', start: '2027-01', fixedMonthly: 40 }],
      },
    ],
    policy: { ...FOLLOWING, severanceMonths: 0 },
  });
  const draws = 100_000;
  const { probabilityOfLoss, measures } = simulate(plan, { ...RUN, draws, seed: 8 }).total;
  const expected = triangularCumulative(triple, 0.4);
  expect(Math.abs(probabilityOfLoss - expected)).toBeLessThan(4 * standardError(expected, draws));
  const { counts, from, width } = measures.npv.histogram;
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(draws);
  const below0 = counts
    .filter((_, step) => from + (step + 0.5) * width < 0)
    .reduce((sum, count) => sum + count, 0);
  expect(below0 / draws).toBeCloseTo(probabilityOfLoss, 9);
});

test('Φ⁻¹ of the reference is that of the tables', () => {
  expect(inversePhi(0.975)).toBeCloseTo(1.959963984540054, 12);
});
