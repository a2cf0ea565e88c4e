import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillDown, filledPlaces, fillRight, fillTowards, repeatedAt, tiled } from '@/components/grid/fill';
import {
  type CellRange,
  clamped,
  isWithin,
  placesOf,
  type Span,
  sizeOf,
  spanOf,
  stretched,
} from '@/components/grid/range';

const bounds = fc.record({ rows: fc.integer({ min: 1, max: 30 }), columns: fc.integer({ min: 1, max: 12 }) });
const place = fc.record({ row: fc.nat(29), column: fc.nat(11) });
const range = fc.record({ anchor: place, end: place });
const span = range.map(spanOf);
const direction = fc.constantFrom('up' as const, 'down' as const, 'left' as const, 'right' as const);

describe('a range', () => {
  test('holds every one of its cells once, its anchor and its end among them', () => {
    fc.assert(
      fc.property(range, ({ anchor, end }) => {
        const whole = spanOf({ anchor, end });
        const places = placesOf(whole);
        const { rows, columns } = sizeOf(whole);
        expect(new Set(places.map(({ row, column }) => `${row} ${column}`)).size).toBe(rows * columns);
        expect(places.every((one) => isWithin(one, whole))).toBe(true);
        expect(isWithin(anchor, whole) && isWithin(end, whole)).toBe(true);
      }),
    );
  });

  test('never leaves the grid and never loses its anchor, whatever keys move its end', () => {
    fc.assert(
      fc.property(
        range,
        bounds,
        fc.array(fc.record({ direction, by: fc.constantFrom(1, 15, Number.POSITIVE_INFINITY) })),
        (start, limits, keys) => {
          const inside = clamped(start, limits);
          if (!inside) throw new Error('The grid has cells.');
          const moved = keys.reduce((at: CellRange, key) => stretched(at, key, limits), inside);
          expect(moved.anchor).toEqual(inside.anchor);
          expect(clamped(moved, limits)).toEqual(moved);
        },
      ),
    );
  });

  test('is none where no line is shown', () => {
    expect(
      clamped({ anchor: { row: 0, column: 0 }, end: { row: 3, column: 1 } }, { rows: 0, columns: 9 }),
    ).toBeNull();
  });
});

/** What a fill leaves in a sheet of texts. */
function filledBy(fill: { from: Span; to: Span }, text: (row: number, column: number) => string) {
  const filled = new Map<string, string>();
  for (const { place: to, source } of filledPlaces(fill))
    filled.set(`${to.row} ${to.column}`, text(source.row, source.column));
  return filled;
}
const named = (row: number, column: number) => `${row}/${column}`;

describe('a fill', () => {
  test('down gives every line of the range the texts of its first one', () => {
    fc.assert(
      fc.property(span, (whole) => {
        const fill = fillDown(whole);
        if (!fill) {
          expect(whole.top === 0 && whole.bottom === 0).toBe(true);
          return;
        }
        const source = whole.top === whole.bottom ? whole.top - 1 : whole.top;
        for (const { row, column } of placesOf(fill.to))
          expect(filledBy(fill, named).get(`${row} ${column}`)).toBe(named(source, column));
      }),
    );
  });

  test('to the right does the same with columns', () => {
    const fill = fillRight({ top: 2, bottom: 3, left: 1, right: 3 });
    expect(fill && [...filledBy(fill, named).values()]).toEqual(['2/1', '2/1', '3/1', '3/1']);
    expect(fillRight({ top: 0, bottom: 0, left: 0, right: 0 })).toBeNull();
  });

  test('from the corner repeats the block in its order, and changes no cell of it', () => {
    fc.assert(
      fc.property(span, place, (whole, towards) => {
        const fill = fillTowards(whole, towards);
        if (!fill) {
          expect(isWithin(towards, whole)).toBe(true);
          return;
        }
        const { rows, columns } = sizeOf(whole);
        const places = filledPlaces(fill);
        expect(places.length).toBe(placesOf(fill.to).length);
        for (const { place: to, source } of places) {
          expect(isWithin(to, whole)).toBe(false);
          expect(isWithin(source, whole)).toBe(true);
          expect(Math.abs(to.row - source.row) % rows).toBe(0);
          expect(Math.abs(to.column - source.column) % columns).toBe(0);
        }
      }),
    );
  });

  test('repeated at a place of the block is that place', () => {
    fc.assert(
      fc.property(span, (whole) => {
        for (const one of placesOf(whole)) expect(repeatedAt(one, whole)).toEqual(one);
      }),
    );
  });
});

describe('a pasted block', () => {
  const cells = [
    ['a', 'b'],
    ['c', 'd'],
  ];

  test('one value fills the whole range', () => {
    expect(tiled([['x']], { top: 0, bottom: 1, left: 0, right: 2 })).toEqual([
      ['x', 'x', 'x'],
      ['x', 'x', 'x'],
    ]);
  });

  test('is repeated where the range is a multiple of it, and laid down once where it is not', () => {
    expect(tiled(cells, { top: 0, bottom: 3, left: 0, right: 1 })).toEqual([...cells, ...cells]);
    expect(tiled(cells, { top: 0, bottom: 2, left: 0, right: 1 })).toBe(cells);
    expect(tiled(cells, { top: 0, bottom: 0, left: 0, right: 0 })).toBe(cells);
  });
});
