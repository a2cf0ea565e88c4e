import type { Estimate, Plan, Role, Scenario, SourcingOption, System, Triple } from '@/lib/engine/types';

export type Size = { roles: number; months: number; scenarios: number };

const ROLES_PER_CENTRE = 20;
const CENTRES_PER_PARENT = 6;
const SYSTEMS = 12;

/** A seeded source of numbers in [0, 1): a linear congruential generator modulo 2^32. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Random = () => number;

const between = (random: Random, low: number, high: number): number => low + (high - low) * random();

function triple(random: Random, low: number, high: number): Triple {
  const likely = between(random, low, high);
  return [likely * 0.7, likely, likely + (1 - likely) * 0.3 * random()];
}

function triples(random: Random) {
  return {
    exposure: triple(random, 0.2, 0.7),
    timeSaved: triple(random, 0.1, 0.5),
    review: triple(random, 0.02, 0.1),
  };
}

function month(index: number): string {
  return `${2027 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function estimate(random: Random): Estimate {
  const system = Math.floor(random() * (SYSTEMS + 2));
  const tasks = [0.35, 0.25, 0.2].map((share, k) => ({ name: `Task ${k}`, share, ...triples(random) }));
  return {
    ...(random() < 0.25 ? { tasks } : triples(random)),
    quality: between(random, -0.02, 0.08),
    ...(system < SYSTEMS ? { system: `S${system}` } : {}),
    usage: between(random, 0.5, 3),
    rollout: {
      start: month(Math.floor(random() * 18)),
      rampMonths: [0, 6, 9, 12, 18, 24][Math.floor(random() * 6)] ?? 0,
      ceiling: triple(random, 0.4, 0.8),
      curve: random() < 0.8 ? 's' : 'linear',
    },
  };
}

function role(random: Random, index: number, centre: string): Role {
  const fte = Math.round(between(random, 1, 60) * 2) / 2;
  const isSpan = index % 20 === 19;
  return {
    code: `R${index}`,
    costCentre: centre,
    title: `Role ${index}`,
    location: 'Dublin',
    country: 'IE',
    grade: 'P3',
    fte,
    vacant: random() < 0.2 ? fte * 0.1 : 0,
    salary: Math.round(between(random, 28_000, 120_000)),
    onCost: between(random, 0.15, 0.35),
    attrition: between(random, 0.04, 0.25),
    growth: Math.round(between(random, -30, 50)) / 1000,
    engagement: random() < 0.1 ? 'contractor' : 'employee',
    driver: isSpan ? 'span' : 'workload',
    ...(random() < 0.7 ? { estimate: estimate(random) } : {}),
  };
}

function option(random: Random, code: string): SourcingOption {
  return {
    code,
    name: code,
    kind: 'closed-api',
    start: month(Math.floor(random() * 9)),
    ...(random() < 0.15 ? { end: month(40 + Math.floor(random() * 12)) } : {}),
    seatPrice: between(random, 0, 40),
    unitPrice: between(random, 0, 4),
    fixedMonthly: between(random, 0, 3000),
    ...(random() < 0.5 ? { block: { capacity: 900, monthly: 2600 } } : {}),
    upfront: between(random, 0, 200_000),
    buildMonths: Math.floor(random() * 6),
    ...(random() < 0.5 ? { refresh: { everyMonths: 18, cost: 20_000 } } : {}),
    onboarding: between(random, 0, 400),
    priceTrend: between(random, -0.25, 0.05),
  };
}

function scenario(random: Random, index: number): Scenario {
  return {
    code: `scenario-${index}`,
    name: `Scenario ${index}`,
    point: (['likely', 'conservative', 'ambitious'] as const)[index % 3] ?? 'likely',
    delayMonths: (index % 3) * 2,
    realisation: 0.3 + 0.2 * (index % 3),
    wholePositions: index % 2 === 0,
    growthShift: 0.01 * ((index % 3) - 1),
    priceFactor: 1 + 0.1 * (index % 3),
    sourcing: Object.fromEntries(
      Array.from({ length: SYSTEMS }, (_, s) => [`S${s}`, random() < 0.5 ? 'api' : 'own']),
    ),
    policy: {
      redeployShare: 0.2,
      redeployFillsVacancy: 0.5,
      release: index % 3 !== 1,
      noticeMonths: 3,
      contractorNoticeMonths: 1,
      releasePace: 0.1,
      severanceMonths: 3,
      recruitmentCost: 0.2,
      retrainingCost: 0.1,
    },
  };
}

/**
 * A made-up company of the asked size, the same for the same size: 20 roles a cost centre in a tree, one role in 20 a
 * span role, one in 10 contractors, 7 in 10 with an estimate (a quarter of these by tasks), 12 systems of 2 options.
 */
export function company(size: Size): Plan {
  const random = seeded(20_270_101);
  const centres = Math.ceil(size.roles / ROLES_PER_CENTRE);
  const systems: System[] = Array.from({ length: SYSTEMS }, (_, s) => ({
    code: `S${s}`,
    name: `System ${s}`,
    unit: 'units',
    options: [option(random, 'api'), option(random, 'own')],
  }));
  return {
    plan: {
      name: `${size.roles} roles`,
      currency: 'EUR',
      start: month(0),
      months: size.months,
      discountRate: 0.08,
      payAward: { rate: 0.03, month: 4 },
    },
    costCentres: Array.from({ length: centres }, (_, c) => ({
      code: `C${c}`,
      name: `Centre ${c}`,
      parent: c === 0 ? null : `C${Math.floor((c - 1) / CENTRES_PER_PARENT)}`,
      ...(c % 7 === 3 ? { realisation: 0.4 } : {}),
    })),
    roles: Array.from({ length: size.roles }, (_, r) =>
      role(random, r, `C${Math.floor(r / ROLES_PER_CENTRE)}`),
    ),
    systems,
    scenarios: Array.from({ length: size.scenarios }, (_, index) => scenario(random, index)),
  };
}
