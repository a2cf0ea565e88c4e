import type { Role } from '@/lib/engine';

/** The cells of a role line that are typed into. */
export type Field =
  | 'title'
  | 'code'
  | 'location'
  | 'country'
  | 'grade'
  | 'occupation'
  | 'fte'
  | 'vacant'
  | 'heads'
  | 'salary'
  | 'onCost'
  | 'attrition'
  | 'growth'
  | 'engagement'
  | 'driver';

export type FieldKind = 'text' | 'amount' | 'count' | 'percent' | 'choice';
type FieldDefinition = {
  kind: FieldKind;
  header: string;
  /** What the column is, for people: shown on the header. */
  explanation: string;
  /** What a value must be, after "Expected". */
  rule: string;
  choices?: readonly string[];
};

/** The columns in their order, with the words of the header. `{currency}` stands for the plan's. */
export const FIELDS: Readonly<Record<Field, FieldDefinition>> = {
  title: { kind: 'text', header: 'Title', explanation: 'What the people on this line do.', rule: 'a text' },
  code: {
    kind: 'text',
    header: 'Code',
    explanation: 'The key of the line in files. Letters, digits, dot, dash and underscore.',
    rule: '1–40 letters, digits, dots, dashes or underscores',
  },
  location: { kind: 'text', header: 'Location', explanation: 'The site, e.g. Dublin.', rule: 'a text' },
  country: {
    kind: 'text',
    header: 'Country',
    explanation: 'Two letters, with a subdivision if it matters: IE, US-NY.',
    rule: 'a country such as IE or US-NY, or nothing',
  },
  grade: { kind: 'text', header: 'Grade', explanation: 'The grade or band.', rule: 'a text' },
  occupation: {
    kind: 'text',
    header: 'Occupation',
    explanation: 'SOC or ISCO code, e.g. 13-1041.',
    rule: 'a text',
  },
  fte: {
    kind: 'amount',
    header: 'FTE',
    explanation: 'Approved posts in full-time equivalents, vacant ones included.',
    rule: '0 or more, and not below the vacant posts',
  },
  vacant: {
    kind: 'amount',
    header: 'Vacant',
    explanation: 'Approved posts that nobody fills today, in FTE.',
    rule: 'from 0 to the FTE of the line',
  },
  heads: {
    kind: 'count',
    header: 'Heads',
    explanation: 'People; the FTE rounded up where it is left empty.',
    rule: 'a whole number, or nothing',
  },
  salary: {
    kind: 'amount',
    header: 'Salary, {currency}',
    explanation: 'Basic pay a year for one FTE, in the plan’s first month.',
    rule: '0 or more',
  },
  onCost: {
    kind: 'percent',
    header: 'On-cost, % of salary',
    explanation: 'Employer’s cost on top of the salary.',
    rule: '0 % or more',
  },
  attrition: {
    kind: 'percent',
    header: 'Attrition, % of staff a year',
    explanation: 'The share of the people on this line who leave of their own accord in a year.',
    rule: 'from 0 % to below 100 %',
  },
  growth: {
    kind: 'percent',
    header: 'Growth, % of work a year',
    explanation: 'How the volume of work changes in a year without AI. Not used on a line that supervises.',
    rule: 'above −100 %, also with the growth shift of every scenario',
  },
  engagement: {
    kind: 'choice',
    header: 'Engagement',
    explanation: 'Employees, or contractors whose contracts end.',
    rule: 'employee or contractor',
    choices: ['employee', 'contractor'],
  },
  driver: {
    kind: 'choice',
    header: 'Driver',
    explanation: 'workload: demand follows the work. span: demand follows the staff supervised.',
    rule: 'workload or span',
    choices: ['workload', 'span'],
  },
};

export const FIELD_NAMES: readonly Field[] = [
  'title',
  'code',
  'location',
  'country',
  'grade',
  'occupation',
  'fte',
  'vacant',
  'heads',
  'salary',
  'onCost',
  'attrition',
  'growth',
  'engagement',
  'driver',
];

export const isField = (name: string): name is Field => Object.hasOwn(FIELDS, name);
export const isNumeric = (field: Field) =>
  FIELDS[field].kind === 'amount' || FIELDS[field].kind === 'count' || FIELDS[field].kind === 'percent';

/** Shares as percent without the noise of binary fractions: 0.07 is 7, not 7.000000000000001. */
const percentOf = (share: number) => Number((share * 100).toPrecision(15));

/** What stands in the cell's editor and what is copied: exact, with a decimal point, percent without the sign. */
export function editText(role: Role, field: Field): string {
  const value = role[field];
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return String(FIELDS[field].kind === 'percent' ? percentOf(value) : value);
}

/** The number of a cell as its column shows it, percent for shares; null in columns of texts and in empty cells. */
export function shownNumber(role: Role, field: Field): number | null {
  const value = field === 'heads' ? (role.heads ?? Math.ceil(role.fte)) : role[field];
  if (typeof value !== 'number') return null;
  return FIELDS[field].kind === 'percent' ? percentOf(value) : value;
}

const amounts = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** What the cell shows: numbers with separators and at most two decimals, − for minus. */
export function displayText(role: Role, field: Field): string {
  const value = role[field];
  if (value === undefined) return field === 'heads' ? amounts.format(Math.ceil(role.fte)) : '';
  if (typeof value === 'string') return value;
  return amounts.format(FIELDS[field].kind === 'percent' ? percentOf(value) : value).replace('-', '−');
}
