/** The sheets, in their order. */
export const SHEET = {
  readMe: 'Read me',
  scenario: 'Scenario',
  plan: 'Plan',
  centres: 'Cost centres',
  roles: 'Roles',
  tasks: 'Tasks',
  options: 'Options',
  systems: 'Systems',
  time: 'Time',
  calculation: 'Calculation',
  systemsByMonth: 'Systems by month',
  rollup: 'Rollup',
  measures: 'Measures',
  irr: 'IRR',
  dictionary: 'Dictionary',
} as const;
export type SheetName = (typeof SHEET)[keyof typeof SHEET];

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** A sheet's name before a reference. */
export const on = (sheet: string): string => `${sheet.includes(' ') ? `'${sheet}'` : sheet}!`;

/** A run of rows of a table, counted from 0. */
export type Rows = { first: number; last: number };

/** All rows of a table; a table without any stands for its empty first row, so that every range has a cell. */
export const allRows = (count: number): Rows => ({ first: 0, last: Math.max(0, count - 1) });

/** A table under one row of headings: where its named columns are. Rows are counted from 0 below the headings. */
export type Table<Column extends string> = {
  sheet: SheetName;
  columns: readonly Column[];
  /** The row number of row 0. */
  firstRow: number;
};

function letterOf<Column extends string>(table: Table<Column>, column: Column): string {
  const index = table.columns.indexOf(column);
  if (index === -1) throw new Error(`The sheet ${table.sheet} has no column ${column}.`);
  return columnName(index);
}

/** One cell of a table from the same sheet, its column fixed. */
export const inTable = <Column extends string>(table: Table<Column>, column: Column, row: number): string =>
  `$${letterOf(table, column)}${table.firstRow + row}`;

/** One cell of a table from another sheet, its column fixed. */
export const ofTable = <Column extends string>(table: Table<Column>, column: Column, row: number): string =>
  on(table.sheet) + inTable(table, column, row);

/** A run of rows of one column of a table. */
export function columnOf<Column extends string>(table: Table<Column>, column: Column, rows: Rows): string {
  const letter = letterOf(table, column);
  return `${on(table.sheet)}$${letter}$${table.firstRow + rows.first}:$${letter}$${table.firstRow + rows.last}`;
}

/** Columns before the opening position on every sheet by month: two that name the line, one more, the series, its unit. */
export const LEADING = 5;

/** The column of month t on every sheet by month; t = −1 is the opening position. */
export const monthColumn = (t: number): string => columnName(LEADING + 1 + t);

/** A sheet of series by month: one block of rows a series, one row an item (a role, a system, a centre). */
export type Grid<Series extends string> = {
  sheet: SheetName;
  series: readonly Series[];
  items: number;
};

export function gridRow<Series extends string>(grid: Grid<Series>, series: Series, item: number): number {
  const block = grid.series.indexOf(series);
  if (block === -1) throw new Error(`The sheet ${grid.sheet} has no series ${series}.`);
  return 2 + block * Math.max(1, grid.items) + item;
}

/** A month of an item's series, from the same sheet. */
export const inGrid = <Series extends string>(
  grid: Grid<Series>,
  series: Series,
  item: number,
  t: number,
): string => `${monthColumn(t)}${gridRow(grid, series, item)}`;

/** A month of a run of items, from the same sheet. */
export const runInGrid = <Series extends string>(
  grid: Grid<Series>,
  series: Series,
  rows: Rows,
  t: number,
): string => `${inGrid(grid, series, rows.first, t)}:${inGrid(grid, series, rows.last, t)}`;

/** Months `from` to `to` of an item's series, from another sheet. */
export function monthsOfGrid<Series extends string>(
  grid: Grid<Series>,
  series: Series,
  item: number,
  { from, to }: { from: number; to: number },
): string {
  const row = gridRow(grid, series, item);
  return `${on(grid.sheet)}$${monthColumn(from)}$${row}:$${monthColumn(to)}$${row}`;
}

/** A month of all lines of a series, from another sheet, its rows fixed. */
export function everyLine<Series extends string>(grid: Grid<Series>, series: Series, t: number): string {
  const { first, last } = allRows(grid.items);
  const column = monthColumn(t);
  return `${on(grid.sheet)}${column}$${gridRow(grid, series, first)}:${column}$${gridRow(grid, series, last)}`;
}

/** A month of a run of lines of a series, from another sheet. */
export function runOfGrid<Series extends string>(
  grid: Grid<Series>,
  series: Series,
  rows: Rows,
  t: number,
): string {
  return on(grid.sheet) + runInGrid(grid, series, rows, t);
}
