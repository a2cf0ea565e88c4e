import { type DateOrder, detectDateOrder } from './dates';
import { FIELD_LABELS, type InventoryField } from './fields';
import {
  type DecimalMark,
  detectDecimalMark,
  detectNumberPattern,
  type NumberPattern,
  parseNumber,
} from './numbers';
import { basisInText, type PayBasis } from './pay';
import { cellsBelow, type InventoryKind, type Mapping, type Recognition } from './recognise';
import { cellText, isBlank, type Table } from './table';

export type LineDefaults = {
  onCost: number;
  attrition: number;
  growth: number;
  location: string;
  country: string;
};
export const NO_DEFAULTS: LineDefaults = { onCost: 0, attrition: 0, growth: 0, location: '', country: '' };

/** What the reader of a file has to be told. `proposeOptions` proposes all of it; the user may change any. */
export type ReadOptions = {
  kind: InventoryKind;
  headerRow: number;
  /** Headroom's own export: cells are taken literally. */
  own: boolean;
  /** ISO 4217: the plan's. */
  currency: string;
  /** YYYY-MM. People who left before it or come after it are left out. */
  planStart: string;
  /** How often pay is paid, where no column says otherwise. */
  payBasis: PayBasis;
  /** Whether a part-timer's amount is that of a full-time post or what the person is really paid. */
  payIs: 'full-time' | 'actual';
  fteFrom: 'column' | 'hours' | 'one';
  /** Whether persons alike in words become one role line, or each a line of their own. */
  grouping: 'alike' | 'each';
  /** 50 in the FTE column means 0.5. */
  ftePercent: boolean;
  /** Hours a week of one FTE. */
  fullTimeHours: number;
  /** For every number of the file; null takes each column's own pattern. */
  decimal: DecimalMark | null;
  dateOrder: DateOrder;
  /** Leave out rows whose leaver column says yes. */
  leaveOutLeavers: boolean;
  defaults: LineDefaults;
  /** Cost centres that are there already; a file's centre is one of them if the code or the name is the same. */
  knownCentres: readonly { code: string; name: string }[];
  /** The centre of every row of a file without a column for it. */
  intoCentre: { code: string; name: string } | null;
  /** Plan currency for one unit of another currency. A row in a currency without a rate is refused. */
  rates: Readonly<Record<string, number>>;
  /** Whether a centre that is not among the known ones may be added; else its rows are refused. */
  newCentres: 'add' | 'refuse';
  /** Codes of known centres that are handed in: their rows are refused. */
  closedCentres: readonly string[];
};

/** A proposal that the file does not prove; the user is asked. */
export type Doubt = { option: keyof ReadOptions; text: string };

export type Proposal = { options: ReadOptions; doubts: Doubt[] };

/** A person with two full jobs; a larger number in an FTE column is a percentage. */
export const MOST_FTE_OF_A_PERSON = 2;

export const NUMBER_FIELDS: readonly InventoryField[] = [
  'fte',
  'vacant',
  'heads',
  'salary',
  'onCost',
  'attrition',
  'growth',
  'weeklyHours',
];

/** The number pattern of each number column: what it shows itself, else what the file's other columns show. */
export function numberPatterns(
  table: Table,
  mapping: Mapping,
  headerRow: number,
): Partial<Record<InventoryField, NumberPattern>> {
  const columns = NUMBER_FIELDS.flatMap((field) => {
    const index = mapping[field];
    return index === undefined ? [] : [{ field, cells: cellsBelow(table, headerRow, index) }];
  });
  const likely =
    detectDecimalMark(columns.map(({ cells }) => cells)) ??
    (table.source.kind === 'csv' && table.source.delimiter === ';' ? ',' : undefined);
  return Object.fromEntries(columns.map(({ field, cells }) => [field, detectNumberPattern(cells, likely)]));
}

type PlanFacts = {
  currency: string;
  planStart: string;
  defaults?: Partial<LineDefaults>;
  knownCentres?: ReadOptions['knownCentres'];
  intoCentre?: ReadOptions['intoCentre'];
  newCentres?: ReadOptions['newCentres'];
  closedCentres?: ReadOptions['closedCentres'];
};

