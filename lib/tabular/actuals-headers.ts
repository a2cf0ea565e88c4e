import { MEASURES, type Measure } from '@/lib/plan/actuals';
import type { DateOrder } from './dates';
import { containsWords, headerKey, headerWords } from './header-text';
import { bareMonth, monthOf, monthOfCell } from './months';

/**
 * What a column of a file of actuals holds; `line` is a code of either kind, `measure` names what the row's numbers are, `unit` what
 * they are in, `version` whether they are actual or planned.
 */
export const ACTUAL_FIELDS = [
  ...['month', 'year', 'role', 'costCentre', 'line', 'measure', 'unit', 'version'],
  ...MEASURES,
] as const;
export type ActualField = (typeof ACTUAL_FIELDS)[number];

/** What is read from a column: a field, or the numbers of one month (and of one measure, where its header names it). */
export type ActualColumn =
  | { kind: 'field'; field: ActualField }
  | { kind: 'month'; month: string; measure: Measure | null }
  | { kind: 'unread' };

const list = (text: string) => text.split(',').map((name) => name.trim());
/** Says nothing of cost. */
const COST_CENTRE = /cost[\s_-]*(cent(re|er)|ctr)s?|centres? de co[uû]ts?|kostenstellen?/giu;

const ALIASES: Readonly<Record<ActualField, readonly string[]>> = {
  month: list(
    'month, months, period, fiscal period, accounting period, posting period, calendar month, year month, date, month end, as of, posting month, fiscal month, fiscal year period, fiscal year/period, period/year, calendar year/month, pay period, payroll period, Monat, Periode, Buchungsperiode, Buchungsmonat, Abrechnungsmonat, Abrechnungsperiode, Kalendermonat, Kalenderjahr/Monat, Geschäftsjahr/Periode, Stichtag, mois, période, mois comptable, période comptable, année mois',
  ),
  year: list(
    'year, fiscal year, calendar year, FY, Jahr, Geschäftsjahr, Kalenderjahr, GJAHR, année, exercice',
  ),
  role: list(
    'role, role code, role line, role line code, position code, job code, role id, Rollencode, Stelle, Stellencode, code rôle, code poste',
  ),
  costCentre: list(
    'cost centre, cost center, cost centre code, cost center code, cost centre id, cost center id, cost centre number, cost center number, cost centre key, cost ctr, CCtr, KOSTL, Kostenstelle, Kostenstellennummer, KSt, department code, department, dept, centre de coûts, code centre de coûts',
  ),
  line: list('code, line, line code, Zeile, ligne'),
  measure: list(
    'measure, metric, measures, key figure, KPI, Kennzahl, Kennzahlen, Messgröße, indicateur, mesure',
  ),
  unit: list(
    'unit, unit of measure, UoM, currency, currency unit, Einheit, Maßeinheit, Mengeneinheit, Währung, unité, devise',
  ),
  version: list(
    'version, scenario, value type, data type, actual or plan, plan/actual, plan/ist, Wertart, Werttyp, Szenario, type de valeur, scénario',
  ),
  staff: list(
    'staff, FTE, FTEs, staff FTE, actual FTE, FTE actual, actual staff, staff actual, headcount FTE, headcount, staff in post, full time equivalent, full time equivalents, employees, active employees, closing FTE, closing headcount, FTE EOM, headcount EOM, worker count, VZÄ, MAK, Mitarbeiter, Mitarbeiterkapazität, Personalbestand, Personalstand, ETP, effectif, effectifs',
  ),
  hires: list(
    'hires, new hires, joiners, starters, hired, hires FTE, Eintritte, Zugänge, Neueinstellungen, embauches, entrées',
  ),
  leavers: list(
    'leavers, leaver, attrition, exits, departures, resignations, terminations, leavers FTE, Austritte, Abgänge, départs, sorties',
  ),
  payroll: list(
    'payroll, payroll cost, pay, staff cost, staff costs, people cost, people costs, personnel cost, personnel costs, personnel expenses, salaries, wages, wages and salaries, salaries and wages, salary cost, salary costs, employee cost, employee costs, employee expenses, compensation and benefits, labour cost, labor cost, Löhne und Gehälter, Personalkosten, Personalaufwand, Lohnkosten, Gehaltskosten, masse salariale, frais de personnel, charges de personnel, coût du personnel, coûts de personnel, salaires, salaires et charges',
  ),
  aiCost: list(
    'AI cost, AI costs, AI spend, cost of AI, AI systems, AI system cost, licences, licenses, software cost, KI-Kosten, Kosten KI, coût IA, coûts IA',
  ),
  cost: list(
    'cost, costs, total cost, total costs, cost in all, actual cost, actual costs, spend, expenses, amount, Kosten, Gesamtkosten, coût, coûts, coût total',
  ),
  users: list(
    'users, regular users, active users, AI users, adoption, adopters, weekly users, monthly users, Nutzer, aktive Nutzer, utilisateurs, utilisateurs actifs',
  ),
  volume: list(
    'volume, volume of work, work volume, workload, units, transactions, tickets, cases, Volumen, Menge, Fälle, volume de travail',
  ),
};

