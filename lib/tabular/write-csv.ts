import { safeCell } from './safe-cell';

export type Cell = string | number | null | undefined;

/** Excel reads a CSV without this mark in the computer's old code page and spoils every accent; other readers skip it. */
export const BYTE_ORDER_MARK = '\uFEFF';
const NEWLINE = '\r\n';

/** Quoted beyond RFC 4180 where a reader with another delimiter, or one that trims, would see something else. */
const NEEDS_QUOTES = /[",;\t|\r\n]|^\s|\s$/;

/** A number in the shortest form that reads back as the same double. A number that is none is a defect. */
function numberCell(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A cell cannot hold ${value}`);
  return String(value);
}

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberCell(value);
  const safe = safeCell(value);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One record with its line end. A record of one empty cell is quoted, or it would be an empty line. */
export function csvLine(cells: readonly Cell[]): string {
  const line = cells.map(cell).join(',');
  return (line === '' ? '""' : line) + NEWLINE;
}

/** Rows as a CSV: RFC 4180 with a byte-order mark; text cells safe to open in a spreadsheet, numbers as they are. Promise V1. */
export function writeCsv(rows: Iterable<readonly Cell[]>): string {
  const lines = [BYTE_ORDER_MARK];
  for (const row of rows) lines.push(csvLine(row));
  return lines.join('');
}
