/** A cell by its line and column, counted from 0 as they are shown. */
export type Place = { row: number; column: number };

/** A block of cells from the one where it began, which keeps the focus, to the one where it ends. */
export type CellRange = { anchor: Place; end: Place };

/** The same block by its borders, all of them inside. */
export type Span = { top: number; left: number; bottom: number; right: number };

/** How many lines and columns are shown. */
export type Bounds = { rows: number; columns: number };

export type Direction = 'up' | 'down' | 'left' | 'right';

export const rangeAt = (place: Place): CellRange => ({ anchor: place, end: place });

export const spanOf = ({ anchor, end }: CellRange): Span => ({
  top: Math.min(anchor.row, end.row),
  left: Math.min(anchor.column, end.column),
  bottom: Math.max(anchor.row, end.row),
  right: Math.max(anchor.column, end.column),
});

/** The smallest block that holds both. */
export const hullOf = (one: Span, other: Span): Span => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});

export const sizeOf = ({ top, left, bottom, right }: Span): Bounds => ({
  rows: bottom - top + 1,
  columns: right - left + 1,
});

export const isOneCell = (span: Span) => span.top === span.bottom && span.left === span.right;

export const isWithin = ({ row, column }: Place, { top, left, bottom, right }: Span) =>
  row >= top && row <= bottom && column >= left && column <= right;

/** The cells of a block, line by line. */
export const placesOf = (span: Span): Place[] => {
  const { rows, columns } = sizeOf(span);
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: span.top + Math.floor(index / columns),
    column: span.left + (index % columns),
  }));
};

const within = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));

const clampedPlace = ({ row, column }: Place, { rows, columns }: Bounds): Place => ({
  row: within(row, rows),
  column: within(column, columns),
});

/** What of a range is still there; null where nothing is shown. */
export const clamped = ({ anchor, end }: CellRange, bounds: Bounds): CellRange | null =>
  bounds.rows === 0 || bounds.columns === 0
    ? null
    : { anchor: clampedPlace(anchor, bounds), end: clampedPlace(end, bounds) };

/** The range with its end moved by so many cells, as far as there are any; `Infinity` goes to the border. */
export function stretched(
  { anchor, end }: CellRange,
  { direction, by }: { direction: Direction; by: number },
  bounds: Bounds,
): CellRange {
  const { row, column } = end;
  switch (direction) {
    case 'up':
      return { anchor, end: { row: within(row - by, bounds.rows), column } };
    case 'down':
      return { anchor, end: { row: within(row + by, bounds.rows), column } };
    case 'left':
      return { anchor, end: { row, column: within(column - by, bounds.columns) } };
    case 'right':
      return { anchor, end: { row, column: within(column + by, bounds.columns) } };
    default:
      return direction satisfies never;
  }
}

export const wholeRange = ({ rows, columns }: Bounds): CellRange => ({
  anchor: { row: 0, column: 0 },
  end: { row: rows - 1, column: columns - 1 },
});

export const wholeColumns = ({ anchor, end }: CellRange, { rows }: Bounds): CellRange => ({
  anchor: { row: 0, column: anchor.column },
  end: { row: rows - 1, column: end.column },
});