const BY_KEY = new Map(
  ACTUAL_FIELDS.flatMap((field) => ALIASES[field].map((name) => [headerKey(name), field] as const)),
);
const NAMES = MEASURES.map((measure) => ({ measure, names: ALIASES[measure].map(headerWords) }));
/** Words that say that a number is what happened. */
const ACTUAL_WORDS = ['actual', 'actuals', 'act', 'ist', 'istwerte', 'reel', 'real', 'realise'];
/** Words that say nothing of which measure it is. */
const NEUTRAL = new Set([
  ...ACTUAL_WORDS,
  ...[
    'eur',
    'usd',
    'gbp',
    'chf',
    'keur',
    'teur',
    'k',
    't',
    'tsd',
    'mio',
    '000',
    '000s',
    'thousand',
    'thousands',
  ],
  ...['of', 'in', 'per', 'month', 'total'],
]);
const PLANNED_WORDS =
  /^(plan|planned|planwerte|budget|budgeted|forecast|fc|fcst|soll|target|targets|outlook|estimate|prevu|prevision|previsions|prognose|hochrechnung|variance|abweichung|ecart|delta|prior|vorjahr|py|ly)$/;

/** Whether a text says that its numbers are no actuals: plan, budget, forecast, the year before, a difference. */
export const saysPlanned = (text: string) => {
  const words = headerWords(text);
  return words.some((word) => PLANNED_WORDS.test(word)) && !words.some((word) => ACTUAL_WORDS.includes(word));
};

const isNeutral = (words: readonly string[]) => words.length > 0 && words.every((word) => NEUTRAL.has(word));

/** The field that a header names, or null. */
export function fieldOf(header: string): ActualField | null {
  const words = headerWords(header);
  const known = BY_KEY.get(words.join(''));
  if (known) return known;
  const plain = words.filter((word) => !NEUTRAL.has(word)).join('');
  return BY_KEY.get(plain) ?? null;
}

const isMeasure = (field: ActualField | null): field is Measure =>
  MEASURES.some((measure) => measure === field);

/** The measure that a header or a cell names, or null. */
export function measureOf(text: string): Measure | null {
  const field = fieldOf(text);
  return isMeasure(field) ? field : null;
}

/** The measure that a title mentions, by the longest name in it; null where there is none. */
export function measureIn(title: string): Measure | null {
  const words = headerWords(title.replace(COST_CENTRE, ' '));
  let best: { measure: Measure; length: number } | null = null;
  for (const { measure, names } of NAMES)
    for (const name of names)
      if (containsWords(words, name) && name.join('').length > (best?.length ?? 0))
        best = { measure, length: name.join('').length };
  return best?.measure ?? null;
}

/** Where a header that names a month and a measure is cut: “Staff 2027-01”, “Jan 2027 payroll”. */
const MONTHS_IN_HEADER = [
  /(?<!\d)(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{4}|\d{6})(?!\d)/gu,
  /\p{L}{3,9}\.?[-\s’']*\d{4}(?!\d)|\p{L}{3,9}\.?[-\s’']+\d{2}(?!\d)/gu,
];

/** What a header says of its column. */
export function columnOf(header: string, order: DateOrder): ActualColumn {
  const month = monthOfCell(header, order);
  if (month !== null) return { kind: 'month', month, measure: null };
  const field = fieldOf(header);
  if (field) return { kind: 'field', field };
  if (saysPlanned(header)) return { kind: 'unread' };
  for (const [found] of MONTHS_IN_HEADER.flatMap((pattern) => [...header.matchAll(pattern)])) {
    const part = monthOfCell(found, order);
    const rest = header.replace(found, ' ');
    const measure = measureOf(rest);
    if (part !== null && (measure || isNeutral(headerWords(rest))))
      return { kind: 'month', month: part, measure };
  }
  return { kind: 'unread' };
}

/** What stands above a header, merged across columns or once at their left, and in which year months without one are. */
export type AboveHeader = { text: string; year: number | null };

const YEAR = /(?<!\d)(20\d{2})(?!\d)/;
export const yearIn = (text: string): number | null => {
  const found = YEAR.exec(text)?.[1];
  return found === undefined ? null : Number(found);
};

/** What a header says of its column together with what stands above it: “FTE” over “Jan 2027”, “2027” over “Jan”, “Jan 2027” over “Actual”. */
export function columnBelow(header: string, above: AboveHeader, order: DateOrder): ActualColumn {
  if (saysPlanned(above.text) || saysPlanned(header)) return { kind: 'unread' };
  const own = columnOf(header, order);
  const over = above.text === '' ? ({ kind: 'unread' } as const) : columnOf(above.text, order);
  const measureAbove =
    over.kind === 'month'
      ? over.measure
      : over.kind === 'field' && isMeasure(over.field)
        ? over.field
        : measureIn(above.text);
  if (own.kind === 'month') return { ...own, measure: own.measure ?? measureAbove };
  if (own.kind === 'field') {
    if (over.kind !== 'month' || !isMeasure(own.field)) return own;
    return { kind: 'month', month: over.month, measure: own.field };
  }
  if (isNeutral(headerWords(header))) {
    if (over.kind === 'month') return { ...over, measure: measureAbove };
    return over.kind === 'field' && isMeasure(over.field) ? over : own;
  }
  const { rest, month } = bareMonthIn(header);
  if (month === null || above.year === null) return own;
  const label = monthOf(above.year, month);
  return label === null ? own : { kind: 'month', month: label, measure: measureOf(rest) ?? measureAbove };
}

/** A header with a month has no more. */
const MOST_WORDS = 8;

/** A month without a year in a header, and what else it says: “Jan”, “Ist März”, “FTE Feb”. */
export function bareMonthIn(header: string): { month: number | null; rest: string } {
  const words = header.trim().split(/\s+/);
  if (words.length > MOST_WORDS) return { month: null, rest: header };
  for (const [at, word] of words.entries()) {
    const month = /^\d+$/.test(word) && !word.startsWith('0') ? null : bareMonth(word);
    const others = words.filter((_, other) => other !== at).join(' ');
    if (month !== null && (others === '' || measureOf(others) || isNeutral(headerWords(others))))
      return { month, rest: others };
  }
  return { month: null, rest: header };
}
