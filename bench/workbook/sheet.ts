/** A cell of a workbook before it is calculated: a number or a formula. */
export type Cell = number | string;

/** Rows of cells by sheet name. Months are columns: the opening position in A, month t in column t + 2. */
export type Workbook = Map<string, Cell[][]>;

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** The column of month t; t = −1 is the opening position. */
export function monthColumn(t: number): string {
  return columnName(t + 1);
}

/** A reference to one cell, `row` counted from 0. */
export function cell(sheet: string, column: string, row: number): string {
  return `${sheet}!${column}${row + 1}`;
}

/** A reference that stays where it is when a formula is copied along its row or column, as a modeller writes it. */
export function fixed(sheet: string, column: string, row: number): string {
  return `${sheet}!$${column}$${row + 1}`;
}

/** Rows `first` to `last` of a column; null if there are none. */
export type Rows = { first: number; last: number };

export function range(sheet: string, column: string, rows: Rows): string {
  return `${sheet}!${column}${rows.first + 1}:${column}${rows.last + 1}`;
}

export function fixedRange(sheet: string, column: string, rows: Rows): string {
  return `${sheet}!$${column}$${rows.first + 1}:$${column}$${rows.last + 1}`;
}
