import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, arrangedLines, type ViewContext } from '@/components/grid/arrange';
import { FIELD_NAMES, FIELDS, type Field, isNumeric } from '@/components/grid/fields';
import { filterParts } from '@/components/grid/filter-words';
import type { Line, Sheet } from '@/components/grid/sheet';
import {
  type Condition,
  isFiltered,
  MARKS,
  PLAIN_VIEW,
  type ViewQuery,
  viewParameters,
  viewQuery,
  withView,
} from '@/components/grid/view-query';
import { roleOf } from './lines';

const number = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
  .map((value) => value + 0);
const border = fc.option(number);
const conditionOn = (field: Field): fc.Arbitrary<Condition> => {
  const { choices } = FIELDS[field];
  if (isNumeric(field))
    return fc
      .record({ kind: fc.constant('range' as const), from: border, to: border })
      .filter(({ from, to }) => from !== null || to !== null);
  if (choices)
    return fc
      .subarray([...choices], { minLength: 1 })
      .map((chosen) => ({ kind: 'choices' as const, choices: chosen }));
  return fc
    .string()
    .filter((words) => words.trim() !== '')
    .map((words) => ({ kind: 'words' as const, words }));
};
const anyQuery: fc.Arbitrary<ViewQuery> = fc.record({
  find: fc.string().map((find) => (find.trim() === '' ? '' : find)),
  sort: fc.array(
    fc.record({ column: fc.constantFrom(...FIELD_NAMES, 'fteEffect'), descending: fc.boolean() }),
    {
      maxLength: 3,
    },
  ),
  conditions: fc
    .subarray([...FIELD_NAMES])
    .chain((fields) =>
      fc.tuple(...fields.map((field) => conditionOn(field).map((condition) => [field, condition] as const))),
    )
    .map((entries) => Object.fromEntries(entries)),
  marks: fc.subarray([...MARKS]).map((marks) => new Set(marks)),
});

describe('the address of a view', () => {
  test('says the whole view: any view comes back from its address, and what else the address says stays', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const address = withView(new URLSearchParams('scenario=base&find=before'), query);
        const parameters = new URLSearchParams(address);
        expect(viewQuery(parameters)).toEqual(query);
        expect(parameters.get('scenario')).toBe('base');
      }),
    );
  });

  test('of the plain view says nothing', () => {
    expect(viewParameters(PLAIN_VIEW)).toEqual([]);
    expect(isFiltered(PLAIN_VIEW)).toBe(false);
  });

  test('that makes no sense is the plain view', () => {
    const nonsense = 'sort=;drop&f-fte=a..b&f-nothing=1&f-engagement=robot&only=everything&f-title=%20';
    expect(viewQuery(new URLSearchParams(nonsense))).toEqual(PLAIN_VIEW);
  });

  test('every condition is said in words, and each can be taken away by itself', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const parts = filterParts(query);
        expect(parts).toHaveLength(query.marks.size + Object.keys(query.conditions).length);
        for (const { without } of parts) expect(filterParts(without)).toHaveLength(parts.length - 1);
      }),
    );
  });
});

const line = (code: string, change: Parameters<typeof roleOf>[1] = {}): Line => ({
  id: code,
  centreId: 'centre',
  role: roleOf(code, change),
});
const sheetOf = (lines: readonly Line[]): Sheet => ({ lines, invalid: new Map() });
const context = (lines: readonly Line[]): ViewContext => ({
  isFound: () => true,
  centreId: 'centre',
  centreNames: new Map(),
  effects: new Map(),
  opened: new Map(lines.map(({ id, role }) => [id, role])),
  conflicts: new Map(),
});
const lines = [
  line('A', { fte: 30, heads: undefined }),
  line('B', { fte: 7.5, occupation: '13-1041' }),
  line('C', { fte: 30, onCost: 0.125 }),
  line('D', { fte: 12, engagement: 'contractor' }),
];
const idsIn = (query: Partial<ViewQuery>, sheet = sheetOf(lines)) =>
  arrange(sheet, { ...PLAIN_VIEW, ...query }, context(lines)).ids.join('');

describe('the lines of a view', () => {
  test('are sorted by several columns, alike ones in the order of the plan, and empty cells last either way', () => {
    expect(idsIn({ sort: [{ column: 'fte', descending: false }] })).toBe('BDAC');
    expect(idsIn({ sort: [{ column: 'fte', descending: true }] })).toBe('ACDB');
    expect(
      idsIn({
        sort: [
          { column: 'fte', descending: true },
          { column: 'code', descending: true },
        ],
      }),
    ).toBe('CADB');
    for (const descending of [true, false])
      expect(idsIn({ sort: [{ column: 'occupation', descending }] })).toBe('BACD');
  });

  test('meet every condition: numbers as their column shows them, borders inside', () => {
    const range = (from: number | null, to: number | null): Condition => ({ kind: 'range', from, to });
    expect(idsIn({ conditions: { fte: range(12, 30) } })).toBe('ACD');
    expect(idsIn({ conditions: { onCost: range(12.5, 12.5) } })).toBe('C');
    expect(idsIn({ conditions: { heads: range(30, null) } })).toBe('AC');
    expect(idsIn({ conditions: { engagement: { kind: 'choices', choices: ['contractor'] } } })).toBe('D');
    expect(idsIn({ conditions: { title: { kind: 'words', words: 'TITLE b' } } })).toBe('B');
    expect(idsIn({ marks: new Set(['without-estimate']) })).toBe('ABCD');
  });

  test('changed in this session are those edited or added since, not those put back', () => {
    const edited = lines.map((one) => (one.id === 'C' ? line('C', { fte: 31, onCost: 0.125 }) : one));
    const putBack = edited.map((one) => (one.id === 'A' ? line('A', { fte: 30 }) : one));
    expect(idsIn({ marks: new Set(['changed']) }, sheetOf([...putBack, line('E')]))).toBe('CE');
  });

  test('stay where they are while they are edited, and new ones come after them', () => {
    const query: ViewQuery = {
      ...PLAIN_VIEW,
      sort: [{ column: 'fte', descending: false }],
      conditions: { fte: { kind: 'range', from: 10, to: null } },
    };
    const arrangement = arrange(sheetOf(lines), query, context(lines));
    expect(arrangement.ids.join('')).toBe('DAC');
    const edited = [
      ...lines.map((one) => (one.id === 'A' ? line('A', { fte: 1 }) : one)),
      line('E', { fte: 0 }),
    ];
    const idsOf = (shown: readonly Line[]) => shown.map(({ id }) => id).join('');
    expect(idsOf(arrangedLines(edited, arrangement, true))).toBe('DACE');
    expect(idsOf(arrangedLines(edited, arrangement, false))).toBe('ACDE');
    expect(
      idsOf(
        arrangedLines(
          edited.filter(({ id }) => id !== 'D'),
          arrangement,
          true,
        ),
      ),
    ).toBe('ACE');
    expect(arrange(sheetOf(edited), query, context(lines)).ids.join('')).toBe('DC');
  });
});
