import type { RowEffect } from './live-totals';
import type { InvalidCells, Line, Sheet } from './sheet';

/** What the grid draws in one row. The same object as long as nothing in it changes, so that only changed rows are drawn anew. */
export type GridRow = {
  id: string;
  line: Line;
  invalid: InvalidCells | undefined;
  /** Name of the cost centre. */
  centre: string;
  inConflict: boolean;
};

/** What every cell can look up: kept up to date in place. */
export type GridContext = { effects: ReadonlyMap<string, RowEffect> };

/** Makes rows from sheets, reusing the row of every line that is as it was. */
export function rowMaker(centreNames: ReadonlyMap<string, string>) {
  let before = new Map<string, GridRow>();
  return (sheet: Sheet, conflicts: ReadonlyMap<string, unknown>, lines: readonly Line[]): GridRow[] => {
    const rows = lines.map((line) => {
      const invalid = sheet.invalid.get(line.id);
      const inConflict = conflicts.has(line.id);
      const known = before.get(line.id);
      if (known && known.line === line && known.invalid === invalid && known.inConflict === inConflict)
        return known;
      return { id: line.id, line, invalid, inConflict, centre: centreNames.get(line.centreId) ?? '' };
    });
    before = new Map(rows.map((row) => [row.id, row]));
    return rows;
  };
}
