import { type Cell, heading, type Sheet } from '../cells';
import type { Table } from '../references';

export type Cells<Column extends string> = Record<Column, Cell>;

/** A table of inputs: a heading a column and a row a thing. */
export function tableSheet<Column extends string>(
  table: Table<Column>,
  names: Readonly<Record<Column, string>>,
  rows: readonly Cells<Column>[],
  { widths, columns }: { widths: readonly number[]; columns: number },
): Sheet {
  return {
    name: table.sheet,
    widths,
    frozen: { rows: 1, columns },
    filter: true,
    choices: [],
    rows: () => [
      table.columns.map((column) => heading(names[column])),
      ...rows.map((cells) => table.columns.map((column) => cells[column])),
    ],
  };
}
