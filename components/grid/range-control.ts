import type { CellClassParams, CellClassRules, GridApi } from 'ag-grid-community';
import { isField } from './fields';
import { type Fill, fillTowards } from './fill';
import type { GridRow } from './grid-row';
import {
  type Bounds,
  type CellRange,
  clamped,
  type Direction,
  hullOf,
  isOneCell,
  isWithin,
  type Place,
  rangeAt,
  type Span,
  spanOf,
  stretched,
} from './range';
import type { RangeStore } from './range-store';

/** AG Grid's own column of boxes. */
export const SELECTION_COLUMN_ID = 'ag-Grid-SelectionColumn';

/** Lines that are drawn anew one by one; of more, all that are in sight. */
const MOST_ROWS = 100;

const rowsBetween = (top: number, bottom: number) =>
  Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => top + index);

/** The block of selected cells, which the free grid does not have: where it is, what it looks like, how it moves. */
export type RangeControl = ReturnType<typeof createRangeControl>;

export function createRangeControl(store: RangeStore) {
  let api: GridApi<GridRow> | null = null;
  let columns: readonly string[] = [];
  let columnAt: ReadonlyMap<string, number> = new Map();
  let range: CellRange | null = null;
  let span: Span | null = null;
  let fill: Fill | null = null;
  let frame = 0;

  const bounds = (): Bounds => ({ rows: api?.getDisplayedRowCount() ?? 0, columns: columns.length });

  let dirty: Span | 'all' | null = null;
  /** Draws the cells of these blocks anew with the next frame. */
  const paint = (...blocks: readonly (Span | null)[]) => {
    for (const block of blocks) if (block && dirty !== 'all') dirty = dirty ? hullOf(dirty, block) : block;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };
  const draw = () => {
    if (api && !api.isDestroyed() && dirty) api.refreshCells(dirty === 'all' ? {} : cellsOf(api, dirty));
    dirty = null;
  };
  const cellsOf = (grid: GridApi<GridRow>, { top, left, bottom, right }: Span) => ({
    columns: columns.slice(left, right + 1),
    ...(bottom - top < MOST_ROWS
      ? { rowNodes: rowsBetween(top, bottom).flatMap((row) => grid.getDisplayedRowAtIndex(row) ?? []) }
      : {}),
  });

  const idsOf = (grid: GridApi<GridRow>, { top, bottom }: Span) =>
    rowsBetween(top, bottom).flatMap((row) => grid.getDisplayedRowAtIndex(row)?.id ?? []);

  const tell = () => {
    if (!api || !span) return store.set(null);
    const spanned = columns.slice(span.left, span.right + 1);
    store.set({ ids: idsOf(api, span), columns: spanned, fields: spanned.filter(isField) });
  };

  const select = (next: CellRange | null) => {
    const before = span;
    range = next;
    span = next && spanOf(next);
    tell();
    paint(before, span);
  };

  /** Lines or columns came, went or changed places. */
  const layoutChanged = () => {
    if (!api) return;
    columns = api
      .getAllDisplayedColumns()
      .map((column) => column.getColId())
      .filter((id) => id !== SELECTION_COLUMN_ID);
    columnAt = new Map(columns.map((id, index) => [id, index]));
    if (!range || !span) return;
    const before = store.get();
    const kept = clamped(range, bounds());
    const isSame =
      kept !== null &&
      JSON.stringify(spanOf(kept)) === JSON.stringify(span) &&
      before?.columns.join() === columns.slice(span.left, span.right + 1).join() &&
      before.ids.join() === idsOf(api, span).join();
    if (isSame) return;
    dirty = 'all';
    select(kept);
  };

  const show = ({ row, column }: Place) => {
    const id = columns[column];
    if (!api || id === undefined) return;
    api.ensureIndexVisible(row);
    api.ensureColumnVisible(id);
  };

  const edge = (side: keyof Span) => (params: CellClassParams<GridRow>) => {
    const place = placeOf(params);
    const axis = side === 'top' || side === 'bottom' ? 'row' : 'column';
    return place !== null && span !== null && isSelected(place) && place[axis] === span[side];
  };
  const isSelected = (place: Place) => span !== null && !isOneCell(span) && isWithin(place, span);
  const placeOf = ({ rowIndex, column }: CellClassParams<GridRow>): Place | null => {
    const at = columnAt.get(column.getColId());
    return at === undefined ? null : { row: rowIndex, column: at };
  };
  const whenPlaced =
    (holds: (place: Place) => boolean) =>
    (params: CellClassParams<GridRow>): boolean => {
      const place = placeOf(params);
      return place !== null && holds(place);
    };

  const rules: CellClassRules<GridRow> = {
    'grid-range': whenPlaced(isSelected),
    'grid-range-top': edge('top'),
    'grid-range-bottom': edge('bottom'),
    'grid-range-left': edge('left'),
    'grid-range-right': edge('right'),
    'grid-range-corner': whenPlaced(
      ({ row, column }) => span !== null && row === span.bottom && column === span.right,
    ),
    'grid-fill': whenPlaced((place) => fill !== null && isWithin(place, fill.to)),
  };

  return {
    rules,
    attach(grid: GridApi<GridRow>) {
      api = grid;
      layoutChanged();
    },
    layoutChanged,
    select,
    get range() {
      return range;
    },
    get span() {
      return span;
    },
    get columns() {
      return columns;
    },
    bounds,
    hasMany: () => span !== null && !isOneCell(span),
    /** The focus went to a cell: the range is that cell, unless it began there. */
    focusAt(row: number, columnId: string) {
      const column = columnAt.get(columnId);
      if (column === undefined) return;
      if (range?.anchor.row === row && range.anchor.column === column) return;
      select(rangeAt({ row, column }));
    },
    /** Only the cell where the range began. */
    collapse() {
      if (range) select(rangeAt(range.anchor));
    },
    stretch(direction: Direction, by: number) {
      if (!range) return;
      const next = stretched(range, { direction, by }, bounds());
      select(next);
      show(next.end);
    },
    stretchTo(end: Place) {
      if (!range || (range.end.row === end.row && range.end.column === end.column)) return;
      select({ anchor: range.anchor, end });
    },
    show,
    /** Draws where the corner would fill to; null ends it. @returns what would be filled */
    previewFill(towards: Place | null): Fill | null {
      const before = fill;
      fill = towards && span ? fillTowards(span, towards) : null;
      paint(before?.to ?? null, fill?.to ?? null);
      return fill;
    },
    placeAt(row: number, columnId: string): Place | null {
      const column = columnAt.get(columnId);
      return column === undefined ? null : { row, column };
    },
  };
}
