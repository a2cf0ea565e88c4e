export type DateOrder = 'day-first' | 'month-first';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})/;
const SHORT = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b/;
/** 01-Apr-2019, 1. April 2019. */
const DAY_NAMED = /^(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]+(\p{L}{3,})\.?[\s,-]+(\d{4}|\d{2})\b/u;
/** Apr 1, 2019. */
const MONTH_NAMED = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u;

/** How the months begin in English, German and French, without diacritics; the longer before the shorter. */
const MONTH_NAMES: readonly (readonly [string, number])[] = [
  ['juin', 6],
  ['juil', 7],
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(
    (name, at) => [name, at + 1] as const,
  ),
  ['fev', 2],
  ['mrz', 3],
  ['maerz', 3],
  ['avr', 4],
  ['mai', 5],
  ['aou', 8],
  ['okt', 10],
  ['dez', 12],
];

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

/** What systems write where there is no date. */
export const isNoDate = (cell: string) =>
  /^(|[-–—.]|n\/?a|none|0000-00-00|00[./]00[./]0000)$/i.test(cell.trim());

/** The month of a date as YYYY-MM, or null if the cell is no date. */
export function monthOfDate(cell: string, order: DateOrder): string | null {
  const text = cell.trim();
  const [year, month, day] = partsOf(text, order);
  if (!year || !month || !day || month > 12 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}`;
}

function partsOf(text: string, order: DateOrder): readonly [year: number, month: number, day: number] {
  const iso = ISO.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const short = SHORT.exec(text);
  if (short) {
    const [first, second, year] = [Number(short[1]), Number(short[2]), fullYear(Number(short[3]))];
    return order === 'day-first' ? [year, second, first] : [year, first, second];
  }
  const named = DAY_NAMED.exec(text);
  if (named) return [fullYear(Number(named[3])), monthNamed(named[2] ?? ''), Number(named[1])];
  const american = MONTH_NAMED.exec(text);
  return american ? [Number(american[3]), monthNamed(american[1] ?? ''), Number(american[2])] : [0, 0, 0];
}

/** 1 … 12, or 0 for a word that is no month. */
export function monthNamed(word: string): number {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return MONTH_NAMES.find(([start]) => plain.startsWith(start))?.[1] ?? 0;
}

/** 26 is 2026 and 84 is 1984. */
const fullYear = (year: number) => (year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year);
