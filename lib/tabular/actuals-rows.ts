import type { ActualRow, Measure } from '@/lib/plan/actuals';
import { type CellFault, type HowToRead, type ReadValue, rowReader } from './actuals-row';
import type { Scaled } from './actuals-units';
import type { RowFault } from './inventory-line';
import { cellText, isBlank, type Table, type TableCell } from './table';

type Reading = HowToRead & {
  table: Table;
  first: number;
  headers: readonly string[];
  addsUp: boolean;
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
export function readRows({ table, first, headers, addsUp, ...how }: Reading): RowsRead {
  const read = rowReader(how);
  const values = new ValuesFound(addsUp);
  const counts = { rowsRead: 0, totalsLeftOut: 0, plannedLeftOut: 0 };
  const faults: RowFault[] = [];
  const units: Scaled[] = [];
  const outside = new Set<string>();
  for (const [offset, row] of table.rows.slice(first).entries()) {
    if (row.every(isBlank) || isRepeatedHeader(row, headers)) continue;
    const line = table.lineNumbers[first + offset] ?? first + offset + 1;
    const found = read(row);
    if (found.kind === 'total') counts.totalsLeftOut++;
    if (found.kind === 'planned') counts.plannedLeftOut++;
    if (found.kind !== 'read') continue;
    counts.rowsRead++;
    if (found.unit) units.push(found.unit);
    for (const cell of found.cells) {
      if (cell.kind === 'outside') outside.add(cell.month);
      const fault = cell.kind === 'value' ? values.add(cell, line) : cell.kind === 'fault' ? cell : null;
      if (fault) faults.push(rowFault(fault, { line, row, headers }));
    }
  }
  return {
    ...{ rows: values.rows(), faults, ...counts, repeated: values.repeated },
    unit: units[0] ? { ...units[0], rows: units.length } : null,
    monthsOutside: [...outside].sort(),
  };
}

type FoundRow = ActualRow & { firsts: Partial<Record<Measure, { line: number; written: string }>> };

/** The values of each line and month: of several of one measure the first holds, or they are added up. */
class ValuesFound {
  readonly #rows = new Map<string, FoundRow>();
  readonly #addsUp: boolean;
  /** Values beyond the first of a line and a month. */
  repeated = 0;

  constructor(addsUp: boolean) {
    this.#addsUp = addsUp;
  }

  /** A fault where another value is known already; `at` is the line or row of the file. */
  add({ line, code, month, measure, value, written, index }: ReadValue, at: number): CellFault | null {
    const key = JSON.stringify([line, code, month]);
    const row = this.#rows.get(key) ?? { line, code, month, values: {}, firsts: {} };
    this.#rows.set(key, row);
    const before = row.values[measure];
    if (before === undefined) {
      row.values[measure] = value;
      row.firsts[measure] = { line: at, written };
      return null;
    }
    this.repeated++;
    if (this.#addsUp) row.values[measure] = before + value;
    if (this.#addsUp || before === value) return null;
    const first = row.firsts[measure];
    return {
      ...{ kind: 'fault', index },
      expected: `one value for a line and a month; line ${first?.line} says ${first?.written}`,
    };
  }

  rows(): ActualRow[] {
    return [...this.#rows.values()].map(({ line, code, month, values }) => ({ line, code, month, values }));
  }
}

const rowFault = (
  { index, expected }: CellFault,
  { line, row, headers }: { line: number; row: readonly TableCell[]; headers: readonly string[] },
): RowFault => ({
  line,
  column: headers[index]?.trim() || `${index + 1}`,
  found: cellText(row[index]).trim() || 'nothing',
  expected,
});

const isRepeatedHeader = (row: readonly TableCell[], headers: readonly string[]) =>
  headers.every((header, index) => header.trim() === cellText(row[index]).trim());
