import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { masksOf, WHOLE } from '@/lib/access';
import { isSolved, solve, tellsOfFew } from '../helpers/linear';
import { anyShape, planOfShape, type Shape, unknownsOf } from '../helpers/masked-organisation';

const masked = (shape: Shape, threshold = 5) => {
  const { centres, systems } = masksOf(planOfShape(shape), threshold);
  return { centres: [...centres].sort(), systems: [...systems].sort() };
};

describe('systems', () => {
  test('that 5 people and more work with are all shown beside shown centres', () => {
    const shape: Shape = {
      tree: { g: null, a: 'g', b: 'g' },
      lines: [
        ['a', 's', 9],
        ['a', null, 6],
        ['b', 's', 5],
        ['b', 't', 7],
      ],
    };
    expect(masked(shape)).toEqual({ centres: [], systems: [] });
  });

  test('of 3 people are masked, and with them what all systems cost: one part of it would be theirs', () => {
    const shape: Shape = {
      tree: { g: null },
      lines: [
        ['g', 's', 3],
        ['g', 't', 9],
        ['g', null, 8],
      ],
    };
    expect(masked(shape)).toEqual({ centres: [], systems: [WHOLE, 's'] });
  });

  test('are masked where their users less those of a centre are 2 people', () => {
    const shape: Shape = {
      tree: { g: null, a: 'g', b: 'g' },
      lines: [
        ['a', 's', 9],
        ['a', null, 2],
        ['b', null, 20],
      ],
    };
    expect(masked(shape)).toEqual({ centres: [], systems: [WHOLE, 's'] });
  });

  test('are masked where a masked centre uses them alone, by which its neighbour of 4 would follow', () => {
    const shape: Shape = {
      tree: { g: null, a: 'g', b: 'g', c: 'g' },
      lines: [
        ['a', null, 4],
        ['b', 's', 9],
        ['c', null, 20],
      ],
    };
    expect(masked(shape)).toEqual({ centres: ['a', 'b'], systems: [WHOLE, 's'] });
  });

  test('are masked where a centre is theirs but for one person, who works with another', () => {
    const shape: Shape = {
      tree: { g: null, a: 'g', b: 'g' },
      lines: [
        ['a', 's', 10],
        ['a', 't', 1],
        ['b', 't', 8],
        ['b', null, 7],
      ],
    };
    expect(masked(shape).systems).toEqual([WHOLE, 's']);
  });
});

test('a group is not without people because its heads are given as none', () => {
  const plan = planOfShape({
    tree: { g: null, a: 'g', b: 'g' },
    lines: [
      ['a', null, 3],
      ['b', null, 9],
    ],
  });
  const roles = plan.roles.map((role) => ({ ...role, heads: role.costCentre === 'a' ? 0 : 9 }));
  expect([...masksOf({ ...plan, roles }, 5).centres].sort()).toEqual(['a', 'b']);
});

function shownRows(shape: Shape, threshold: number) {
  const { centres, systems } = masksOf(planOfShape(shape), threshold);
  const unknowns = unknownsOf(shape);
  const { groups, systems: codes } = unknowns;
  const prices = [7, 11, 0, 13];
  return {
    ...{ centres, systems, unknowns, groups, codes },
    solved: solve([
      ...groups.filter((code) => !centres.has(code)).map(unknowns.ofCentre),
      ...codes.filter((code) => !systems.has(code)).map(unknowns.ofSystem),
      ...(systems.has(WHOLE) ? [] : [unknowns.ofAllSystems((code) => prices['stuv'.indexOf(code)] ?? 0)]),
    ]),
  };
}

describe('over 10,000 random organisations with systems, where adoption is known and full', () => {
  test('no masked centre or system, and nobody of a group of 1 to threshold − 1 people, can be solved for', () => {
    fc.assert(
      fc.property(anyShape, fc.integer({ min: 2, max: 8 }), (shape, threshold) => {
        const { centres, systems, unknowns, groups, codes, solved } = shownRows(shape, threshold);
        for (const code of groups.filter((one) => centres.has(one)))
          expect(isSolved(unknowns.ofCentre(code), solved)).toBe(false);
        for (const code of codes) {
          const row = unknowns.ofSystem(code);
          const people = row.reduce<number>((sum, inside, i) => sum + inside * (unknowns.people[i] ?? 0), 0);
          if (people < threshold) expect(systems.has(code)).toBe(true);
          if (systems.has(code)) expect(isSolved(row, solved)).toBe(false);
        }
        // Every sum of pairs, masked or not: what is told concerns as many people as the threshold.
        const { people } = unknowns;
        const small = people.flatMap((count, i) => (count < threshold ? [i] : []));
        const subsets = small.flatMap((i) => [
          [i],
          ...small
            .filter((j) => j > i)
            .flatMap((j) => [[i, j], ...small.filter((k) => k > j).map((k) => [i, j, k])]),
        ]);
        for (const subset of subsets) {
          if (subset.reduce<number>((sum, i) => sum + (people[i] ?? 0), 0) >= threshold) continue;
          const others = solved.map((row) => row.filter((_, i) => !subset.includes(i)));
          // A combination that is zero on all others but not itself would be a figure of these people alone.
          expect(solve(others).length, `${subset}`).toBe(solved.length);
        }
      }),
      { numRuns: 10_000, seed: 11 },
    );
  }, 120_000);

  test('and no system is masked without need: each masked one, shown, would tell of too few or of a masked group', () => {
    let shown = 0;
    fc.assert(
      fc.property(anyShape, (shape) => {
        const { systems, unknowns, centres, groups, codes, solved } = shownRows(shape, 5);
        shown += codes.filter((code) => !systems.has(code)).length;
        for (const code of codes.filter((one) => systems.has(one))) {
          const withIt = solve([...solved, unknowns.ofSystem(code)]);
          const isGroup = groups.some((one) => centres.has(one) && isSolved(unknowns.ofCentre(one), withIt));
          expect(isGroup || tellsOfFew(withIt, unknowns.people, 5)).toBe(true);
        }
      }),
      { numRuns: 1_000, seed: 12 },
    );
    expect(shown).toBeGreaterThan(300);
  }, 120_000);
});
