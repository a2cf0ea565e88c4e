import { describe, expect, test } from 'vitest';
import { compute } from '@/lib/engine';
import type { Measures, Plan, Scenario, SourcingOption } from '@/lib/engine/types';
import { randomPlan } from '@/tests/helpers/random-plan';
import { EDGE_PLANS } from './edge-plans';
import { reference } from './reference';

const PLANS = 500;
const CHUNK = 50;
const TOLERANCE = 1e-9;

type AnyLevel = { series: Record<string, ArrayLike<number>>; measures: Measures };
type AnyScenario = {
  code: string;
  total: AnyLevel;
  costCentres: Record<string, AnyLevel>;
  roles: Record<string, AnyLevel>;
  systems: Record<string, AnyLevel & { option: string }>;
};

/** |a − b| ≤ 1e-9 · max(1, |a|, |b|); null equals null only, NaN nothing. */
function agrees(a: number | null | undefined, b: number | null | undefined): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === null && b === null;
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

function* levelDifferences(path: string, engine: AnyLevel, page: AnyLevel): Generator<string> {
  yield* keyDifferences(`${path}.series`, engine.series, page.series);
  yield* keyDifferences(`${path}.measures`, engine.measures, page.measures);
  for (const [name, expected] of Object.entries(page.series)) {
    const found = engine.series[name] ?? [];
    if (found.length !== expected.length)
      yield `${path}.${name}: ${found.length} months, not ${expected.length}`;
    for (let t = 0; t < expected.length; t += 1) {
      if (!agrees(found[t], expected[t]))
        yield `${path}.${name}[${t}]: engine ${found[t]}, page ${expected[t]}`;
    }
  }
  const found = new Map<string, number | null>(Object.entries(engine.measures));
  for (const [name, expected] of Object.entries(page.measures)) {
    if (!agrees(found.get(name), expected))
      yield `${path}.${name}: engine ${found.get(name)}, page ${expected}`;
  }
}

function* keyDifferences(path: string, engine: object, page: object): Generator<string> {
  const [found, expected] = [engine, page].map((one) => Object.keys(one).sort().join(' '));
  if (found !== expected) yield `${path}: engine has ${found}, page has ${expected}`;
}

function* levelsDifferences(path: string, engine: Record<string, AnyLevel>, page: Record<string, AnyLevel>) {
  yield* keyDifferences(path, engine, page);
  for (const [code, expected] of Object.entries(page)) {
    const found = engine[code];
    if (found !== undefined) yield* levelDifferences(`${path}.${code}`, found, expected);
  }
}

function* scenarioDifferences(engine: AnyScenario, page: AnyScenario): Generator<string> {
  const path = page.code;
  if (engine.code !== page.code) yield `scenario ${engine.code}, not ${page.code}`;
  yield* levelDifferences(`${path}.total`, engine.total, page.total);
  yield* levelsDifferences(`${path}.costCentres`, engine.costCentres, page.costCentres);
  yield* levelsDifferences(`${path}.roles`, engine.roles, page.roles);
  yield* levelsDifferences(`${path}.systems`, engine.systems, page.systems);
  for (const [code, expected] of Object.entries(page.systems)) {
    const found = engine.systems[code]?.option;
    if (found !== expected.option)
      yield `${path}.systems.${code}.option: engine ${found}, page ${expected.option}`;
  }
}

/**
 * The same plan over 61 … 120 months, in which savings are taken out and systems are cheap and small, so that pay-backs,
 * internal rates of return, releases and many blocks are common; every third plan's roles have no posts.
 */
function longAndProfitable(plan: Plan, seed: number): Plan {
  const profitable = (scenario: Scenario): Scenario => ({
    ...scenario,
    point: 'ambitious',
    realisation: 1,
    policy: { ...scenario.policy, release: true, severanceMonths: 3, releasePace: 1 },
  });
  const cheap = (option: SourcingOption): SourcingOption => ({
    ...option,
    seatPrice: option.seatPrice * 0.1,
    unitPrice: option.unitPrice * 0.1,
    fixedMonthly: option.fixedMonthly * 0.1,
    block: option.block && { capacity: option.block.capacity * 0.1, monthly: option.block.monthly * 0.01 },
  });
  return {
    ...plan,
    plan: { ...plan.plan, months: 61 + (seed % 60) },
    costCentres: plan.costCentres.map(({ realisation: _, ...centre }) => centre),
    roles: plan.roles.map((role) => (seed % 3 === 0 ? { ...role, fte: 0, vacant: 0 } : role)),
    systems: plan.systems.map((system) => ({ ...system, options: system.options.map(cheap) })),
    scenarios: plan.scenarios.map(profitable),
  };
}

function disagreements(chunk: readonly number[], planOf: (seed: number) => Plan): string[] {
  return chunk.flatMap((seed) => {
    const [first, ...more] = differences(planOf(seed));
    return first === undefined ? [] : [`plan ${seed}: ${first} (and ${more.length} more)`];
  });
}

function differences(plan: Plan): string[] {
  const page = reference(plan);
  const engine = compute(plan, { roles: true });
  const rollup = compute(plan);
  const found: string[] = [];
  if (engine.months.join() !== page.months.join())
    found.push(`months: engine ${engine.months}, page ${page.months}`);
  page.scenarios.forEach((expected, i) => {
    const [whole, rolled] = [engine.scenarios[i], rollup.scenarios[i]];
    if (whole === undefined || rolled === undefined) found.push(`scenario ${expected.code}: missing`);
    else {
      found.push(...scenarioDifferences(whole, expected));
      found.push(...scenarioDifferences(rolled, { ...expected, roles: {} }));
    }
  });
  return found;
}

describe('the engine is model.md, sections 1–8: every series and measure of every level, to 1e-9', () => {
  const seeds = Array.from({ length: PLANS }, (_, i) => i + 1);
  const chunks = Array.from({ length: PLANS / CHUNK }, (_, i) => seeds.slice(i * CHUNK, (i + 1) * CHUNK));

  test.each(chunks.map((chunk) => ({ chunk, first: chunk[0], last: chunk.at(-1) })))(
    'random plans $first to $last equal the literal second implementation, with and without roles',
    { timeout: 120_000 },
    ({ chunk }) => {
      expect(disagreements(chunk, randomPlan)).toEqual([]);
    },
  );

  test('so do 50 of them drawn out to 61 … 120 months, with cheap systems and savings taken out', {
    timeout: 120_000,
  }, () => {
    expect(disagreements(seeds.slice(0, 50), (seed) => longAndProfitable(randomPlan(seed), seed))).toEqual(
      [],
    );
  });

  test.each(EDGE_PLANS)('at the edge of a rule: $title', ({ plan }) => {
    expect(differences(plan)).toEqual([]);
  });
});
