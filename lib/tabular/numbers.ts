import type { TableCell } from './table';

export type DecimalMark = '.' | ',';

/** How the numbers of one column are written. */
export type NumberPattern = {
  decimal: DecimalMark;
  /** True if every cell can be read with either decimal mark and means something else: 1,234. Then the mark is a guess to be confirmed. */
  ambiguous: boolean;
  /** A cell that shows the pattern, or the ambiguity. */
  example: string;
  /** Code or sign that cells carry beside the amount, if all that carry one agree. */
  currency: string | undefined;
};

export type ParsedNumber = { value: number; percent: boolean; currency: string | undefined };

/** Signs that stand beside amounts, with the currencies that they may mean. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  '£': ['GBP'],
  $: ['USD', 'AUD', 'CAD', 'HKD', 'MXN', 'NZD', 'SGD', 'TWD', 'ARS', 'CLP', 'COP'],
  '¥': ['JPY', 'CNY'],
  '₹': ['INR'],
  '₺': ['TRY'],
  '₪': ['ILS'],
  '₩': ['KRW'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  Fr: ['CHF'],
  zł: ['PLN'],
};

/** Whether a code or sign found in a file can mean this currency. */
export const meansCurrency = (found: string, currency: string) =>
  SIGNS[found]?.includes(currency) ?? found.toUpperCase() === currency;

/** The ISO code of a code or sign; a sign of several currencies is taken for the commonest. */
export const currencyCodeOf = (found: string): string => SIGNS[found]?.[0] ?? found.toUpperCase();

