import type { GridApi } from 'ag-grid-community';
import { formatBlock } from './clipboard';
import { ESTIMATE, estimateSummary } from './columns';
import { editText, type Field, isField } from './fields';
import type { GridRow } from './grid-row';
import type { CellEdit } from './sheet';

/** Ids of the lines from the focused one down, and the columns from the focused one to the right, as they are shown. */
export function focusedPlace(grid: GridApi<GridRow>) {
  const focused = grid.getFocusedCell();
  if (!focused) return null;
  const columns = grid.getAllDisplayedColumns();
  const fields = columns.slice(columns.indexOf(focused.column)).map((column): Field | null => {
    const id = column.getColId();
    return isField(id) ? id : null;
  });
  const ids: string[] = [];
  for (let index = focused.rowIndex; index < grid.getDisplayedRowCount(); index++) {
    const id = grid.getDisplayedRowAtIndex(index)?.id;
    if (id) ids.push(id);
  }
  return { ids, fields };
}

/** The selected lines in the order shown, else the focused one. */
function targetRows(grid: GridApi<GridRow>): GridRow[] {
  const rows: GridRow[] = [];
  grid.forEachNodeAfterFilterAndSort((node) => {
    if (node.isSelected() && node.data) rows.push(node.data);
  });
  if (rows.length > 0) return rows;
  const focused = grid.getFocusedCell();
  const row = focused ? grid.getDisplayedRowAtIndex(focused.rowIndex)?.data : undefined;
  return row ? [row] : [];
}

export const targetIds = (grid: GridApi<GridRow>) => targetRows(grid).map((row) => row.id);

/** Selected lines whole; without a selection the focused cell alone. */
export function copiedText(grid: GridApi<GridRow>): string {
  const rows = targetRows(grid);
  if (grid.getSelectedNodes().length > 0) return formatBlock(rows.map((row) => row.line.role));
  const column = grid.getFocusedCell()?.column.getColId();
  const [row] = rows;
  if (!row || column === undefined) return '';
  if (isField(column)) return formatBlock([row.line.role], [column]);
  return column === ESTIMATE ? estimateSummary(row) : '';
}

/** The first selected line's value into the others, in the focused column; without a selection the cell above into this one. */
export function fillDown(grid: GridApi<GridRow>): CellEdit[] {
  const focused = grid.getFocusedCell();
  const field = focused?.column.getColId();
  if (!focused || field === undefined || !isField(field)) return [];
  const selected = grid.getSelectedNodes().length > 1 ? targetRows(grid) : [];
  const above = grid.getDisplayedRowAtIndex(focused.rowIndex - 1)?.data;
  const here = grid.getDisplayedRowAtIndex(focused.rowIndex)?.data;
  const [source, ...targets] = selected.length > 1 ? selected : [above, here];
  if (!source) return [];
  const text = editText(source.line.role, field);
  return targets.flatMap((row) => (row ? [{ id: row.id, field, text }] : []));
}

/** The line and the next one are selected, and the focus goes there. */
export function selectTowards(
  grid: GridApi<GridRow>,
  { rowIndex, column, step }: { rowIndex: number; column: string; step: 1 | -1 },
) {
  grid.getDisplayedRowAtIndex(rowIndex)?.setSelected(true);
  const next = grid.getDisplayedRowAtIndex(rowIndex + step);
  if (!next) return;
  next.setSelected(true);
  grid.ensureIndexVisible(rowIndex + step);
  grid.setFocusedCell(rowIndex + step, column);
}
