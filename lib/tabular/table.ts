import type { Fault } from '@/lib/result';
import type { Encoding } from './decode-text';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A number is one that a workbook holds as such; a text may be a number in some pattern. */
export type TableCell = string | number;

/** What the table was found in. */
export type TableSource =
  | { kind: 'csv'; encoding: Encoding; delimiter: Delimiter }
  | {
      kind: 'workbook';
      sheet: string;
      /** Names of all sheets that are not hidden. */
      sheets: string[];
      /** Indexes of rows in which nothing stands but a merged cell across columns. */
      mergedRows: ReadonlySet<number>;
      /** Cells that take their value from the merged cell above them. */
      filledCells: number;
    };

export type Table = {
  /** Every record of the file, the blank ones of a CSV too. Marks of safe cells are taken off. */
  rows: TableCell[][];
  /** The line of a CSV on which each row starts, or the row of the sheet; from 1. */
  lineNumbers: number[];
  source: TableSource;
};

export type TableRead = { ok: true; table: Table } | { ok: false; faults: Fault[] };

/** A cell as text; a number in the shortest form that reads back as the same one. */
export const cellText = (cell: TableCell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'number' ? String(cell) : cell;

export const isBlank = (cell: TableCell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');
