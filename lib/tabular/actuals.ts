import { type ActualRow, isMoney, MEASURES, type Measure } from '@/lib/plan/actuals';
import type { Fault } from '@/lib/result';
import { doubtsOf } from './actuals-doubts';
import { type HeaderRow, headerRowOf } from './actuals-header-row';
import type { ActualColumn, ActualField } from './actuals-headers';
import type { Lines } from './actuals-lines';
import { readRows } from './actuals-rows';
import { otherCurrencyIn, type Scale, scaleIn } from './actuals-units';
import { type DateOrder, detectDateOrder } from './dates';
import type { RowFault } from './inventory-line';
import { type DecimalMark, detectDecimalMark, detectNumberPattern } from './numbers';
import { cellText, isBlank, type Table, type TableCell } from './table';

/** How a file is read where that is not as it proposes itself. */
export type ActualsChoices = {
  /** By the index of a column: what is read from it, or null for nothing. */
  columns?: Readonly<Record<string, ActualField | null>> | undefined;
  decimal?: DecimalMark | undefined;
  dateOrder?: DateOrder | undefined;
  /** What the numbers are where neither a header nor a row says it. */
  measure?: Measure | undefined;
  /** What an amount of money of 1 is in the plan's currency. */
  scale?: Scale | undefined;
  /** YYYY-MM: later months are left out, since they are no actuals. */
  upTo?: string | undefined;
  /** Whether several rows of a line and a month are added up; else they are refused where they differ. */
  addsUp?: boolean | undefined;
};

/** What of a plan a file is read against. */
export type ActualsSurroundings = Lines & {
  currency: string;
  /** YYYY-MM, all of the plan. */
  months: readonly string[];
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
  scale: Scale;
  /** Whether money is among the values. */
  hasMoney: boolean;
  /** YYYY-MM of the plan that the file has values of, and the last of them that is taken; null without any. */
  months: string[];
  upTo: string | null;
  addsUp: boolean;
  /** Values beyond the first of a line and a month. */
  repeated: number;
  /** Rows below the headers that hold something, without totals. */
  rowsRead: number;
  totalsLeftOut: number;
  rows: ActualRow[];
  faults: RowFault[];
  doubts: string[];
};

export type ActualsOutcome = { ok: true; read: ActualsRead } | { ok: false; faults: Fault[] };

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 40;
/** How much of a table is known: 0 where it has no header row of actuals. */
export const actualsScore = (table: Table): number =>
  headerRowOf(table, { dateOrder: 'day-first', months: [] })?.score ?? 0;

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
  const header = headerRowOf(table, {
    dateOrder: choices.dateOrder ?? 'day-first',
    months: surroundings.months,
  });
  if (!header) return { ok: false, faults: [NO_HEADERS] };
  const body = table.rows.slice(header.row + 1);
  const how = howToRead(table, { header, body, choices });
  const { headers, readings, decimal, dateOrder, measure, scale } = how;
  const addsUp = choices.addsUp ?? false;
  const found = readRows({
    ...{ table, first: header.row + 1, headers, readings, decimal, dateOrder, measure, scale, addsUp },
    surroundings,
  });
  const { rowsRead, totalsLeftOut, repeated, faults } = found;
  const months = [...new Set(found.rows.map((row) => row.month))].sort();
  const upTo = choices.upTo ?? lastWithNumbers(found.rows) ?? months.at(-1) ?? null;
  const rows = found.rows.filter((row) => upTo === null || row.month <= upTo);
  const hasMoney = rows.some(({ values }) =>
    MEASURES.some((one) => isMoney(one) && values[one] !== undefined),
  );
  const doubts = doubtsOf({
    ...{ choices, header, decimal, measure, months, upTo, hasMoney },
    pattern: detectNumberPattern(how.valueCells.flat()),
    scaled: how.scaled,
    unit: found.unit,
    otherCurrency: otherCurrencyIn(how.saying, surroundings.currency),
    currency: surroundings.currency,
    monthsOutside: found.monthsOutside,
    plannedLeftOut: found.plannedLeftOut,
  });
  return {
    ok: true,
    read: {
      headerLine: table.lineNumbers[header.row] ?? 1,
      columns: readings.map((reading, index) => ({
        ...{ index, reading, header: headers[index] ?? '' },
        examples: examplesOf(body, index),
      })),
      ...{ decimal, dateOrder, measure, scale, hasMoney, months, upTo, addsUp },
      ...{ rowsRead, totalsLeftOut, repeated, rows, faults, doubts },
    },
  };
}

