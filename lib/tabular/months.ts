import { type DateOrder, monthNamed, monthOfDate } from './dates';
import { headerWords } from './header-text';
import type { TableCell } from './table';

/** SAP writes a period with three digits: 2027001. */
const YEAR_FIRST = /^(\d{4})(?:[-/.\s]?(?:m|p)?(\d{1,2})|[-/.\s]?0(\d{2}))$/i;
const MONTH_FIRST = /^(?:m|p|0)?(\d{1,2})[-/.\s](\d{4})$/i;
const NAMED = /^(\p{L}{3,})\.?[-/\s’']*(\d{4}|\d{2})$/u;
const NAMED_LAST = /^(\d{4})[-/\s]*(\p{L}{3,})\.?$/u;
/** The day 0 of a workbook's serial days, 1899-12-30, and those of the years 2000 to 2100. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const SERIALS = { from: 36_526, to: 73_415 };

/** A cell as a month YYYY-MM: 2027-01, 01/2027, Jan 2027, January-27, 202701, or any date in it. Null if it is none. */
export function monthOfCell(cell: TableCell, order: DateOrder): string | null {
  if (typeof cell === 'number' && cell >= SERIALS.from && cell <= SERIALS.to && Number.isInteger(cell))
    return new Date(SERIAL_ZERO + cell * 86_400_000).toISOString().slice(0, 7);
  const text = String(cell).trim();
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return monthOf(Number(yearFirst[1]), Number(yearFirst[2] ?? yearFirst[3]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return monthOf(Number(monthFirst[2]), Number(monthFirst[1]));
  const named = NAMED.exec(text);
  if (named) return monthOf(fullYear(Number(named[2])), monthNamed(named[1] ?? ''));
  const namedLast = NAMED_LAST.exec(text);
  if (namedLast) return monthOf(Number(namedLast[1]), monthNamed(namedLast[2] ?? ''));
  return monthOfDate(text, order);
}

const fullYear = (year: number) => (year >= 100 ? year : 2000 + year);

/** YYYY-MM, or null where there is no such month. */
export const monthOf = (year: number, month: number): string | null =>
  month >= 1 && month <= 12 ? `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}` : null;

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'jaenner', 'janner', 'janvier'],
  ['february', 'februar', 'fevrier'],
  ['march', 'marz', 'maerz', 'mrz', 'mars'],
  ['april', 'avril'],
  ['may', 'mai'],
  ['june', 'juni', 'juin'],
  ['july', 'juli', 'juillet'],
  ['august', 'aout'],
  ['september', 'septembre'],
  ['october', 'oktober', 'octobre'],
  ['november', 'novembre'],
  ['december', 'dezember', 'decembre'],
];

/** The month 1 … 12 that a text without a year names: Jan, März, P01, 003. Null if it is none. */
export function bareMonth(text: string): number | null {
  const number = /^(?:m|p)?0{0,2}(\d{1,2})$/i.exec(text.trim())?.[1];
  if (number !== undefined) return Number(number) >= 1 && Number(number) <= 12 ? Number(number) : null;
  const [word = '', ...more] = headerWords(text);
  if (more.length > 0 || word.length < 3) return null;
  const at = MONTHS.findIndex((names) =>
    names.some((name) => name === word || (word.length <= 5 && name.startsWith(word))),
  );
  return at === -1 ? null : at + 1;
}
