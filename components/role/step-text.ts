import type { Quantity, Section, Step } from '@/lib/engine';
import { formatMonths, formatNumber, formatPercent } from '@/lib/format';

/** What each section of the model is about. */
export const SECTIONS: Readonly<Record<Section, string>> = {
  1: 'Time',
  2: 'What AI does',
  3: 'Demand and target',
  4: 'Staffing',
  5: 'Cost of people',
  6: 'Cost of the AI system',
  7: 'Result',
};

/** A quantity as exactly as a reader can check it. */
export function quantityText({ value, unit }: Quantity): string {
  switch (unit) {
    case 'share':
      return formatPercent(value, 3);
    case 'months':
      return Number.isFinite(value) ? formatMonths(value) : 'never';
    case 'money':
      return formatNumber(value, 2);
    case 'fte':
      return formatNumber(value, 4);
    case 'factor':
    case 'count':
      return formatNumber(value, 6);
    default: {
      const never: never = unit;
      return never;
    }
  }
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The formula with the numbers in the place of the names. Longer names first: "staff before" holds "staff". */
export function substituted({ formula, inputs }: Pick<Step, 'formula' | 'inputs'>): string {
  if (formula === SUM) return inputs.map((input) => bracketed(quantityText(input))).join(' + ');
  if (inputs.length === 0) return formula;
  const values = new Map(inputs.map((input) => [input.name, bracketed(quantityText(input))]));
  const names = [...values.keys()].sort((a, b) => b.length - a.length).map(literal);
  const wholeName = new RegExp(`(?<![\\p{L}\\p{N}⁰])(?:${names.join('|')})(?![\\p{L}\\p{N}⁰])`, 'gu');
  return formula.replace(wholeName, (name) => values.get(name) ?? name);
}

const SUM = 'sum of the costs';
const bracketed = (text: string) => (text.startsWith('−') ? `(${text})` : text);
