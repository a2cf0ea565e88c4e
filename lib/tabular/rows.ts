import type { Driver, Engagement } from '@/lib/engine/types';
import { CODE } from './codes';
import { isContractor } from './contractors';
import { countryCode } from './countries';
import { isNoDate, monthOfDate } from './dates';
import { FIELD_LABELS, type InventoryField } from './fields';
import type { RowFault } from './inventory-line';
import { currencyCodeOf, meansCurrency, type NumberPattern, parseNumber } from './numbers';
import { basisInText, paymentsPerYear } from './pay';
import { MOST_FTE_OF_A_PERSON, type ReadOptions } from './read-options';
import type { Mapping } from './recognise';
import { cellText, isBlank, type TableCell } from './table';

/** One row of a file, read. Numbers that the file does not have are undefined. */
export type Entry = {
  line: number;
  code: string | undefined;
  centre: string;
  centreName: string | undefined;
  title: string;
  location: string | undefined;
  country: string | undefined;
  occupation: string | undefined;
  grade: string;
  engagement: Engagement;
  driver: Driver | undefined;
  /** Tells people apart while the file is read; goes no further than `collapse`. */
  person: string | undefined;
  fte: number;
  vacant: number | undefined;
  heads: number | undefined;
  /** A year's, per FTE, in the plan's currency. */
  salary: number | undefined;
  onCost: number | undefined;
  attrition: number | undefined;
  growth: number | undefined;
};

export type RowContext = {
  mapping: Mapping;
  options: ReadOptions;
  headers: readonly string[];
  patterns: Partial<Record<InventoryField, NumberPattern>>;
  /** Share columns that are written in percent. */
  percentFields: ReadonlySet<InventoryField>;
  /** ISO 4217 codes other than the plan's; filled while rows are read. */
  foreignCurrencies: Set<string>;
};

export type RowRead = { ok: true; entry: Entry } | { ok: false; faults: RowFault[] };

type Bounds = { expected: string; holds: (value: number) => boolean };
const NOT_NEGATIVE: Bounds = { expected: 'a number of 0 or more', holds: (value) => value >= 0 };
const BOUNDS: Partial<Record<InventoryField, Bounds>> = {
  attrition: {
    expected: 'a share of at least 0 and below 1, or a percentage',
    holds: (value) => value >= 0 && value < 1,
  },
  growth: { expected: 'a share above −1, or a percentage', holds: (value) => value > -1 },
  onCost: { expected: 'a share of 0 or more, or a percentage', holds: (value) => value >= 0 },
  heads: { expected: 'a whole number of 0 or more', holds: (value) => value >= 0 && Number.isInteger(value) },
};

/** What a spreadsheet shows in the place of a value that it could not work out. */
const SHEET_ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|NV|BEZUG!|WERT!)$/;

