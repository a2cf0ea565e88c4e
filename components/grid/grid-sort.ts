import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './grid-row';
import type { Sort } from './view-query';

/** By which columns the grid's headers say that it is sorted. */
export function sortOf(grid: GridApi<GridRow>): Sort[] {
  return grid
    .getColumnState()
    .filter(({ sort }) => sort)
    .sort((one, other) => (one.sortIndex ?? 0) - (other.sortIndex ?? 0))
    .map(({ colId, sort }) => ({ column: colId, descending: sort === 'desc' }));
}

/** Lets the headers say so. */
export function showSort(grid: GridApi<GridRow>, sort: readonly Sort[]): void {
  if (JSON.stringify(sortOf(grid)) === JSON.stringify(sort)) return;
  grid.applyColumnState({
    state: sort.map(({ column, descending }, sortIndex) => ({
      colId: column,
      sort: descending ? 'desc' : 'asc',
      sortIndex,
    })),
    defaultState: { sort: null },
  });
}
