import { type Figure, MINUS, show } from './figure';

const formats = new Map<string, Intl.NumberFormat>();

function intl(minimumFractionDigits: number, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${minimumFractionDigits}|${maximumFractionDigits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits,
    maximumFractionDigits,
    signDisplay: 'negative',
  });
  formats.set(key, made);
  return made;
}

/** Grouped digits with the real minus sign; what rounds to zero has no sign. */
export function digits(value: number, maximum: number, minimum = 0): string {
  return intl(minimum, maximum).format(value).replace('-', MINUS);
}

/** "1,234.5": at most `maximum` decimals, no trailing zeros. */
export function formatNumber(value: Figure, maximum = 2): string {
  return show(value, (known) => digits(known, maximum));
}

/** Whole things: "2,000". */
export function formatCount(value: Figure): string {
  return show(value, (known) => digits(known, 0));
}

/** Full-time equivalents with one decimal, so that a column lines up; zero is "0". */
export function formatFte(value: Figure): string {
  return show(value, (known) => {
    const text = digits(known, 1, 1);
    return text === '0.0' ? '0' : text;
  });
}

/** "3 roles", "1 role". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${digits(count, 0)} ${count === 1 ? one : many}`;
}