/** Reads one row; all its faults, not the first. */
export function readRow(row: readonly TableCell[], line: number, context: RowContext): RowRead {
  const { mapping, options } = context;
  const faults: RowFault[] = [];
  const raw = (field: InventoryField) => {
    const index = mapping[field];
    return index === undefined ? undefined : (row[index] ?? '');
  };
  const filled = (field: InventoryField) => {
    const cell = raw(field);
    if (cell === undefined) return undefined;
    const text = options.own ? cellText(cell) : cellText(cell).trim().replace(/\s+/g, ' ');
    return text === '' ? undefined : text;
  };
  const fault = (field: InventoryField, found: string, expected: string) => {
    faults.push({
      line,
      column: context.headers[mapping[field] ?? -1] || FIELD_LABELS[field].label,
      found,
      expected,
    });
  };
  const required = (field: InventoryField, expected: string) => {
    const cell = filled(field);
    if (cell === undefined) fault(field, 'an empty cell', expected);
    else if (SHEET_ERROR.test(cell)) fault(field, `“${cell}”`, `${expected}; the sheet shows an error`);
    return cell ?? '';
  };
  const numberIn = (field: InventoryField) => {
    const cell = raw(field);
    return typeof cell === 'number' ? cell : undefined;
  };
  const number = (field: InventoryField, bounds = BOUNDS[field] ?? NOT_NEGATIVE) => {
    const cell = filled(field);
    if (cell === undefined) return undefined;
    const parsed = parseNumber(
      numberIn(field) ?? cell,
      options.decimal ?? context.patterns[field]?.decimal ?? '.',
    );
    const value =
      parsed && (context.percentFields.has(field) && !parsed.percent ? parsed.value / 100 : parsed.value);
    if (value !== null && bounds.holds(value))
      return { value, percent: parsed?.percent === true, currency: parsed?.currency };
    fault(
      field,
      `“${cell}”`,
      value === null ? `a number, ${numberExample(context, field)}` : bounds.expected,
    );
    return undefined;
  };

  const beyond = row.slice(context.headers.length).filter((cell) => !isBlank(cell)).length;
  if (beyond > 0)
    faults.push({
      line,
      column: 'beyond the last header',
      found: `${row.length} cells`,
      expected: `${context.headers.length} cells, as many as there are headers; is a separator within a text?`,
    });

  const vacantPost = options.kind === 'persons' && isVacantPost(mapping, filled);
  const fte = readFte();
  const salary = readSalary(fte);
  const country = filled('country');
  const knownCountry = country === undefined ? undefined : countryCode(country);
  if (country !== undefined && !knownCountry)
    fault('country', `“${country}”`, 'a country’s two-letter code or its name');
  const code = options.kind === 'role-lines' ? filled('code') : undefined;
  if (code !== undefined && !CODE.test(code)) fault('code', `“${code}”`, '1 to 40 of A–Z a–z 0–9 . _ -');
  if (options.kind === 'role-lines' && mapping.code !== undefined && code === undefined)
    required('code', 'the code of the role line');
  const driver = filled('driver')?.toLowerCase();
  if (driver !== undefined && driver !== 'workload' && driver !== 'span')
    fault('driver', `“${driver}”`, 'workload or span');
  const vacant = vacantPost ? fte : number('vacant')?.value;
  if (vacant !== undefined && vacant > fte)
    fault('vacant', String(vacant), `at most the FTE of the row, ${fte}`);

  requireDate('startDate');
  requireDate('endDate');

  const entry: Entry = {
    line,
    code,
    centre:
      options.intoCentre && mapping.costCentre === undefined
        ? options.intoCentre.code
        : required('costCentre', 'the cost centre or the department of the row'),
    centreName: filled('costCentreName'),
    title: required('title', 'the title of the role'),
    location: filled('location'),
    country: knownCountry,
    occupation: filled('occupation'),
    grade: filled('grade') ?? '',
    engagement: isContractor(filled('engagement') ?? filled('status') ?? '') ? 'contractor' : 'employee',
    driver: driver === 'workload' || driver === 'span' ? driver : undefined,
    person: vacantPost ? undefined : filled('personKey'),
    fte,
    vacant,
    heads: options.kind === 'persons' ? (vacantPost ? 0 : 1) : number('heads')?.value,
    salary,
    onCost: number('onCost')?.value,
    attrition: number('attrition')?.value,
    growth: number('growth')?.value,
  };
  return faults.length === 0 ? { ok: true, entry } : { ok: false, faults };

  /** Otherwise somebody who has left would be counted without a word. */
  function requireDate(field: 'startDate' | 'endDate'): void {
    const cell = options.own ? undefined : filled(field);
    if (cell === undefined || isNoDate(cell)) return;
    if (monthOfDate(cell, options.dateOrder) === null)
      fault(field, `“${cell}”`, 'a date, such as 2026-12-31');
  }

  function readFte(): number {
    if (options.fteFrom === 'one') return 1;
    const field = options.fteFrom === 'hours' ? 'weeklyHours' : 'fte';
    const read = number(field);
    if (read === undefined) {
      if (filled(field) === undefined)
        fault(field, 'an empty cell', field === 'fte' ? 'the FTE of the row' : 'hours a week');
      return 0;
    }
    if (field === 'weeklyHours') return read.value / options.fullTimeHours;
    const value = options.ftePercent && !read.percent ? read.value / 100 : read.value;
    if (options.kind === 'persons' && value > MOST_FTE_OF_A_PERSON)
      fault('fte', `“${filled('fte')}”`, `the FTE of one person, at most ${MOST_FTE_OF_A_PERSON}`);
    return value;
  }

  function readSalary(rowFte: number): number | undefined {
    if (mapping.salary === undefined) return undefined;
    const amount = number('salary');
    if (amount === undefined) {
      if (filled('salary') === undefined && !vacantPost) fault('salary', 'an empty cell', 'an amount');
      return undefined;
    }
    const rate = rateOf(amount.currency);
    const words = filled('payBasis');
    const basis =
      words === undefined || /salar|fix|(?<!non[\s-]*)exempt/i.test(words)
        ? options.payBasis
        : basisInText(words);
    if (basis === undefined) {
      fault('payBasis', `“${words}”`, 'a year, month, half month, two weeks, week, day or hour');
      return undefined;
    }
    const year = amount.value * paymentsPerYear(basis, options.fullTimeHours) * rate;
    const isRate = basis === 'hour' || options.payIs === 'full-time';
    return isRate || rowFte === 0 ? year : year / rowFte;
  }

  /** Plan currency for one unit of the row's. A currency without a rate is a fault that names it. */
  function rateOf(beside: string | undefined): number {
    const column = context.headers[mapping.salary ?? -1] ?? '';
    const found = filled('currency') ?? beside ?? currencyInHeader(column);
    if (found === undefined || meansCurrency(found, options.currency)) return 1;
    const code = currencyCodeOf(found);
    context.foreignCurrencies.add(code);
    const rate = options.rates[code];
    if (rate !== undefined) return rate;
    fault(
      filled('currency') ? 'currency' : 'salary',
      `an amount in ${found}`,
      `${options.currency}, the plan’s currency, or a rate for ${code}`,
    );
    return 1;
  }
}

/** A post without a person: the file has posts and people, and this row has only the post. */
function isVacantPost(mapping: Mapping, filled: (field: InventoryField) => string | undefined): boolean {
  const names = (['personKey', 'personName'] as const).filter((field) => mapping[field] !== undefined);
  return (
    filled('position') !== undefined &&
    names.length > 0 &&
    names.every((field) => filled(field) === undefined)
  );
}

/** “Salary (USD)”: a code at the end of the header or in brackets, if it is a currency's. */
function currencyInHeader(header: string): string | undefined {
  const match = /\(([A-Z]{3})\)|[ _-]([A-Z]{3})$/.exec(header);
  const code = match?.[1] ?? match?.[2];
  return code !== undefined && Intl.supportedValuesOf('currency').includes(code) ? code : undefined;
}

const numberExample = (context: RowContext, field: InventoryField) =>
  (context.options.decimal ?? context.patterns[field]?.decimal) === ','
    ? 'such as 1.234,5'
    : 'such as 1,234.5';
