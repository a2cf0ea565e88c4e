import { type Figure, NBSP, show } from './figure';
import { plural } from './number';

/** Fixed names: engines of browsers and servers differ on "Sep" and "Sept". */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const YEAR_MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

function split(month: string): { year: number; month: number } | null {
  const match = YEAR_MONTH.exec(month);
  return match ? { year: Number(match[1]), month: Number(match[2]) } : null;
}

/** "2027-01" as "Jan 2027"; what is no month stays as it is. */
export function formatMonth(month: string): string {
  const parts = split(month);
  return parts ? `${MONTHS[parts.month - 1]}${NBSP}${parts.year}` : month;
}

/** "Jan–Dec 2027" within a year, else "Jan 2027 – Dec 2028". */
export function formatMonthRange(from: string, to: string): string {
  const [a, b] = [split(from), split(to)];
  if (from === to || !a || !b) return formatMonth(from === to ? from : `${from} – ${to}`);
  if (a.year === b.year) return `${MONTHS[a.month - 1]}–${MONTHS[b.month - 1]}${NBSP}${a.year}`;
  return `${formatMonth(from)} – ${formatMonth(to)}`;
}

/** The month `count` months after (or before) a month. */
export function addMonths(month: string, count: number): string {
  const parts = split(month);
  if (!parts) return month;
  const index = parts.year * 12 + parts.month - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

/** A length of time in months: "18 months". */
export function formatMonths(count: Figure): string {
  return show(count, (known) => plural(known, 'month'));
}

const moment = (date: string | Date) => (typeof date === 'string' ? new Date(date) : date);

/** The UTC day, "3 Jan 2027", so that the server and every browser write the same. */
export function formatDate(date: string | Date): string {
  const day = moment(date);
  if (Number.isNaN(day.getTime())) return String(date);
  return `${day.getUTCDate()}${NBSP}${MONTHS[day.getUTCMonth()]}${NBSP}${day.getUTCFullYear()}`;
}

/** "3 Jan 2027, 14:05 UTC". */
export function formatDateTime(date: string | Date): string {
  const time = moment(date);
  if (Number.isNaN(time.getTime())) return String(date);
  const clock = [time.getUTCHours(), time.getUTCMinutes()].map((part) => String(part).padStart(2, '0'));
  return `${formatDate(time)}, ${clock.join(':')}${NBSP}UTC`;
}
