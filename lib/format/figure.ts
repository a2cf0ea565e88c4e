/** A number as a page receives it: known, not available (null), or hidden because the group is too small. */
export type Figure = number | null | undefined | 'masked';

export const NOT_AVAILABLE = '–';
export const MASKED = '•••';
/** U+2212, as wide as a plus sign and a figure. */
export const MINUS = '−';
/** Keeps a number and its unit on one line. */
export const NBSP = '\u00a0';

/** Applies a formatter to a known number; the other cases have their own sign. */
export function show(value: Figure, format: (known: number) => string): string {
  if (value === 'masked') return MASKED;
  if (value === null || value === undefined || !Number.isFinite(value)) return NOT_AVAILABLE;
  return format(value);
}

export const isKnown = (value: Figure): value is number =>
  typeof value === 'number' && Number.isFinite(value);
