import type { Role } from '@/lib/engine';
import { parseNumber } from '@/lib/tabular/numbers';
import { evaluate } from './arithmetic';
import { FIELDS, type Field, isNumeric } from './fields';

export type CellValue = string | number | undefined;
export type ParsedCell = { ok: true; value: CellValue } | { ok: false; reason: string };

/**
 * `typed` understands changes to the number that stands there (see `RELATIVE`); `pasted` takes a sign as part of the
 * value, because a spreadsheet's cells are values.
 */
export type Source = 'typed' | 'pasted';

/**
 * +5% and -5% scale a number, +3 and -3 add to it; += and -= do so where a sign belongs to the value: in percent columns,
 * where += 1 adds a percentage point.
 */
const RELATIVE = /^([+\-−])\s*(=)?\s*([\d.,\s]+?)\s*(%)?$/;

/** A text as the value of a cell, or why it is none. Ranges are the plan file's and are checked with the whole line. */
export function parseCell(text: string, field: Field, role: Role, source: Source): ParsedCell {
  const trimmed = text.trim();
  if (!isNumeric(field)) return parseText(trimmed, field);
  if (trimmed === '') {
    return field === 'heads' ? value(undefined) : refuse('a number, 0 if there is none');
  }
  if (source === 'pasted') return absoluteValue(trimmed, field);
  if (trimmed.startsWith('=')) return calculatedValue(trimmed.slice(1), field);
  return relativeValue(trimmed, field, role) ?? absoluteValue(trimmed, field);
}

function parseText(text: string, field: Field): ParsedCell {
  const { kind, choices } = FIELDS[field];
  if (kind === 'choice') {
    const choice = choices?.find((one) => one === text.toLowerCase());
    return choice === undefined ? refuse(`${choices?.join(' or ')}`) : value(choice);
  }
  if (field === 'occupation') return value(text === '' ? undefined : text);
  return value(field === 'country' ? text.toUpperCase() : text);
}

function absoluteValue(text: string, field: Field): ParsedCell {
  const { kind } = FIELDS[field];
  const number = looseNumber(text);
  if (!number) return refuse(kind === 'percent' ? 'a percentage, e.g. 12.5' : 'a number, e.g. 1,250.50');
  if (kind === 'percent') return value(number.percent ? tidy(number.value) : tidy(number.value / 100));
  return number.percent ? refuse('a number, not a percentage') : value(number.value);
}

/** =1/3*40 is the sum's result; in a percent column it is percent, as a number would be. */
function calculatedValue(text: string, field: Field): ParsedCell {
  const result = evaluate(text);
  if (result === null) return refuse('a sum such as =1/3*40');
  return value(tidy(FIELDS[field].kind === 'percent' ? result / 100 : result));
}

function relativeValue(text: string, field: Field, role: Role): ParsedCell | undefined {
  const match = RELATIVE.exec(text);
  if (!match) return undefined;
  const [, sign, explicit, digits = '', percent] = match;
  const isPercent = FIELDS[field].kind === 'percent';
  if (isPercent && !explicit) return undefined;
  const number = looseNumber(digits);
  if (!number) return refuse('a change such as +5% or -3');
  const change = sign === '+' ? number.value : -number.value;
  const current = role[field];
  const from = typeof current === 'number' ? current : Math.ceil(role.fte);
  if (percent && !isPercent) return value(tidy(from * (1 + change / 100)));
  return value(tidy(from + (isPercent ? change / 100 : change)));
}

/** A number in either notation: a lone comma is a decimal comma unless three digits follow it as in 1,250. */
function looseNumber(text: string) {
  const point = parseNumber(text, '.');
  const comma = parseNumber(text, ',');
  if (!point || !comma) return point ?? comma;
  return /^\D*\d{1,3}(\.\d{3}){2,}\D*$/.test(text) ? comma : point;
}

/** Without the noise of binary fractions: 20.8 / 100 is 0.208, not 0.20800000000000002. */
export const tidy = (number: number) => Number(number.toPrecision(15));
const value = (one: CellValue): ParsedCell => ({ ok: true, value: one });
const refuse = (reason: string): ParsedCell => ({ ok: false, reason: `Expected ${reason}` });