/** Options for a recognised file, with what should be confirmed. */
export function proposeOptions(table: Table, recognition: Recognition, plan: PlanFacts): Proposal {
  const { mapping, headerRow, kind, own } = recognition;
  const cells = (field: InventoryField) => {
    const index = mapping[field];
    return index === undefined ? [] : cellsBelow(table, headerRow, index).filter((cell) => !isBlank(cell));
  };
  const patterns = numberPatterns(table, mapping, headerRow);
  const numbers = (field: InventoryField) =>
    cells(field).flatMap((cell) => parseNumber(cell, patterns[field]?.decimal ?? '.')?.value ?? []);
  const header = (field: InventoryField) =>
    recognition.columns.find((c) => c.index === mapping[field])?.header ?? '';

  const pay = own
    ? { basis: 'year' as const, sure: true }
    : payBasisOf(header('salary'), amountsWithoutBasis(table, recognition, patterns.salary?.decimal ?? '.'));
  const hours = numbers('weeklyHours');
  const fteFrom = mapping.fte !== undefined ? 'column' : new Set(hours).size > 1 ? 'hours' : 'one';
  const fullTimeHours = fteFrom === 'hours' ? fullTimeHoursOf(hours) : 40;
  const dates = [...cells('startDate'), ...cells('endDate')].map(cellText);
  const dateOrder = detectDateOrder(dates);

  const doubts: Doubt[] = [];
  if (mapping.salary !== undefined && !pay.sure)
    doubts.push({
      option: 'payBasis',
      text: `“${header('salary')}” does not say how often it is paid${mapping.payBasis === undefined ? '' : ` in rows where “${header('payBasis')}” does not`}; by its size it is read as pay a ${pay.basis}.`,
    });
  const partTime =
    fteFrom === 'hours' || (fteFrom === 'column' && kind === 'persons' && new Set(numbers('fte')).size > 1);
  if (!own && partTime && mapping.salary !== undefined)
    doubts.push({
      option: 'payIs',
      text: 'Some people work part time. Their pay is read as that of a full-time post; say if it is what they are really paid.',
    });
  if (fteFrom === 'hours')
    doubts.push({
      option: 'fullTimeHours',
      text: `FTE is worked out from hours a week; ${fullTimeHours} are taken as full time.`,
    });
  for (const [field, pattern] of Object.entries(patterns))
    if (pattern.ambiguous && !own)
      doubts.push({
        option: 'decimal',
        text: `${labelOf(field)}: “${pattern.example}” can be read in two ways; “${pattern.decimal}” is taken as the decimal mark.`,
      });
  if (dateOrder === undefined && dates.some((cell) => /^\d{1,2}[/-]\d{1,2}[/-]/.test(cell.trim())))
    doubts.push({
      option: 'dateOrder',
      text: 'Dates such as 04/05/2024 can be read in two ways; the day is taken to come first.',
    });
  if (mapping.leaver !== undefined)
    doubts.push({
      option: 'leaveOutLeavers',
      text: `“${header('leaver')}” marks people who leave. They are kept, because the file does not say when; leave them out if they are gone.`,
    });

  return {
    doubts,
    options: {
      kind,
      headerRow,
      own,
      currency: plan.currency,
      planStart: plan.planStart,
      payBasis: pay.basis,
      payIs: 'full-time',
      fteFrom,
      fullTimeHours,
      ftePercent:
        !own &&
        (kind === 'persons' || header('fte').includes('%')) &&
        largest(numbers('fte')) > MOST_FTE_OF_A_PERSON,
      decimal: null,
      dateOrder: dateOrder ?? 'day-first',
      leaveOutLeavers: false,
      defaults: { ...NO_DEFAULTS, ...plan.defaults },
      knownCentres: plan.knownCentres ?? [],
      intoCentre: plan.intoCentre ?? null,
      rates: {},
      grouping: 'alike',
      newCentres: plan.newCentres ?? 'add',
      closedCentres: plan.closedCentres ?? [],
    },
  };
}

/** Not Math.max(…), which fails on long files. */
const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);

const labelOf = (field: string) =>
  Object.entries(FIELD_LABELS).find(([name]) => name === field)?.[1].label ?? field;

/** Amounts of the rows whose own column does not say how often they are paid. */
function amountsWithoutBasis(
  table: Table,
  { mapping, headerRow }: Recognition,
  decimal: DecimalMark,
): number[] {
  const { salary, payBasis } = mapping;
  if (salary === undefined) return [];
  return table.rows.slice(headerRow + 1).flatMap((row) => {
    const says = payBasis === undefined ? undefined : basisInText(cellText(row[payBasis]));
    return says === undefined ? (parseNumber(row[salary] ?? '', decimal)?.value ?? []) : [];
  });
}

/** By the header, else by the size of the middle amount: hours are below 250, months below 15,000. */
function payBasisOf(header: string, amounts: readonly number[]): { basis: PayBasis; sure: boolean } {
  const named = basisInText(header);
  if (named) return { basis: named, sure: true };
  if (amounts.length === 0) return { basis: 'year', sure: true };
  const middle = amounts.toSorted((a, b) => a - b)[Math.floor(amounts.length / 2)] ?? 0;
  return { basis: middle >= 15_000 ? 'year' : middle >= 250 ? 'month' : 'hour', sure: false };
}

/** The commonest hours a week if they can be a full week, else the longest. */
function fullTimeHoursOf(hours: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of hours) counts.set(value, (counts.get(value) ?? 0) + 1);
  const commonest = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 40;
  return commonest >= 30 && commonest <= 48 ? commonest : largest(hours);
}
