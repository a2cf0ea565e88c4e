import { containsWords, headerWords } from './header-text';

export const PAY_BASES = [
  'year',
  'half-year',
  'month',
  'half-month',
  'two-weeks',
  'week',
  'day',
  'hour',
] as const;
export type PayBasis = (typeof PAY_BASES)[number];

/** Payments of a basis in a year: 52 weeks of 5 days, the hours of a full-time week as asked. */
export function paymentsPerYear(basis: PayBasis, fullTimeHours: number): number {
  switch (basis) {
    case 'year':
      return 1;
    case 'half-year':
      return 2;
    case 'month':
      return 12;
    case 'half-month':
      return 24;
    case 'two-weeks':
      return 26;
    case 'week':
      return 52;
    case 'day':
      return 260;
    case 'hour':
      return 52 * fullTimeHours;
    default: {
      const never: never = basis;
      throw new Error(`Unknown pay basis ${String(never)}`);
    }
  }
}

/** How often pay is paid, in the words of headers and cells; the more special before the general. */
const BASIS_WORDS: readonly { basis: PayBasis; words: string }[] = [
  {
    basis: 'half-month',
    words: 'semi monthly, semimonthly, half month, half monthly, bi monthly, twice a month, smn',
  },
  {
    basis: 'two-weeks',
    words: 'bi weekly, biweekly, fortnight, fortnightly, two weeks, every two weeks, zweiwochentlich, bwk',
  },
  { basis: 'hour', words: 'hourly, hour, hr, hrly, stunde, stundenlohn, stundlich, horaire, heure' },
  { basis: 'day', words: 'daily, day, per diem, tag, tagessatz, taglich, journalier, jour' },
  { basis: 'week', words: 'weekly, week, wk, wkly, woche, wochentlich, hebdomadaire, semaine' },
  {
    basis: 'month',
    words:
      'monthly, month, mon, mth, monat, monatlich, monatsgehalt, bruttomonatsgehalt, monatsbrutto, mensuel, mois',
  },
  { basis: 'half-year', words: 'half yearly, half year, semi annual, semi annually, halbjahr, semestriel' },
  {
    basis: 'year',
    words:
      'annual, annually, ann, annualized, annualised, yearly, year, jahr, jahrlich, jahresgehalt, jahresbrutto, bruttojahresgehalt, annuel, an, annum, pa',
  },
];

/** ADP, PeopleSoft and UltiPro write frequencies as single letters. */
const LETTERS: Readonly<Record<string, PayBasis>> = {
  a: 'year',
  y: 'year',
  m: 'month',
  s: 'half-month',
  b: 'two-weeks',
  w: 'week',
  d: 'day',
  h: 'hour',
};

/** The basis that a header or a cell names, or undefined: "Monthly income", "per hour", "Salary" of a BambooHR pay type. */
export function basisInText(text: string): PayBasis | undefined {
  const words = headerWords(text);
  const named = BASIS_WORDS.find(({ words: phrases }) =>
    phrases.split(', ').some((phrase) => containsWords(words, phrase.split(' '))),
  );
  return named?.basis ?? (words.length === 1 ? LETTERS[words[0] ?? ''] : undefined);
}
