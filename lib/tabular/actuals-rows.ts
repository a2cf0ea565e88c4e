import { type ActualRow, isMoney, MEASURES, type Measure } from '@/lib/plan/actuals';
import {
  ACTUAL_FIELDS,
  type ActualColumn,
  type ActualField,
  measureOf,
  saysPlanned,
  yearIn,
} from './actuals-headers';
import { type Lines, lineFinder } from './actuals-lines';
import { otherCurrencyIn, type Scale, type Scaled, scaleIn, scaleOfUnit } from './actuals-units';
import { type DateOrder, isNoDate } from './dates';
import type { RowFault } from './inventory-line';
import { bareMonth, monthOf, monthOfCell } from './months';
import { type DecimalMark, meansCurrency, parseNumber } from './numbers';
import { cellText, isBlank, type Table, type TableCell } from './table';
import { labelsTotal } from './totals';

/** More than any amount of a month. */
const MOST = 1e13;

type Reading = {
  table: Table;
  first: number;
  headers: readonly string[];
  readings: readonly ActualColumn[];
  decimal: DecimalMark;
  dateOrder: DateOrder;
  measure: Measure | null;
  scale: Scale;
  addsUp: boolean;
  surroundings: Lines & { currency: string; months: readonly string[] };
};

export type RowsRead = {
  rows: ActualRow[];
  faults: RowFault[];
  rowsRead: number;
  totalsLeftOut: number;
  /** Rows whose version is no actual. */
  plannedLeftOut: number;
  /** Values beyond the first of a line and a month. */
  repeated: number;
  /** What rows themselves say of their amounts of money, of the first that does, and how many do. */
  unit: (Scaled & { rows: number }) | null;
  /** YYYY-MM of columns that hold values and no month of the plan. */
  monthsOutside: string[];
};

/** Every cell below the headers as a value, a fault, or something that is counted as left out. */
export function readRows(reading: Reading): RowsRead {
  const { table, first, headers, readings, surroundings } = reading;
  const lines = lineFinder(surroundings);
  const months = new Set(surroundings.months);
  const [from, to] = [surroundings.months[0], surroundings.months.at(-1)];
  const at = (field: ActualField) =>
    readings.findIndex((column) => column.kind === 'field' && column.field === field);
  const indexOf = Object.fromEntries(ACTUAL_FIELDS.map((field) => [field, at(field)]));
  const found = new Map<string, ActualRow & { at: Partial<Record<Measure, number>> }>();
  const faults: RowFault[] = [];
  let rowsRead = 0;
  let totalsLeftOut = 0;
  let plannedLeftOut = 0;
  let repeated = 0;
  const inUnits: Scaled[] = [];
  const outside = new Set<string>();

  for (const [offset, row] of table.rows.slice(first).entries()) {
    if (row.every(isBlank) || isRepeatedHeader(row, headers)) continue;
    const line = table.lineNumbers[first + offset] ?? first + offset + 1;
    const cell = (field: ActualField) => {
      const index = indexOf[field] ?? -1;
      return index < 0 ? '' : cellText(row[index]).trim();
    };
    const fault = (index: number, expected: string) =>
      faults.push({
        line,
        column: headers[index]?.trim() || `${index + 1}`,
        found: cellText(row[index]).trim() || 'nothing',
        expected,
      });
    const named = (['role', 'costCentre', 'line'] as const).find((field) => cell(field) !== '');
    const isTotal = named
      ? labelsTotal(cell(named)) && lines(named, cell(named)) === null
      : row.some((one) => labelsTotal(cellText(one).trim()));
    if (isTotal) {
      totalsLeftOut++;
      continue;
    }
    if (saysPlanned(cell('version'))) {
      plannedLeftOut++;
      continue;
    }
    rowsRead++;
    if (!named) {
      fault(
        Math.max(indexOf.role ?? -1, indexOf.costCentre ?? -1, indexOf.line ?? -1),
        'the code of a role line or a cost centre',
      );
      continue;
    }
    const known = lines(named, cell(named));
    if (known === null) {
      fault(indexOf[named] ?? 0, EXPECTED_LINE[named]);
      continue;
    }
    let rowMonth: string | null = null;
    if ((indexOf.month ?? -1) >= 0) {
      rowMonth = monthOfRow(row[indexOf.month ?? 0] ?? '', cell('year'), reading.dateOrder);
      if (rowMonth === null || !months.has(rowMonth)) {
        fault(indexOf.month ?? 0, `a month of the plan, ${from} to ${to}`);
        continue;
      }
    }
    let rowMeasure = reading.measure;
    if ((indexOf.measure ?? -1) >= 0) {
      rowMeasure = measureOf(cell('measure'));
      if (rowMeasure === null) {
        fault(indexOf.measure ?? 0, 'staff, hires, leavers, payroll, AI cost, cost, users or volume');
        continue;
      }
    }
    const said = scaleIn([cell('unit'), cell('measure')]);
    if (said) inUnits.push(said);
    const isForeign = otherCurrencyIn([cell('unit'), cell('measure')], surroundings.currency) !== null;
    const rowScale = isForeign
      ? null
      : (said?.scale ?? scaleOfUnit(cell('unit'), surroundings.currency) ?? reading.scale);
    for (const [index, column] of readings.entries()) {
      const value = valueColumn(column, { rowMonth, rowMeasure });
      if (!value || isNothing(row[index])) continue;
      if (!months.has(value.month)) {
        outside.add(value.month);
        continue;
      }
      const number = numberOf(row[index] ?? '', value.measure, { ...reading, scale: rowScale });
      if (typeof number !== 'number') {
        fault(index, number.expected);
        continue;
      }
      const key = JSON.stringify([known.line, known.code, value.month]);
      const actual = found.get(key) ?? { ...known, month: value.month, values: {}, at: {} };
      found.set(key, actual);
      const before = actual.values[value.measure];
      if (before !== undefined) repeated++;
      if (before !== undefined && reading.addsUp) {
        actual.values[value.measure] = before + number;
        continue;
      }
      if (before !== undefined && before !== number) {
        fault(index, `one value for a line and a month; line ${actual.at[value.measure]} says ${before}`);
        continue;
      }
      actual.values[value.measure] = number;
      actual.at[value.measure] = line;
    }
  }
  const rows = [...found.values()].map(({ line, code, month, values }) => ({ line, code, month, values }));
  return {
    ...{ rows, faults, rowsRead, totalsLeftOut, plannedLeftOut, repeated },
    unit: inUnits[0] ? { ...inUnits[0], rows: inUnits.length } : null,
    monthsOutside: [...outside].sort(),
  };
}

