import { type ActualLine, type ActualRow, isMoney, MEASURES, type Measure } from '@/lib/plan/actuals';
import type { Fault } from '@/lib/result';
import { ACTUAL_FIELDS, type ActualColumn, type ActualField, columnOf, measureOf } from './actuals-headers';
import { type DateOrder, detectDateOrder, isNoDate } from './dates';
import type { RowFault } from './inventory-line';
import { monthOfCell } from './months';
import {
  type DecimalMark,
  detectDecimalMark,
  detectNumberPattern,
  meansCurrency,
  parseNumber,
} from './numbers';
import { cellText, isBlank, type Table, type TableCell } from './table';

/** How a file is read where that is not as it proposes itself. */
export type ActualsChoices = {
  /** By the index of a column: what is read from it, or null for nothing. */
  columns?: Readonly<Record<string, ActualField | null>> | undefined;
  decimal?: DecimalMark | undefined;
  dateOrder?: DateOrder | undefined;
  /** What the numbers are where neither a header nor a row says it. */
  measure?: Measure | undefined;
};

/** What of a plan a file is read against. */
export type ActualsSurroundings = {
  currency: string;
  /** YYYY-MM, all of the plan. */
  months: readonly string[];
  roles: readonly { code: string; title: string }[];
  costCentres: readonly { code: string; name: string }[];
};

export type ReadActualColumn = { index: number; header: string; reading: ActualColumn; examples: string[] };

export type ActualsRead = {
  /** The line or row of the headers, from 1. */
  headerLine: number;
  columns: ReadActualColumn[];
  decimal: DecimalMark;
  dateOrder: DateOrder;
  /** What the numbers are taken for where the file does not say; null where it says. */
  measure: Measure | null;
  /** Rows below the headers that hold something, without totals. */
  rowsRead: number;
  totalsLeftOut: number;
  rows: ActualRow[];
  faults: RowFault[];
  doubts: string[];
};

export type ActualsOutcome = { ok: true; read: ActualsRead } | { ok: false; faults: Fault[] };

/** A header row stands among the first rows. */
const ROWS_TO_JUDGE = 30;
const EXAMPLES = 3;
const LONGEST_EXAMPLE = 40;
/** More than any amount of a month. */
const MOST = 1e13;

type Header = { row: number; columns: ActualColumn[]; score: number };

/** How much of a table is known: 0 where it has no header row of actuals. */
export const actualsScore = (table: Table): number => headerOf(table, 'day-first')?.score ?? 0;

/** The row whose cells say most; it names a line and a month, or months across. */
function headerOf({ rows }: Table, order: DateOrder): Header | null {
  let best: Header | null = null;
  for (const [row, cells] of rows.slice(0, ROWS_TO_JUDGE).entries()) {
    const columns = cells.map((cell) => columnOf(cellText(cell), order));
    const has = (...fields: ActualField[]) =>
      columns.some((column) => column.kind === 'field' && fields.includes(column.field));
    const across = columns.filter((column) => column.kind === 'month').length;
    const numbers = across > 0 || has(...MEASURES);
    if (!has('role', 'costCentre', 'line') || !numbers || !(has('month') || across > 0)) continue;
    const score = columns.filter((column) => column.kind !== 'unread').length;
    if (score > (best?.score ?? 0)) best = { row, columns, score };
  }
  return best;
}

const NO_HEADERS: Fault = {
  path: 'file',
  found: 'no row of headers that names a line, a month and a number',
  expected:
    'headers such as month, role or cost centre, and staff, hires, leavers, payroll, AI cost, cost, users or volume; or a column a month. The template has them all',
};

/** Reads a table of actuals: a row a line and month, or a row a line with a column a month. Every cell is a value or a fault. */
export function readActuals(
  table: Table,
  surroundings: ActualsSurroundings,
  choices: ActualsChoices = {},
): ActualsOutcome {
  const header = headerOf(table, choices.dateOrder ?? 'day-first');
  if (!header) return { ok: false, faults: [NO_HEADERS] };
  const body = table.rows.slice(header.row + 1);
  const readings = chosenColumns(header.columns, choices);
  const columnsOf = (test: (reading: ActualColumn) => boolean) =>
    readings.flatMap((reading, index) => (test(reading) ? [index] : []));
  const cellsIn = (indexes: readonly number[]) =>
    indexes.map((index) => body.map((row) => row[index] ?? '').filter((cell) => !isBlank(cell)));
  const valueCells = cellsIn(
    columnsOf(
      (reading) =>
        reading.kind === 'month' ||
        (reading.kind === 'field' && MEASURES.some((measure) => measure === reading.field)),
    ),
  );
  const decimal = choices.decimal ?? detectDecimalMark(valueCells) ?? '.';
  const monthCells = cellsIn(columnsOf((reading) => reading.kind === 'field' && reading.field === 'month'))
    .flat()
    .map(cellText);
  const dateOrder = choices.dateOrder ?? detectDateOrder(monthCells) ?? 'day-first';
  const needsMeasure =
    readings.some((reading) => reading.kind === 'month' && reading.measure === null) &&
    !readings.some((reading) => reading.kind === 'field' && reading.field === 'measure');
  const measure = needsMeasure ? (choices.measure ?? 'staff') : null;

  const { rows, faults, rowsRead, totalsLeftOut } = readRows({
    table,
    first: header.row + 1,
    headers: (table.rows[header.row] ?? []).map(cellText),
    readings,
    decimal,
    dateOrder,
    measure,
    surroundings,
  });
  const doubts: string[] = [];
  const pattern = detectNumberPattern(valueCells.flat());
  if (pattern.ambiguous && choices.decimal === undefined)
    doubts.push(
      `“${pattern.example}” can be read in two ways. It is read with a decimal ${decimal === '.' ? 'point' : 'comma'}.`,
    );
  if (needsMeasure && choices.measure === undefined)
    doubts.push('The file does not say what its numbers are. They are read as staff in FTE.');
  return {
    ok: true,
    read: {
      headerLine: table.lineNumbers[header.row] ?? 1,
      columns: readings.map((reading, index) => ({
        index,
        header: cellText(table.rows[header.row]?.[index]).trim(),
        reading,
        examples: examplesOf(body, index),
      })),
      ...{ decimal, dateOrder, measure, rowsRead, totalsLeftOut, rows, faults, doubts },
    },
  };
}

