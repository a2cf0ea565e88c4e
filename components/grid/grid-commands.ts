import type { GridApi } from 'ag-grid-community';
import { formatBlock } from './clipboard';
import { CENTRE, ESTIMATE, estimateSummary, FTE_EFFECT, NET_EFFECT } from './columns';
import { editText, FIELD_NAMES, type Field, isField } from './fields';
import { type Fill, fillDown, filledPlaces, tiled } from './fill';
import type { GridContext, GridRow } from './grid-row';
import { copiedCell, type Notation, writtenNumber } from './notation';
import { isOneCell, placesOf, type Span, sizeOf } from './range';
import type { RangeControl } from './range-control';
import type { CellEdit } from './sheet';

type Grid = GridApi<GridRow>;

const rowAt = (grid: Grid, index: number) => grid.getDisplayedRowAtIndex(index)?.data;

/** The lines whose boxes are ticked, in the order shown. */
export function tickedRows(grid: Grid): GridRow[] {
  const rows: GridRow[] = [];
  grid.forEachNodeAfterFilterAndSort((node) => {
    if (node.isSelected() && node.data) rows.push(node.data);
  });
  return rows;
}

function rowsOf(grid: Grid, { top, bottom }: Span): GridRow[] {
  const rows: GridRow[] = [];
  for (let index = top; index <= bottom; index++) {
    const row = rowAt(grid, index);
    if (row) rows.push(row);
  }
  return rows;
}

/** The lines that are ticked, else those of the range. */
export function targetIds(grid: Grid, { span }: RangeControl): string[] {
  const ticked = tickedRows(grid);
  return (ticked.length > 0 || !span ? ticked : rowsOf(grid, span)).map((row) => row.id);
}

/** Whether copying takes the lines that are ticked: with one cell alone. */
export const copiesLines = (grid: Grid, { span }: RangeControl) =>
  tickedRows(grid).length > 0 && (!span || isOneCell(span));

/** The range; with one cell alone the lines that are ticked, whole, and without any that cell. */
export function copiedText(grid: Grid, control: RangeControl, notation: Notation): string {
  const { span, columns } = control;
  if (copiesLines(grid, control)) {
    return formatBlock(
      tickedRows(grid).map(({ line }) => FIELD_NAMES.map((field) => copiedCell(line.role, field, notation))),
    );
  }
  if (!span) return '';
  const context: GridContext = grid.getGridOption('context');
  return formatBlock(
    rowsOf(grid, span).map((row) =>
      columns
        .slice(span.left, span.right + 1)
        .map((column) => copiedColumn(row, column, { context, notation })),
    ),
  );
}

function copiedColumn(
  row: GridRow,
  column: string,
  { context, notation }: { context: GridContext; notation: Notation },
): string {
  const invalid = isField(column) ? row.invalid?.get(column) : undefined;
  if (invalid) return invalid.text;
  if (isField(column)) return copiedCell(row.line.role, column, notation);
  if (column === CENTRE) return row.centre;
  if (column === ESTIMATE) return estimateSummary(row);
  const effect = context.effects.get(row.line.role.code);
  if (!effect) return '';
  if (column === FTE_EFFECT) return writtenNumber(effect.fteDelta, notation);
  return column === NET_EFFECT ? writtenNumber(effect.runRateSaving, notation) : '';
}

/** Where pasted cells land: repeated over the range where they fit into it, otherwise from its first cell on. */
export function pastedPlace(grid: Grid, { span, columns }: RangeControl, cells: readonly string[][]) {
  if (!span || cells.length === 0) return null;
  const laid = tiled(cells, span);
  const width = Math.max(...laid.map((line) => line.length));
  const area: Span = {
    ...span,
    bottom: span.top + laid.length - 1,
    right: span.left + width - 1,
  };
  return {
    area,
    cells: laid,
    ids: rowsOf(grid, { ...area, bottom: Math.min(area.bottom, grid.getDisplayedRowCount() - 1) }).map(
      ({ id }) => id,
    ),
    fields: columns.slice(area.left, area.right + 1).map((column) => (isField(column) ? column : null)),
  };
}

/** Each line's code is its own: no fill copies it to another line. */
const isFilled = (field: Field, isOtherLine: boolean) => field !== 'code' || !isOtherLine;

/** What a fill puts into the cells that are typed into. */
export function fillEdits(grid: Grid, { columns }: RangeControl, fill: Fill): CellEdit[] {
  return filledPlaces(fill).flatMap(({ place, source }): CellEdit[] => {
    const [from, to] = [rowAt(grid, source.row), rowAt(grid, place.row)];
    const [taken, field] = [columns[source.column] ?? '', columns[place.column] ?? ''];
    if (!from || !to || !isField(taken) || !isField(field)) return [];
    if (!isFilled(field, place.row !== source.row)) return [];
    return [{ id: to.id, field, text: editText(from.line.role, taken) }];
  });
}

/** The first line of the range into its others. With one cell alone: that of the first ticked line into the others ticked, else the cell above into this one. */
export function fillDownEdits(grid: Grid, control: RangeControl): CellEdit[] {
  const { span, columns } = control;
  if (!span) return [];
  const ticked = tickedRows(grid);
  if (!isOneCell(span) || ticked.length < 2) {
    const fill = fillDown(span);
    return fill ? fillEdits(grid, control, fill) : [];
  }
  const field = columns[span.left] ?? '';
  const [source, ...targets] = ticked;
  if (!source || !isField(field) || !isFilled(field, true)) return [];
  const text = editText(source.line.role, field);
  return targets.map(({ id }) => ({ id, field, text }));
}

/** One text for every cell of the range that is typed into. */
export function sameEdits(grid: Grid, { span, columns }: RangeControl, text: string): CellEdit[] {
  if (!span) return [];
  const isMany = sizeOf(span).rows > 1;
  return placesOf(span).flatMap(({ row, column }): CellEdit[] => {
    const [line, field] = [rowAt(grid, row), columns[column] ?? ''];
    return line && isField(field) && isFilled(field, isMany) ? [{ id: line.id, field, text }] : [];
  });
}

/** Cells that may be empty. */
const CLEARABLE: ReadonlySet<string> = new Set([
  'title',
  'location',
  'country',
  'grade',
  'occupation',
  'heads',
] satisfies Field[]);

/** Empties the cells of the range that may be empty, and says whether others were left. */
export function clearEdits(grid: Grid, control: RangeControl): { edits: CellEdit[]; isAll: boolean } {
  const { span, columns } = control;
  if (!span) return { edits: [], isAll: true };
  const spanned = columns.slice(span.left, span.right + 1);
  return {
    edits: sameEdits(grid, control, '').filter(({ field }) => CLEARABLE.has(field)),
    isAll: spanned.every((column) => CLEARABLE.has(column)),
  };
}
