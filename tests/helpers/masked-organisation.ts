import fc from 'fast-check';
import { WHOLE } from '@/lib/access';
import type { Plan } from '@/lib/engine';
import { parsePlan } from '@/lib/plan';

type Line = [centre: string, system: string | null, people: number];
/** Who works where, and with what. `tree` names each centre's parent. */
export type Shape = { tree: Record<string, string | null>; lines: Line[] };

const SYSTEMS = ['s', 't', 'u', 'v'] as const;

/** A tree of 1 to 8 centres, many of whose groups are small, with up to four systems. */
export const anyShape: fc.Arbitrary<Shape> = fc
  .record({
    parents: fc.array(fc.nat(7), { minLength: 1, maxLength: 8 }),
    lines: fc.array(
      fc.tuple(
        fc.nat(7),
        fc.option(fc.constantFrom(...SYSTEMS), { freq: 2 }),
        fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 25 })),
      ),
      { minLength: 1, maxLength: 14 },
    ),
  })
  .map(({ parents, lines }) => ({
    tree: Object.fromEntries(parents.map((above, i) => [`c${i}`, i === 0 ? null : `c${above % i}`])),
    lines: lines.map(([at, system, people]): Line => [`c${at % parents.length}`, system, people]),
  }));

const even = (share: number) => [share, share, share];

/** All that are told of a line but its people: alike for all lines, so that a figure is a sum over people and nothing hides behind differences. */
const estimate = (system: string | null) => ({
  exposure: even(0.51713),
  timeSaved: even(0.4197),
  review: even(0.10331),
  usage: 3,
  rollout: { start: '2027-02', rampMonths: 2, ceiling: even(1) },
  ...(system === null ? {} : { system }),
});

function systemOf(code: string, at: number) {
  const option = (name: string, prices: Record<string, unknown>) => ({
    ...{ code: name, name: `Option ${name}`, kind: 'closed-api', start: '2026-01' },
    ...prices,
  });
  return {
    code,
    name: `System ${code}`,
    unit: 'units',
    options: [
      option('a', { seatPrice: 7 + 4 * at, unitPrice: at % 2, onboarding: 90 + at, fixedMonthly: 100 }),
      option('b', {
        seatPrice: at === 1 ? 0 : 19 - at,
        unitPrice: 0.25 * at,
        block: { capacity: 40, monthly: 300 },
        upfront: 500,
      }),
    ],
  };
}

/**
 * The plan of these people: each line with as many heads and somewhat fewer FTE, everybody with the system from February on. One system
 * more is named by nobody.
 */
export function planOfShape({ tree, lines }: Shape): Plan {
  const systems = [...SYSTEMS.filter((code) => lines.some(([, system]) => system === code)), 'unnamed'];
  const parsed = parsePlan({
    format: 'headroom-plan/1',
    plan: { name: 'Masks', currency: 'EUR', start: '2027-01', months: 6, discountRate: 0.05 },
    costCentres: Object.entries(tree).map(([code, parent]) => ({
      ...{ code, name: `Centre ${code}` },
      ...(parent === null ? {} : { parent }),
    })),
    roles: lines.map(([costCentre, system, people], at) => ({
      ...{ code: `r${at}`, costCentre, title: `Role ${at}`, location: 'Lyon', country: 'FR', grade: 'P3' },
      ...{
        fte: people * 0.91373,
        heads: people,
        salary: 50_000 + 1_013.37 * at,
        onCost: 0.21,
        attrition: 0.10379,
      },
      estimate: estimate(system),
    })),
    systems: systems.map(systemOf),
    scenarios: [
      {
        code: 'base',
        name: 'Base',
        wholePositions: false,
        realisation: 0.5417,
        policy: { release: true, noticeMonths: 1 },
      },
      {
        ...{ code: 'slow', name: 'Slow', wholePositions: false, delayMonths: 1, point: 'conservative' },
        sourcing: Object.fromEntries(systems.map((code, at) => [code, at % 2 === 0 ? 'b' : 'a'])),
      },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.plan;
}

/** Which unknowns each figure adds up: the role lines, one by one. */
export function unknownsOf({ tree, lines }: Shape) {
  const isIn = (centre: string, group: string) => {
    for (let at: string | null = centre; at !== null; at = tree[at] ?? null) if (at === group) return true;
    return group === WHOLE;
  };
  return {
    people: lines.map(([, , people]) => people),
    groups: [WHOLE, ...Object.keys(tree)],
    systems: [...new Set(lines.flatMap(([, system]) => system ?? []))],
    ofCentre: (group: string): number[] => lines.map(([centre]) => (isIn(centre, group) ? 1 : 0)),
    ofSystem: (code: string): number[] => lines.map(([, system]) => (system === code ? 1 : 0)),
    /** What all systems cost is a sum of users times different prices. */
    ofAllSystems: (price: (code: string) => number): number[] =>
      lines.map(([, system]) => (system === null ? 0 : price(system))),
  };
}
