import { meansCurrency } from './numbers';

/** What an amount of 1 in a file is in the currency. */
export const SCALES = [1, 1_000, 1_000_000] as const;
export type Scale = (typeof SCALES)[number];

const CURRENCY = '(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|€|£|\\$)';
const THOUSANDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[kt]\\s?${CURRENCY}|${CURRENCY}\\s?(?:k|'?000s?)|'?000s?\\s?${CURRENCY}|tsd\\.?(?:\\s?${CURRENCY})?|thousands?|milliers|1[.,' ]000\\s?${CURRENCY})(?![\\p{L}\\p{N}])`,
  'iu',
);
const MILLIONS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:m\\s?${CURRENCY}|mio\\.?(?:\\s?${CURRENCY})?|millions?|millionen)(?![\\p{L}\\p{N}])`,
  'iu',
);

export type Scaled = { scale: Scale; said: string };

/** Whether one of these texts says that amounts are in thousands or millions, and which of them. */
export function scaleIn(texts: readonly string[]): Scaled | null {
  for (const text of texts) {
    const thousands = THOUSANDS.exec(text)?.[0];
    if (thousands) return { scale: 1_000, said: thousands.trim() };
    const millions = MILLIONS.exec(text)?.[0];
    if (millions) return { scale: 1_000_000, said: millions.trim() };
  }
  return null;
}

const CODES = /(?<!\p{L})[kKtTmM]?(EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|€|£|\$)(?!\p{L})/gu;

/** The first currency that one of these texts names and that is not this one. */
export function otherCurrencyIn(texts: readonly string[], currency: string): string | null {
  for (const text of texts)
    for (const [, found = ''] of text.matchAll(CODES)) if (!meansCurrency(found, currency)) return found;
  return null;
}

/** 1 where a unit is the currency itself, which is more than what the whole file is taken for; null where it is something else. */
export const scaleOfUnit = (unit: string, currency: string): Scale | null =>
  meansCurrency(unit.trim(), currency) ? 1 : null;
