export type DateOrder = 'day-first' | 'month-first';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})/;
const SHORT = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b/;

/** Whether a column of dates such as 04/05/2024 has the day or the month first; undefined if no cell tells. */
export function detectDateOrder(cells: readonly string[]): DateOrder | undefined {
  for (const cell of cells) {
    const match = SHORT.exec(cell.trim());
    if (!match) continue;
    if (cell.includes('.') || Number(match[1]) > 12) return 'day-first';
    if (Number(match[2]) > 12) return 'month-first';
  }
  return undefined;
}

/** The month of a date as YYYY-MM, or null if the cell is no date. */
export function monthOfDate(cell: string, order: DateOrder): string | null {
  const text = cell.trim();
  const iso = ISO.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const short = SHORT.exec(text);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : short
      ? [
          fullYear(Number(short[3])),
          ...(order === 'day-first'
            ? [Number(short[2]), Number(short[1])]
            : [Number(short[1]), Number(short[2])]),
        ]
      : [0, 0, 0];
  if (!year || !month || !day || month > 12 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** 26 is 2026 and 84 is 1984. */
const fullYear = (year: number) => (year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year);
