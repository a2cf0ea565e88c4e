import type { Field } from './fields';

/** The cells that are selected, by their lines and columns as they are shown. `fields` without those that are not typed into. */
export type SelectedCells = {
  ids: readonly string[];
  columns: readonly string[];
  fields: readonly Field[];
};

/** What is selected in the grid: kept beside React, because it moves with every arrow key. */
export function createRangeStore() {
  let cells: SelectedCells | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => cells,
    set(next: SelectedCells | null) {
      cells = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
export type RangeStore = ReturnType<typeof createRangeStore>;
