import { isWithin, type Place, placesOf, type Span, sizeOf } from './range';

/** A block whose cells are repeated into another one. */
export type Fill = { from: Span; to: Span };

/** The first line of the block into the others; a block of one line takes the line above. Null where there is none. */
export function fillDown(span: Span): Fill | null {
  const { top, bottom } = span;
  if (top < bottom) return { from: { ...span, bottom: top }, to: { ...span, top: top + 1 } };
  return top === 0 ? null : { from: { ...span, top: top - 1, bottom: top - 1 }, to: span };
}

/** The first column of the block into the others; a block of one column takes the column before. Null where there is none. */
export function fillRight(span: Span): Fill | null {
  const { left, right } = span;
  if (left < right) return { from: { ...span, right: left }, to: { ...span, left: left + 1 } };
  return left === 0 ? null : { from: { ...span, left: left - 1, right: left - 1 }, to: span };
}

/** The block drawn on by its corner: to the lines or to the columns of a place, whichever is further away. Null inside of it. */
export function fillTowards(span: Span, { row, column }: Place): Fill | null {
  const above = span.top - row;
  const below = row - span.bottom;
  const before = span.left - column;
  const after = column - span.right;
  const furthest = Math.max(above, below, before, after);
  if (furthest <= 0) return null;
  if (below === furthest) return { from: span, to: { ...span, top: span.bottom + 1, bottom: row } };
  if (above === furthest) return { from: span, to: { ...span, top: row, bottom: span.top - 1 } };
  if (after === furthest) return { from: span, to: { ...span, left: span.right + 1, right: column } };
  return { from: span, to: { ...span, left: column, right: span.left - 1 } };
}

const modulo = (value: number, count: number) => ((value % count) + count) % count;

/** Which cell of the repeated block stands at a place, inside or outside of the block. */
export function repeatedAt({ row, column }: Place, from: Span): Place {
  const { rows, columns } = sizeOf(from);
  return {
    row: from.top + modulo(row - from.top, rows),
    column: from.left + modulo(column - from.left, columns),
  };
}

/** Each cell that is filled, with the one that it takes after. */
export const filledPlaces = ({ from, to }: Fill): { place: Place; source: Place }[] =>
  placesOf(to)
    .filter((place) => !isWithin(place, from))
    .map((place) => ({ place, source: repeatedAt(place, from) }));

/** Cells laid over a block: repeated where the block is a multiple of them, otherwise once. */
export function tiled<T>(cells: readonly (readonly T[])[], span: Span): readonly (readonly T[])[] {
  const { rows, columns } = sizeOf(span);
  const width = Math.max(0, ...cells.map((line) => line.length));
  if (cells.length === 0 || width === 0 || rows % cells.length > 0 || columns % width > 0) return cells;
  return Array.from({ length: rows }, (_, row) => {
    const line = cells[row % cells.length] ?? [];
    return Array.from({ length: columns / width }, () => line).flat();
  });
}
