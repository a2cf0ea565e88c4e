import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Group, maskSmallGroups } from '@/lib/access/mask-small-groups';
import { isSolved, solve } from '../helpers/linear';

const groups = (...list: [code: string, parent: string | null, people: number][]): Group[] =>
  list.map(([code, parent, people]) => ({ code, parent, people }));
const masked = (list: Group[], threshold = 5) => [...maskSmallGroups(list, threshold)].sort();

describe('small groups', () => {
  test('groups of 5 and more are all shown', () => {
    expect(masked(groups(['all', null, 0], ['a', 'all', 5], ['b', 'all', 6]))).toEqual([]);
  });

  test('a group of 3 is masked, and with it the smaller of its neighbours, or the total would give it away', () => {
    expect(masked(groups(['all', null, 0], ['a', 'all', 3], ['b', 'all', 9], ['c', 'all', 8]))).toEqual([
      'a',
      'c',
    ]);
  });

  test('two masked groups of 2 and 1 need a third: their sum would be that of 3 people', () => {
    const list = groups(['all', null, 0], ['a', 'all', 2], ['b', 'all', 1], ['c', 'all', 8], ['d', 'all', 9]);
    expect(masked(list)).toEqual(['a', 'b', 'c']);
  });

  test("a centre's own 2 people do not follow from its total less the group below it", () => {
    expect(masked(groups(['all', null, 30], ['a', 'all', 2], ['b', 'a', 20]))).toEqual(['b']);
  });

  test('a masked neighbour does not follow from its own parts', () => {
    const list = groups(['all', null, 0], ['a', 'all', 3], ['b', 'all', 0], ['b1', 'b', 9], ['b2', 'b', 8]);
    expect(masked(list)).toEqual(['a', 'b', 'b2']);
  });

  test('a company of 4 people is masked whole; groups without people are shown', () => {
    expect(masked(groups(['all', null, 0], ['a', 'all', 4], ['b', 'all', 0]))).toEqual(['a', 'all']);
  });
});

/** A tree of 1 to 14 groups, each below an earlier one, many of them small. */
const trees = fc
  .array(fc.record({ above: fc.nat(13), people: fc.oneof(fc.constant(0), fc.nat(6), fc.nat(30)) }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((nodes) =>
    nodes.map(
      ({ above, people }, i): Group => ({
        code: String(i),
        parent: i === 0 ? null : String(above % i),
        people,
      }),
    ),
  );

/** Which groups' own people a group's figure adds up, as a row of a system of equations. People-less parts are known to be 0. */
function rowOf(group: Group, tree: readonly Group[]): number[] {
  return tree.map((part) => {
    if (part.people === 0) return 0;
    for (let at: Group | undefined = part; at; at = tree.find((g) => g.code === at?.parent)) {
      if (at.code === group.code) return 1;
    }
    return 0;
  });
}

const totalOf = (group: Group, tree: readonly Group[]) =>
  rowOf(group, tree).reduce((sum, inside, i) => sum + inside * (tree[i]?.people ?? 0), 0);

describe('over 10,000 random trees', () => {
  test('every group of 1 to threshold − 1 people is masked, and no masked figure can be solved for from the shown ones', () => {
    fc.assert(
      fc.property(trees, fc.integer({ min: 2, max: 10 }), (tree, threshold) => {
        const hidden = maskSmallGroups(tree, threshold);
        const shown = solve(tree.filter((g) => !hidden.has(g.code)).map((g) => rowOf(g, tree)));
        for (const group of tree) {
          const total = totalOf(group, tree);
          if (total > 0 && total < threshold) expect(hidden.has(group.code)).toBe(true);
          if (hidden.has(group.code)) expect(isSolved(rowOf(group, tree), shown)).toBe(false);
        }
      }),
      { numRuns: 10_000, seed: 5 },
    );
  });

  test('no set of 1 to threshold − 1 people, masked group or not, can be solved for', () => {
    fc.assert(
      fc.property(trees, fc.integer({ min: 2, max: 10 }), (tree, threshold) => {
        const hidden = maskSmallGroups(tree, threshold);
        const shown = tree.filter((g) => !hidden.has(g.code)).map((g) => rowOf(g, tree));
        // Shown groups are nested or apart, so what can be solved for is made of the differences of nested ones.
        const solved = solve(shown);
        const small = tree.flatMap((part) => {
          const row = tree.map((g) => (g.code === part.code && g.people > 0 ? 1 : 0));
          return part.people > 0 && part.people < threshold ? [row] : [];
        });
        for (const row of small) expect(isSolved(row, solved)).toBe(false);
        for (const [i, a] of small.entries()) {
          for (const b of small.slice(i + 1)) {
            const both = a.map((x, j) => x + (b[j] ?? 0));
            const people = both.reduce((sum, x, j) => sum + x * (tree[j]?.people ?? 0), 0);
            if (people < threshold) expect(isSolved(both, solved)).toBe(false);
          }
        }
      }),
      { numRuns: 3_000, seed: 6 },
    );
  });
});
