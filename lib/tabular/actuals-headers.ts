import { MEASURES, type Measure } from '@/lib/plan/actuals';
import type { DateOrder } from './dates';
import { headerKey, headerWords } from './header-text';
import { monthOfCell } from './months';

/** What a column of a file of actuals holds; `line` is a code of either kind, `measure` names what the row's numbers are. */
export const ACTUAL_FIELDS = ['month', 'role', 'costCentre', 'line', 'measure', ...MEASURES] as const;
export type ActualField = (typeof ACTUAL_FIELDS)[number];

/** What is read from a column: a field, or the numbers of one month (and of one measure, where its header names it). */
export type ActualColumn =
  | { kind: 'field'; field: ActualField }
  | { kind: 'month'; month: string; measure: Measure | null }
  | { kind: 'unread' };

const list = (text: string) => text.split(',').map((name) => headerKey(name));

const ALIASES: Readonly<Record<ActualField, readonly string[]>> = {
  month: list(
    'month, months, period, fiscal period, accounting period, posting period, calendar month, year month, date, month end, as of, Monat, Periode, Buchungsperiode, Stichtag, mois, période',
  ),
  role: list(
    'role, role code, role line, role line code, position code, job code, role id, Rollencode, Stelle, Stellencode, code rôle, code poste',
  ),
  costCentre: list(
    'cost centre, cost center, cost centre code, cost center code, cost centre id, cost center id, KOSTL, Kostenstelle, Kostenstellennummer, department code, department, dept, centre de coûts, code centre de coûts',
  ),
  line: list('code, line, line code, Zeile, ligne'),
  measure: list('measure, metric, Kennzahl, Messgröße, indicateur, mesure'),
  staff: list(
    'staff, FTE, FTEs, staff FTE, actual FTE, FTE actual, actual staff, staff actual, headcount FTE, headcount, staff in post, full time equivalent, full time equivalents, VZÄ, Mitarbeiter, Personalbestand, ETP, effectif, effectifs',
  ),
  hires: list(
    'hires, new hires, joiners, starters, hired, hires FTE, Eintritte, Zugänge, Neueinstellungen, embauches, entrées',
  ),
  leavers: list(
    'leavers, leaver, attrition, exits, departures, resignations, terminations, leavers FTE, Austritte, Abgänge, départs, sorties',
  ),
  payroll: list(
    'payroll, payroll cost, pay, staff cost, staff costs, people cost, people costs, personnel cost, personnel costs, personnel expenses, salaries, wages, wages and salaries, salary cost, Personalkosten, Personalaufwand, Lohnkosten, Gehaltskosten, masse salariale, frais de personnel, charges de personnel',
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

const BY_KEY = new Map(ACTUAL_FIELDS.flatMap((field) => ALIASES[field].map((key) => [key, field] as const)));
/** Words that say nothing of which measure it is. */
const NEUTRAL = new Set([
  'actual',
  'actuals',
  'ist',
  'reel',
  'real',
  'eur',
  'usd',
  'gbp',
  'chf',
  'of',
  'in',
  'per',
  'month',
  'total',
]);

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

/** Where a header that names a month and a measure is cut: “Staff 2027-01”, “Jan 2027 payroll”. */
const MONTH_IN_HEADER =
  /(?<!\d)(\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{4}|\d{6}|\p{L}{3,9}\.?[-\s’']*\d{4}|\p{L}{3,9}\.?[-\s’']+\d{2})(?!\d)/gu;

/** What a header says of its column. */
export function columnOf(header: string, order: DateOrder): ActualColumn {
  const month = monthOfCell(header, order);
  if (month !== null) return { kind: 'month', month, measure: null };
  const field = fieldOf(header);
  if (field) return { kind: 'field', field };
  for (const [found] of header.matchAll(MONTH_IN_HEADER)) {
    const part = monthOfCell(found, order);
    const measure = measureOf(header.replace(found, ' '));
    if (part !== null && measure) return { kind: 'month', month: part, measure };
  }
  return { kind: 'unread' };
}
