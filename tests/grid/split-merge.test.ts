import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialState, reduceGrid } from '@/components/grid/grid-state';
import { pendingBatch } from '@/components/grid/pending';
import { mergeLines, splitLine } from '@/components/grid/split-merge';
import type { Role } from '@/lib/engine';
import { roleOf, storedLine } from './lines';

const sheetOf = (...lines: ReturnType<typeof storedLine>[]) => initialState(lines).sheet;
const estimate = (ceiling: number): NonNullable<Role['estimate']> => ({
  exposure: [0.1, 0.2, 0.3],
  timeSaved: [0.1, 0.2, 0.3],
  review: [0, 0, 0],
  quality: 0,
  usage: 0,
  rollout: { start: '2027-01', rampMonths: 6, ceiling: [ceiling, ceiling, ceiling], curve: 's' },
});

const size = fc.record({
  fte: fc.double({ min: 0.1, max: 500, noNaN: true }),
  vacancy: fc.double({ min: 0, max: 1, noNaN: true }),
  heads: fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined }),
  salary: fc.double({ min: 0, max: 200_000, noNaN: true }),
  onCost: fc.double({ min: 0, max: 0.6, noNaN: true }),
});
const roleIs = ({ vacancy, ...change }: { vacancy: number; fte: number } & Partial<Role>): Partial<Role> => ({
  ...change,
  vacant: change.fte * vacancy,
});
const sums = (roles: readonly Role[]) => {
  const add = (of: (role: Role) => number) => roles.reduce((sum, role) => sum + of(role), 0);
  return [
    add(({ fte }) => fte),
    add(({ vacant }) => vacant),
    add(({ heads, fte }) => heads ?? fte),
    add(({ fte, salary }) => fte * salary),
    add(({ fte, salary, onCost }) => fte * salary * (1 + onCost)),
  ];
};
const closeTo = (expected: readonly number[]) =>
  expected.map((value) => expect.closeTo(value, value > 1e5 ? 4 : 8));

describe('splitting a line', () => {
  test('keeps FTE, vacant posts, heads and pay, at any size', () => {
    fc.assert(
      fc.property(size, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (of, share) => {
        const line = storedLine('A', { ...roleIs(of), estimate: estimate(0.5) });
        const split = splitLine(sheetOf(line), { id: 'id-A', fte: of.fte * share, newId: 'new' });
        if (!split.ok) throw new Error(split.reason);
        const roles = split.sheet.lines.map(({ role }) => role);
        expect(roles).toHaveLength(2);
        expect(sums(roles)).toEqual(closeTo(sums([line.role])));
        for (const role of roles) {
          expect(role.vacant).toBeLessThanOrEqual(role.fte);
          expect(role.estimate).toEqual(line.role.estimate);
        }
        expect(new Set(roles.map(({ code }) => code)).size).toBe(2);
      }),
    );
  });

  test.each([0, -1, 10, 11])('of 10 FTE into %d and the rest is refused with the reason', (fte) => {
    expect(splitLine(sheetOf(storedLine('A')), { id: 'id-A', fte, newId: 'new' })).toEqual({
      ok: false,
      reason: expect.stringContaining('more than 0 FTE each'),
    });
  });

  test('stands next to its other part, is sent as one new and one changed line, and is undone in one step', () => {
    const start = initialState([storedLine('A'), storedLine('B')]);
    const state = reduceGrid(start, { type: 'split', id: 'id-A', fte: 4, newId: 'new' });
    expect(state.sheet.lines.map(({ id }) => id)).toEqual(['id-A', 'new', 'id-B']);
    const batch = pendingBatch(state.sheet, state.stored, state.conflicts);
    expect(batch?.added.map(({ role }) => role.fte)).toEqual([4]);
    expect(batch?.changed[0]?.changes).toMatchObject({ fte: 6 });
    expect(reduceGrid(state, { type: 'undo' }).sheet).toBe(start.sheet);
  });
});

describe('merging lines', () => {
  test('keeps FTE, vacant posts, heads and pay, of any sizes', () => {
    fc.assert(
      fc.property(fc.array(size, { minLength: 2, maxLength: 6 }), (of) => {
        const lines = of.map((one, i) =>
          storedLine(`L${i}`, { ...roleIs(one), heads: one.heads ?? Math.ceil(one.fte) }),
        );
        const merged = mergeLines(sheetOf(...lines), new Set(lines.map(({ id }) => id)));
        if (!merged.ok) throw new Error(merged.reason);
        expect(merged.sheet.lines).toHaveLength(1);
        const roles = merged.sheet.lines.map(({ role }) => role);
        expect(sums(roles)).toEqual(closeTo(sums(lines.map(({ role }) => role))));
      }),
    );
  });

  test('10 FTE of 10 % and 30 FTE of 20 % attrition are 40 FTE of 17.5 %, under the name of the first', () => {
    const lines = [
      storedLine('A', { attrition: 0.1 }),
      storedLine('B', { fte: 30, vacant: 0, attrition: 0.2 }),
    ];
    const merged = mergeLines(sheetOf(...lines), new Set(['id-A', 'id-B']));
    if (!merged.ok) throw new Error(merged.reason);
    expect(merged.sheet.lines[0]?.role).toMatchObject({ code: 'A', title: 'Title A', fte: 40, vacant: 2 });
    expect(merged.sheet.lines[0]?.role.attrition).toBeCloseTo(0.175, 12);
  });

  test('lines that nobody is on are merged by their plain means', () => {
    const lines = [
      storedLine('A', { fte: 0, vacant: 0, salary: 30_000 }),
      storedLine('B', { fte: 0, vacant: 0, salary: 50_000 }),
    ];
    const merged = mergeLines(sheetOf(...lines), new Set(['id-A', 'id-B']));
    expect(merged.ok && merged.sheet.lines[0]?.role.salary).toBe(40_000);
  });

  test.each([
    ['Employees and contractors', { engagement: 'contractor' }],
    ['drivers', { driver: 'span' }],
    ['different estimates', { estimate: estimate(0.4) }],
  ] as const)('%s are refused with the reason, and nothing changes', (reason, change) => {
    const start = initialState([storedLine('A'), storedLine('B', change)]);
    const state = reduceGrid(start, { type: 'merge', ids: ['id-A', 'id-B'] });
    expect(state.sheet).toBe(start.sheet);
    expect(state.notice).toContain(reason);
  });

  test('one line, and lines of two centres, are refused', () => {
    const other = { ...storedLine('B'), centreId: 'elsewhere' };
    const sheet = sheetOf(storedLine('A'), other);
    expect(mergeLines(sheet, new Set(['id-A'])).ok).toBe(false);
    expect(mergeLines(sheet, new Set(['id-A', 'id-B'])).ok).toBe(false);
  });

  test('a role of the same estimate is found the same however it was read', () => {
    const lines = [
      storedLine('A', { estimate: estimate(0.5) }),
      storedLine('B', { estimate: estimate(0.5) }),
    ];
    expect(mergeLines(sheetOf(...lines), new Set(['id-A', 'id-B'])).ok).toBe(true);
    expect(roleOf('A').estimate).toBeUndefined();
  });
});
