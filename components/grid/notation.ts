import type { Role } from '@/lib/engine';
import { type DecimalMark, detectDecimalMark, parseNumber } from '@/lib/tabular/numbers';
import { safeCell } from '@/lib/tabular/safe-cell';
import { displayText, editText, type Field, isNumeric } from './fields';
import { tidy } from './parse-cell';

/** How numbers are written for spreadsheets: exact, with a decimal point or comma and nothing else, or as the page shows them. */
export type Notation = 'point' | 'comma' | 'shown';

export const markOf = (notation: Notation): DecimalMark => (notation === 'comma' ? ',' : '.');

/** The notation of the spreadsheets of people who read in this language. */
export function notationOf(language: string): Notation {
  const decimal = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal');
  return decimal?.value === ',' ? 'comma' : 'point';
}

/** A number for a spreadsheet. */
export function writtenNumber(value: number, notation: Notation): string {
  const exact = String(tidy(value));
  return notation === 'comma' ? exact.replace('.', ',') : exact;
}

/** A cell of a role line for a spreadsheet. Texts that it would run as a formula are made safe; pasting takes that back. */
export function copiedCell(role: Role, field: Field, notation: Notation): string {
  if (!isNumeric(field)) return safeCell(editText(role, field));
  if (notation === 'shown') return displayText(role, field);
  const exact = editText(role, field);
  return notation === 'comma' ? exact.replace('.', ',') : exact;
}

/**
 * How the numbers of a pasted block are written: as its cells prove together, as 7,5 does, and where none does as the reader's
 * spreadsheets write them.
 */
export const markOfBlock = (columns: readonly (readonly string[])[], notation: Notation): DecimalMark =>
  detectDecimalMark(columns) ?? markOf(notation);

const WITH_EXPONENT = /^-?\d+(,\d+)?e[+-]?\d+$/i;

/** A pasted number with a decimal point, as cells take it; what is no number stays as it is. */
export function withPoint(text: string, mark: DecimalMark): string {
  const trimmed = text.trim();
  if (mark === '.') return trimmed;
  if (WITH_EXPONENT.test(trimmed)) return trimmed.replace(',', '.');
  const parsed = parseNumber(trimmed, mark);
  if (!parsed) return trimmed;
  return parsed.percent ? `${tidy(parsed.value * 100)}%` : String(parsed.value);
}