const PLAIN = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** More than any amount needs; it keeps the pattern below fast on any text. */
const LONGEST_NUMBER = 40;
const SPACES = /[\s\u00A0\u2007\u2009\u202F'’]/g;

type Parts = { digits: string; negative: boolean; percent: boolean; currency: string | undefined };

/** What a cell holds beside its digits and separators: sign, percent, currency. Null if anything else is in it. */
function partsOf(cell: string): Parts | null {
  if (cell.length > LONGEST_NUMBER) return null;
  if (/^\d+$/.test(cell)) return { digits: cell, negative: false, percent: false, currency: undefined };
  const match =
    /^(\()?\s*([+\-−–]?)\s*(\p{L}{2,3}|\p{Sc})?\s*([+\-−–]?)\s*([\d.,\s\u00A0\u2007\u2009\u202F'’]*\d[.,]?)\s*(%)?\s*(\p{L}{2,3}|\p{Sc})?\s*([-−–]?)\s*(\))?$/u.exec(
      cell.trim(),
    );
  if (!match) return null;
  const [, open, sign1, unit1, sign2, digits = '', percent, unit2, sign3, close] = match;
  const minus = [sign1, sign2, sign3].filter((sign) => sign && sign !== '+').length;
  const unit = unit1 && unit2 ? agreedUnit(unit1, unit2) : (unit1 ?? unit2);
  if ((open === undefined) !== (close === undefined) || unit === null || minus > 1) return null;
  return {
    digits: digits.replace(SPACES, ''),
    negative: open !== undefined || minus === 1,
    percent: percent !== undefined,
    currency: currencyOf(unit),
  };
}

/** `$1,200 USD`: the code, if the sign can mean it. Null where the two disagree. */
const agreedUnit = (first: string, second: string): string | null =>
  SIGNS[first]?.includes(second) ? second : SIGNS[second]?.includes(first) ? first : null;

function currencyOf(unit: string | undefined): string | undefined {
  if (unit === undefined) return undefined;
  return SIGNS[unit] || /^[A-Z]{3}$/.test(unit) ? unit : undefined;
}

/** Whether a cell is a number in some pattern. */
export const looksNumeric = (cell: TableCell) =>
  typeof cell === 'number' || PLAIN.test(cell.trim()) || partsOf(cell) !== null;

/** The decimal mark that a cell proves, `either` if it can be read both ways, or undefined if it shows none. */
function markIn(digits: string): DecimalMark | 'either' | undefined {
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points === 0 && commas === 0) return undefined;
  if (points > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  const mark: DecimalMark = points > 0 ? '.' : ',';
  const other: DecimalMark = mark === '.' ? ',' : '.';
  if (points + commas > 1) return other;
  const [whole = '', fraction = ''] = digits.split(mark);
  const groupsOfThree =
    fraction.length === 3 && whole.length >= 1 && whole.length <= 3 && !whole.startsWith('0');
  return groupsOfThree ? 'either' : mark;
}

/** The pattern of a column. `likely` is the mark that the rest of the file uses, taken where the column itself does not tell. */
export function detectNumberPattern(cells: readonly TableCell[], likely?: DecimalMark): NumberPattern {
  const votes = { '.': 0, ',': 0 };
  const examples: { '.'?: string; ','?: string; either?: string } = {};
  const currencies = new Set<string>();
  for (const cell of cells) {
    const parts = typeof cell === 'number' ? null : partsOf(cell);
    if (!parts || typeof cell === 'number') continue;
    if (parts.currency) currencies.add(parts.currency);
    const mark = markIn(parts.digits);
    if (mark === undefined) continue;
    examples[mark] ??= cell.trim();
    if (mark !== 'either') votes[mark]++;
  }
  const proven = votes['.'] + votes[','] > 0;
  const decimal = proven ? (votes[','] > votes['.'] ? ',' : '.') : (likely ?? '.');
  const [currency] = currencies;
  return {
    decimal,
    ambiguous: !proven && likely === undefined && examples.either !== undefined,
    example: (proven ? examples[decimal] : examples.either) ?? '',
    currency: currencies.size === 1 ? currency : undefined,
  };
}

/** The decimal mark that a file's number columns prove between them, or undefined. */
export function detectDecimalMark(columns: readonly (readonly TableCell[])[]): DecimalMark | undefined {
  const proven = columns
    .flatMap((cells) =>
      cells.map((cell) => (typeof cell === 'number' ? undefined : markIn(partsOf(cell)?.digits ?? ''))),
    )
    .filter((mark) => mark === '.' || mark === ',');
  if (proven.length === 0) return undefined;
  const commas = proven.filter((mark) => mark === ',').length;
  return commas * 2 > proven.length ? ',' : '.';
}

/**
 * A cell as a number: thousands separators, currency, %, (1,234) and 1,234- are understood. Null if it is none under this decimal mark,
 * also if its thousands are cut in the wrong places: 1,5 is no number with a decimal point. A percentage is given as its share.
 */
export function parseNumber(cell: TableCell, decimal: DecimalMark): ParsedNumber | null {
  if (typeof cell === 'number') return { value: cell, percent: false, currency: undefined };
  const text = cell.trim();
  if (decimal === '.' && PLAIN.test(text))
    return { value: Number(text), percent: false, currency: undefined };
  const parts = partsOf(text);
  if (!parts) return null;
  const [whole = '', fraction, ...more] = parts.digits.split(decimal);
  const thousands = decimal === '.' ? ',' : '.';
  const groups = whole.split(thousands);
  const wrongGroups =
    groups.length > 1 &&
    (!/^\d{1,3}$/.test(groups[0] ?? '') ||
      !/^\d{3}$/.test(groups.at(-1) ?? '') ||
      !groups.slice(1).every((group) => /^\d{2,3}$/.test(group)));
  if (more.length > 0 || fraction?.includes(thousands) || wrongGroups) return null;
  const size = Number(`${groups.join('') || '0'}.${fraction ?? ''}`);
  if (!Number.isFinite(size)) return null;
  const value = (parts.negative && size !== 0 ? -size : size) / (parts.percent ? 100 : 1);
  return { value, percent: parts.percent, currency: parts.currency };
}
