import fc from 'fast-check';
import type {
  CostCentre,
  Estimate,
  Plan,
  Role,
  Scenario,
  SourcingOption,
  System,
  Task,
  Triple,
} from '@/lib/engine/types';

/** A seeded source of choices (mulberry32): the same seed gives the same plan on every machine. */
class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Uniform in [0, 1). */
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.unit();
  }

  /** A whole number, low … high. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  odds(probability: number): boolean {
    return this.unit() < probability;
  }

  pick<T>(first: T, ...others: readonly T[]): T {
    const index = Math.floor(this.unit() * (others.length + 1));
    return index === 0 ? first : (others[index - 1] ?? first);
  }

  shuffle<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, key: this.unit() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  }

  /** A share, with the ends 0 and 1 more often than never. */
  share(): number {
    return this.pick(0, 1, this.unit(), this.unit(), this.unit(), this.unit());
  }
}

const AWKWARD_CODES = ['constructor', 'toString', 'hasOwnProperty', '-', '.', '0', 'valueOf'];

function codesOf(chance: Chance, prefix: string, count: number): string[] {
  const codes = Array.from({ length: count }, (_, index) => `${prefix}${index}`);
  if (count > 0 && chance.odds(0.1)) codes[chance.whole(0, count - 1)] = chance.pick('0', ...AWKWARD_CODES);
  return codes;
}

/** The calendar month `offset` months after `start`. */
function monthAfter(start: string, offset: number): string {
  const absolute = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + offset;
  return `${String(Math.floor(absolute / 12)).padStart(4, '0')}-${String((absolute % 12) + 1).padStart(2, '0')}`;
}

function tripleOf(chance: Chance, most: number): Triple {
  if (chance.odds(0.1)) return chance.pick<Triple>([0, 0, 0], [0, 0, most], [most, most, most]);
  const [low = 0, likely = 0, high = 0] = [chance.unit(), chance.unit(), chance.unit()].sort((a, b) => a - b);
  return [low * most, likely * most, high * most];
}

/** A month before, at, within, at the end of or after the plan. */
function anyMonth(chance: Chance, start: string, months: number): string {
  return monthAfter(
    start,
    chance.pick(
      0,
      chance.whole(-30, -1),
      chance.whole(0, months - 1),
      chance.whole(0, months - 1),
      months - 1,
      months + chance.whole(0, 12),
    ),
  );
}

function centresOf(chance: Chance): CostCentre[] {
  const codes = codesOf(chance, 'C', chance.pick(1, 1, 2, 3, 5, 8));
  const depths: number[] = [];
  const centres = codes.map((code, index): CostCentre => {
    const possible = depths.flatMap((depth, above) => (depth < 4 ? [above] : []));
    const above = index > 0 && chance.odds(0.8) ? possible[chance.whole(0, possible.length - 1)] : undefined;
    depths.push(above === undefined ? 1 : (depths[above] ?? 0) + 1);
    return {
      code,
      name: `Centre ${index}`,
      parent: above === undefined ? null : (codes[above] ?? null),
      ...(chance.odds(0.3) ? { realisation: chance.share() } : {}),
    };
  });
  return chance.shuffle(centres);
}

function optionOf(chance: Chance, code: string, start: string, months: number): SourcingOption {
  const live = anyMonth(chance, start, months);
  return {
    code,
    name: `Option ${code}`,
    kind: chance.pick('closed-api', 'hosted-open', 'self-hosted-open', 'own-model'),
    start: live,
    ...(chance.odds(0.3) ? { end: monthAfter(live, chance.pick(1, 6, 12, 24, 48)) } : {}),
    seatPrice: chance.pick(0, chance.between(0, 60)),
    unitPrice: chance.pick(0, chance.between(0, 5)),
    fixedMonthly: chance.pick(0, chance.between(0, 3000)),
    ...(chance.odds(0.5)
      ? {
          block: { capacity: chance.pick(1, 10, chance.between(0.5, 400)), monthly: chance.between(0, 5000) },
        }
      : {}),
    upfront: chance.pick(0, chance.between(0, 200_000)),
    buildMonths: chance.pick(0, 1, 3, 12, 40),
    ...(chance.odds(0.5)
      ? { refresh: { everyMonths: chance.pick(1, 5, 12, 36), cost: chance.between(0, 30_000) } }
      : {}),
    onboarding: chance.pick(0, chance.between(0, 800)),
    priceTrend: chance.pick(0, chance.between(-0.4, 0.15)),
  };
}

function systemsOf(chance: Chance, start: string, months: number): System[] {
  return codesOf(chance, 'S', chance.pick(0, 1, 2, 3, 4)).map((code) => ({
    code,
    name: `System ${code}`,
    unit: 'units',
    options: codesOf(chance, 'o', chance.pick(1, 2, 3)).map((option) =>
      optionOf(chance, option, start, months),
    ),
  }));
}