/** The columns as chosen; a field that two columns name is read from the first. */
function chosenColumns(found: readonly ActualColumn[], { columns = {} }: ActualsChoices): ActualColumn[] {
  const taken = new Set<ActualField>();
  const isChosen = (index: number) => Object.hasOwn(columns, index);
  for (const field of Object.values(columns)) if (field) taken.add(field);
  return found.map((column, index): ActualColumn => {
    if (isChosen(index)) {
      const field = columns[index];
      if (field) return { kind: 'field', field };
      return { kind: 'unread' };
    }
    if (column.kind !== 'field') return column;
    if (taken.has(column.field)) return { kind: 'unread' };
    taken.add(column.field);
    return column;
  });
}

function examplesOf(body: readonly (readonly TableCell[])[], index: number): string[] {
  const examples = new Set<string>();
  for (const row of body.slice(0, 100)) {
    const cell = cellText(row[index]).trim();
    if (cell !== '') examples.add(cell.slice(0, LONGEST_EXAMPLE));
    if (examples.size === EXAMPLES) break;
  }
  return [...examples];
}

type Reading = {
  table: Table;
  first: number;
  headers: readonly string[];
  readings: readonly ActualColumn[];
  decimal: DecimalMark;
  dateOrder: DateOrder;
  measure: Measure | null;
  surroundings: ActualsSurroundings;
};

const TOTAL = /^(grand |sub-?)?(totals?|sum|summe|gesamt|gesamtsumme|somme)\b/i;

function readRows(reading: Reading) {
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
    if (
      row.some((one) => TOTAL.test(cellText(one).trim())) &&
      (!named || lines(named, cell(named)) === null)
    ) {
      totalsLeftOut++;
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
      rowMonth = monthOfCell(row[indexOf.month ?? 0] ?? '', reading.dateOrder);
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
    for (const [index, column] of readings.entries()) {
      const value = valueColumn(column, { rowMonth, rowMeasure });
      if (!value || isNothing(row[index])) continue;
      if (!months.has(value.month)) {
        fault(index, `a column of a month of the plan, ${from} to ${to}`);
        continue;
      }
      const number = numberOf(row[index] ?? '', value.measure, reading);
      if (typeof number !== 'number') {
        fault(index, number.expected);
        continue;
      }
      const key = JSON.stringify([known.line, known.code, value.month]);
      const actual = found.get(key) ?? { ...known, month: value.month, values: {}, at: {} };
      found.set(key, actual);
      const before = actual.values[value.measure];
      if (before !== undefined && before !== number) {
        fault(index, `one value for a line and a month; line ${actual.at[value.measure]} says ${before}`);
        continue;
      }
      actual.values[value.measure] = number;
      actual.at[value.measure] = line;
    }
  }
  const rows = [...found.values()].map(({ line, code, month, values }) => ({ line, code, month, values }));
  return { rows, faults, rowsRead, totalsLeftOut };
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
  { decimal, surroundings: { currency } }: Reading,
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
  return parsed.value;
}

type Found = { line: ActualLine; code: string };

/** Lines by their codes in any case, else by a title or name that only one has. */
function lineFinder({ roles, costCentres }: ActualsSurroundings) {
  const role = finderOf(
    'role',
    roles.map(({ code, title }) => ({ code, name: title })),
  );
  const costCentre = finderOf('costCentre', costCentres);
  return (field: 'role' | 'costCentre' | 'line', text: string): Found | null => {
    if (field === 'role') return role(text);
    if (field === 'costCentre') return costCentre(text);
    const both = [role(text), costCentre(text)].filter((one) => one !== null);
    return both.length === 1 ? (both[0] ?? null) : null;
  };
}

function finderOf(line: ActualLine, items: readonly { code: string; name: string }[]) {
  const exact = new Set(items.map(({ code }) => code));
  const plain = unique(items.map(({ code }) => [code.toLowerCase(), code]));
  const names = unique(items.map(({ code, name }) => [name.trim().toLowerCase(), code]));
  return (text: string): Found | null => {
    const key = text.toLowerCase();
    const code = exact.has(text) ? text : (plain.get(key) ?? names.get(key));
    return code === undefined ? null : { line, code };
  };
}

/** Keys that stand for one code only. */
function unique(entries: readonly (readonly [string, string])[]): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const [key, code] of entries) {
    if (found.has(key)) twice.add(key);
    found.set(key, code);
  }
  for (const key of twice) found.delete(key);
  return found;
}
