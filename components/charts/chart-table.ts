import { type Figure, formatAs, formatMonth, formatSignificant } from '@/lib/format';
import { safeCell } from '@/lib/tabular/safe-cell';
import type { ChartUnit, Values } from './types';

/** The numbers behind a chart: the first cell of a row names it. */
export type ChartTable = {
  head: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
  /** How the page shows a number; the CSV has it as it is. */
  show?: ((value: Figure) => string) | undefined;
};

type Column = { label: string; values: Values };

export function tableByMonth(
  months: readonly string[],
  columns: readonly Column[],
  as: ChartUnit,
): ChartTable {
  return {
    head: ['Month', ...columns.map((column) => column.label)],
    rows: months.map((month, t) => [month, ...columns.map((column) => column.values[t] ?? null)]),
    show: (value) => formatAs(value, as),
  };
}

export const rowName = (cell: string | number | null): string =>
  typeof cell === 'string' ? formatMonth(cell) : formatSignificant(cell, 4);

/** Comma-separated, full precision, text that no spreadsheet runs, with a byte-order mark so that spreadsheets read it as UTF-8. */
export function csvOf({ head, rows }: ChartTable): string {
  const cell = (value: string | number | null) => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    const safe = safeCell(value);
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