type Deciding = { header: HeaderRow; body: readonly (readonly TableCell[])[]; choices: ActualsChoices };

/** What each column is and how its cells are written: as chosen, else as the file shows. */
function howToRead(table: Table, { header, body, choices }: Deciding) {
  const headers = (table.rows[header.row] ?? []).map((cell) => cellText(cell).trim());
  const readings = chosenColumns(header.columns, choices);
  const cellsOf = (test: (reading: ActualColumn) => boolean) =>
    readings.flatMap((reading, index) =>
      test(reading) ? [body.map((row) => row[index] ?? '').filter((cell) => !isBlank(cell))] : [],
    );
  const has = (field: ActualField) => (reading: ActualColumn) =>
    reading.kind === 'field' && reading.field === field;
  const valueCells = cellsOf(holdsNumbers);
  const needsMeasure =
    readings.some((reading) => reading.kind === 'month' && reading.measure === null) &&
    !readings.some(has('measure'));
  const saying = unitTexts(table, { row: header.row, headers });
  const scaled = scaleIn(saying);
  return {
    ...{ headers, readings, valueCells, saying, scaled },
    decimal: choices.decimal ?? detectDecimalMark(valueCells) ?? '.',
    dateOrder:
      choices.dateOrder ?? detectDateOrder(cellsOf(has('month')).flat().map(cellText)) ?? 'day-first',
    measure: needsMeasure ? (choices.measure ?? header.titled?.measure ?? 'staff') : null,
    scale: choices.scale ?? scaled?.scale ?? 1,
  };
}

const holdsNumbers = (reading: ActualColumn) =>
  reading.kind === 'month' ||
  (reading.kind === 'field' && MEASURES.some((measure) => measure === reading.field));

/** Where a file says what its amounts are in: its headers, what stands above them, and the name of its sheet. */
function unitTexts({ rows, source }: Table, { row, headers }: { row: number; headers: readonly string[] }) {
  const above = rows.slice(0, row).flatMap((cells) => cells.map(cellText));
  return [...headers, ...above, ...(source.kind === 'workbook' ? [source.sheet] : [])];
}

/** The last month with a number other than 0; null where all are 0. Reports of a year write 0 for what is to come. */
function lastWithNumbers(rows: readonly ActualRow[]): string | null {
  let last: string | null = null;
  for (const { month, values } of rows)
    if ((last === null || month > last) && Object.values(values).some((value) => value !== 0)) last = month;
  return last;
}

/** The columns as chosen; a field that several columns name is read from the first that is chosen for it, else from the first. */
function chosenColumns(found: readonly ActualColumn[], { columns = {} }: ActualsChoices): ActualColumn[] {
  const chosen = new Set(Object.values(columns));
  const taken = new Set<ActualField>();
  const fieldAt = (column: ActualColumn, index: number): ActualField | null => {
    if (Object.hasOwn(columns, index)) return columns[index] ?? null;
    return column.kind === 'field' && !chosen.has(column.field) ? column.field : null;
  };
  return found.map((column, index): ActualColumn => {
    if (column.kind !== 'field' && !Object.hasOwn(columns, index)) return column;
    const field = fieldAt(column, index);
    if (field === null || taken.has(field)) return { kind: 'unread' };
    taken.add(field);
    return { kind: 'field', field };
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