function tasksOf(chance: Chance): Task[] {
  const count = chance.whole(1, 4);
  const weights = Array.from({ length: count }, () => chance.between(0.05, 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0) / chance.pick(1, 0.4, 0.8);
  return weights.map((weight, index) => ({
    name: `Task ${index}`,
    share: weight / whole,
    exposure: tripleOf(chance, 1),
    timeSaved: tripleOf(chance, 0.9),
    review: tripleOf(chance, 0.5),
  }));
}

function estimateOf(chance: Chance, systems: readonly System[], start: string, months: number): Estimate {
  const system = chance.odds(0.75) ? systems[chance.whole(0, systems.length - 1)]?.code : undefined;
  return {
    ...(chance.odds(0.35)
      ? { tasks: tasksOf(chance) }
      : {
          exposure: tripleOf(chance, 1),
          timeSaved: tripleOf(chance, chance.pick(1, 1, 0.2)),
          review: tripleOf(chance, chance.pick(0.2, 0.2, 1)),
        }),
    quality: chance.pick(0, chance.between(-1, 1)),
    ...(system === undefined ? {} : { system }),
    usage: chance.pick(0, chance.between(0, 20)),
    rollout: {
      start: anyMonth(chance, start, months),
      rampMonths: chance.pick(0, 1, 2, 6, 12, 24, 90),
      ceiling: tripleOf(chance, 1),
      curve: chance.pick('s', 'linear'),
    },
  };
}

function rolesOf(
  chance: Chance,
  centres: readonly CostCentre[],
  systems: readonly System[],
  start: string,
  months: number,
): Role[] {
  return codesOf(chance, 'R', chance.pick(0, 1, 1, 2, 3, 5, 8, 12)).map((code, index): Role => {
    const fte = chance.pick(0, 1, 10, 42, chance.between(0, 3), chance.between(0, 60), chance.whole(1, 30));
    return {
      code,
      costCentre: centres[chance.whole(0, centres.length - 1)]?.code ?? '',
      title: `Role ${index}`,
      location: chance.pick('', 'Dublin', 'Lyon'),
      country: chance.pick('', 'IE', 'US-NY'),
      grade: chance.pick('', 'P3'),
      fte,
      vacant: chance.pick(0, 0, fte, fte * chance.unit()),
      ...(chance.odds(0.3) ? { heads: Math.ceil(fte) + chance.whole(0, 3) } : {}),
      salary: chance.pick(0, 52_000, chance.between(18_000, 160_000), chance.between(18_000, 160_000)),
      onCost: chance.pick(0, 0.24, chance.between(0, 0.6)),
      attrition: chance.pick(0, 0.12, chance.between(0, 0.4), chance.between(0, 0.99)),
      growth: chance.pick(0, 0, chance.between(-0.3, 0.3), chance.between(-0.6, 0.8)),
      engagement: chance.odds(0.25) ? 'contractor' : 'employee',
      driver: chance.odds(0.3) ? 'span' : 'workload',
      ...(chance.odds(0.75) ? { estimate: estimateOf(chance, systems, start, months) } : {}),
    };
  });
}

function scenarioOf(chance: Chance, code: string, systems: readonly System[], months: number): Scenario {
  const sourcing: [string, string][] = [];
  for (const system of systems) {
    const option = system.options[chance.whole(0, system.options.length - 1)];
    if (option && chance.odds(0.6)) sourcing.push([system.code, option.code]);
  }
  return {
    code,
    name: `Scenario ${code}`,
    point: chance.pick('likely', 'conservative', 'ambitious'),
    delayMonths: chance.pick(0, 0, 1, 6, months),
    realisation: chance.share(),
    wholePositions: chance.odds(0.5),
    growthShift: chance.pick(0, 0, chance.between(-0.35, 0), chance.between(0, 0.3)),
    priceFactor: chance.pick(1, chance.between(0.2, 3)),
    sourcing: Object.fromEntries(sourcing),
    policy: {
      redeployShare: chance.share(),
      redeployFillsVacancy: chance.share(),
      release: chance.odds(0.6),
      noticeMonths: chance.pick(0, 1, 3, 12),
      contractorNoticeMonths: chance.pick(0, 1, 4),
      releasePace: chance.pick(1, 1, 0, 0.05, chance.unit()),
      severanceMonths: chance.pick(0, 3, 9),
      recruitmentCost: chance.pick(0, 0.2, chance.between(0, 1)),
      retrainingCost: chance.pick(0, 0.1, chance.between(0, 1)),
    },
  };
}

/**
 * A valid plan that is a function of its seed alone. Over a few hundred seeds every feature of model.md, sections 1–8,
 * occurs: trees of one to four levels, span roles, contractors, tasks, early, late and absent go-lives, ended options,
 * blocks, refreshes, upfront payments, systems that no role names, negative growth shifts, empty and vacant roles.
 */
export function randomPlan(seed: number): Plan {
  const chance = new Chance(seed);
  const months = chance.pick(1, 2, 12, 13, 24, 36, 60, chance.whole(1, 60));
  const start = monthAfter('2026-01', chance.whole(0, 30));
  const centres = centresOf(chance);
  const systems = systemsOf(chance, start, months);
  const roles = rolesOf(chance, centres, systems, start, months);
  return {
    plan: {
      name: `Random plan ${seed}`,
      currency: chance.pick('EUR', 'USD', 'GBP'),
      start,
      months,
      discountRate: chance.pick(0, 0.08, chance.between(-0.05, 0.2)),
      ...(chance.odds(0.6)
        ? { payAward: { rate: chance.between(-0.02, 0.08), month: chance.whole(1, 12) } }
        : {}),
    },
    costCentres: centres,
    roles,
    systems,
    scenarios: codesOf(chance, 'x', chance.pick(1, 1, 2, 3)).map((code) =>
      scenarioOf(chance, code, systems, months),
    ),
  };
}

/** Any plan that `randomPlan` can make; a counter-example is reported with the seed in the plan's name. */
export const anyPlan: fc.Arbitrary<Plan> = fc.nat(2 ** 31 - 1).map(randomPlan);