/** A cell that says its month whole, or a period of the year that stands beside it. */
function monthOfRow(cell: TableCell, year: string, order: DateOrder): string | null {
  const whole = monthOfCell(cell, order);
  if (whole !== null) return whole;
  const [month, of] = [bareMonth(cellText(cell)), yearIn(year)];
  return month === null || of === null ? null : monthOf(of, month);
}

const EXPECTED_LINE = {
  role: 'the code of a role line of the plan',
  costCentre: 'the code of a cost centre of the plan',
  line: 'the code of a role line or a cost centre of the plan, and of one of them only',
} as const;

const isRepeatedHeader = (row: readonly TableCell[], headers: readonly string[]) =>
  headers.every((header, index) => header.trim() === cellText(row[index]).trim());

const isNothing = (cell: TableCell | undefined) => cell === undefined || isNoDate(cellText(cell));

/** The month and measure of a column in a row, or null where it holds no number. */
function valueColumn(
  column: ActualColumn,
  { rowMonth, rowMeasure }: { rowMonth: string | null; rowMeasure: Measure | null },
): { month: string; measure: Measure } | null {
  if (column.kind === 'month') {
    const measure = column.measure ?? rowMeasure;
    return measure ? { month: column.month, measure } : null;
  }
  if (column.kind !== 'field' || rowMonth === null) return null;
  const measure = MEASURES.find((one) => one === column.field);
  return measure ? { month: rowMonth, measure } : null;
}

function numberOf(
  cell: TableCell,
  measure: Measure,
  {
    decimal,
    scale,
    surroundings: { currency },
  }: Omit<Reading, 'scale'> & {
    /** Null where the row is in another currency. */
    scale: Scale | null;
  },
): number | { expected: string } {
  const parsed = parseNumber(cell, decimal);
  const money = isMoney(measure);
  const expected = money
    ? `an amount in ${currency} with a decimal ${decimal === '.' ? 'point' : 'comma'}`
    : `a number of 0 or more with a decimal ${decimal === '.' ? 'point' : 'comma'}`;
  if (!parsed || parsed.percent || Math.abs(parsed.value) > MOST || !Number.isFinite(parsed.value))
    return { expected };
  if (parsed.currency !== undefined && !(money && meansCurrency(parsed.currency, currency)))
    return { expected };
  if (parsed.value < 0 && !money) return { expected };
  if (!money) return parsed.value;
  return scale === null ? { expected } : parsed.value * scale;
}
