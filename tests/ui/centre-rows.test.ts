import { expect, test } from 'vitest';
import { shownRows } from '@/components/plans/centre-rows';
import type { Figure } from '@/lib/format';

const row = (code: string, parent: string | null, net: Figure) => ({
  code,
  parent,
  fteNow: null,
  fteEnd: null,
  fteDelta: null,
  freed: null,
  baselineCost: null,
  net,
  runRateSaving: null,
  npv: null,
});
const rows = [
  row('a', null, 10),
  row('a1', 'a', 4),
  row('a2', 'a', 6),
  row('b', null, 'masked'),
  row('c', null, 20),
  row('d', null, null),
];
const codes = (...asked: Parameters<typeof shownRows<(typeof rows)[number]>>) =>
  shownRows(...asked).map((r) => r.code);
const folded = new Set<string>();

test('centres are sorted among their neighbours, each with its own below it, masked ones last in the order given', () => {
  expect(codes(rows, { sort: { column: 'net', direction: 'descending' }, folded })).toEqual([
    'c',
    'a',
    'a2',
    'a1',
    'b',
    'd',
  ]);
  expect(codes(rows, { sort: { column: 'net', direction: 'ascending' }, folded })).toEqual([
    'a',
    'a1',
    'a2',
    'c',
    'b',
    'd',
  ]);
});

test('a folded centre hides those below it', () => {
  expect(codes(rows, { sort: null, folded: new Set(['a']) })).toEqual(['a', 'b', 'c', 'd']);
});
