import { type ActualLine, isMoney, MEASURES, type Measure } from '@/lib/plan/actuals';
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
import { bareMonth, monthOf, monthOfCell } from './months';
import { type DecimalMark, meansCurrency, parseNumber } from './numbers';
import { cellText, type TableCell } from './table';
import { labelsTotal } from './totals';

/** More than any amount of a month. */
const MOST = 1e13;

export type HowToRead = {
  readings: readonly ActualColumn[];
  decimal: DecimalMark;
  dateOrder: DateOrder;
  measure: Measure | null;
  scale: Scale;
  surroundings: Lines & { currency: string; months: readonly string[] };
};

/** A number of a line and a month, in the plan's currency where it is money, beside the text that it was written as. */
export type ReadValue = {
  kind: 'value';
  index: number;
  line: ActualLine;
  code: string;
  month: string;
  measure: Measure;
  value: number;
  written: string;
};
/** Of a cell, by its column, or of its row as a whole. */
export type CellFault = { kind: 'fault'; index: number; expected: string };

type ReadCell = ReadValue | CellFault | { kind: 'outside'; month: string };

type RowRead =
  | { kind: 'total' }
  | { kind: 'planned' }
  | {
      kind: 'read';
      /** In the order of the columns; a row that names no line or month has one fault. */
      cells: ReadCell[];
      /** What the row itself says of its amounts. */
      unit: Scaled | null;
    };

/** Reads one row after the other: each is left out, or each of its cells is a value, a fault or of a month that the plan does not have. */
export function rowReader(how: HowToRead): (row: readonly TableCell[]) => RowRead {
  const { readings, surroundings } = how;
  const { currency } = surroundings;
  const lines = lineFinder(surroundings);
  const months = new Set(surroundings.months);
  const indexOf = indexesIn(readings);

  return (row) => {
    const cell = (field: ActualField) => cellText(row[indexOf[field]]).trim();
    const named = (['role', 'costCentre', 'line'] as const).find((field) => cell(field) !== '');
    const known = named ? lines(named, cell(named)) : null;
    const isTotal = named
      ? labelsTotal(cell(named)) && known === null
      : row.some((one) => labelsTotal(cellText(one).trim()));
    if (isTotal) return { kind: 'total' };
    if (saysPlanned(cell('version'))) return { kind: 'planned' };
    if (!named)
      return faulty(
        Math.max(indexOf.role, indexOf.costCentre, indexOf.line),
        'the code of a role line or a cost centre',
      );
    if (known === null) return faulty(indexOf[named], EXPECTED_LINE[named]);

    let rowMonth: string | null = null;
    if (indexOf.month >= 0) {
      rowMonth = monthOfRow(row[indexOf.month] ?? '', cell('year'), how.dateOrder);
      if (rowMonth === null || !months.has(rowMonth))
        return faulty(indexOf.month, expectedMonth(surroundings.months));
    }
    let rowMeasure = how.measure;
    if (indexOf.measure >= 0) {
      rowMeasure = measureOf(cell('measure'));
      if (rowMeasure === null)
        return faulty(indexOf.measure, 'staff, hires, leavers, payroll, AI cost, cost, users or volume');
    }
    const unit = scaleIn([cell('unit'), cell('measure')]);
    const isForeign = otherCurrencyIn([cell('unit'), cell('measure')], currency) !== null;
    const scale = isForeign ? null : (unit?.scale ?? scaleOfUnit(cell('unit'), currency) ?? how.scale);
    const cells = readings.flatMap((column, index): ReadCell[] => {
      const of = valueColumn(column, { rowMonth, rowMeasure });
      if (!of || isNothing(row[index])) return [];
      const { month, measure } = of;
      if (!months.has(month)) return [{ kind: 'outside', month }];
      const value = numberOf(row[index] ?? '', measure, { ...how, scale });
      if (typeof value !== 'number') return [{ kind: 'fault', index, ...value }];
      const written = cellText(row[index]).trim();
      return [{ kind: 'value', index, ...known, month, measure, value, written }];
    });
    return { kind: 'read', cells, unit };
  };
}

const faulty = (index: number, expected: string): RowRead => ({
  kind: 'read',
  cells: [{ kind: 'fault', index, expected }],
  unit: null,
});

/** Where each field is read, −1 where it is not. */
function indexesIn(readings: readonly ActualColumn[]): Record<ActualField, number> {
  const at = (field: ActualField) =>
    readings.findIndex((column) => column.kind === 'field' && column.field === field);
  /* The cast: every field is among the keys. */
  return Object.fromEntries(ACTUAL_FIELDS.map((field) => [field, at(field)])) as Record<ActualField, number>;
}

const expectedMonth = (months: readonly string[]) => `a month of the plan, ${months[0]} to ${months.at(-1)}`;

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
  }: Omit<HowToRead, 'scale'> & {
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
