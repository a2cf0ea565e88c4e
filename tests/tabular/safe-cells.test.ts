import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, readCsv, safeCell, unsafeCell, writeCsv } from '@/lib/tabular';

const DANGEROUS = [...'=+-@\t\r\n\0＝＋－＠'];
const isDangerous = (cell: string) => DANGEROUS.some((char) => cell.startsWith(char));

/** Texts that start with every dangerous character and mark, and texts of any characters at all. */
const dangerous = fc
  .tuple(
    fc.constantFrom(...DANGEROUS, "'", "''", '"', ' ', '', "'=", "'''-"),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('', ',', ';', '"', '\r\n', '\n', '\r', '|', '\t'),
  )
  .map((parts) => parts.join(''));
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
const cells = fc.oneof({ weight: 4, arbitrary: dangerous }, { weight: 1, arbitrary: numbers });
const tables = fc.integer({ min: 2, max: 40 }).chain((columns) =>
  fc.array(fc.array(cells, { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 60,
    size: 'max',
  }),
);

const asText = (cell: Cell) => (typeof cell === 'number' ? String(cell) : (cell ?? ''));

/** The raw cells of a CSV as a spreadsheet program takes them: RFC 4180, and nothing taken off. */
function rawCells(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < csv.length) {
    let cell = '';
    if (csv[at] === '"') {
      let end = at + 1;
      while (csv[end] !== '"' || csv[end + 1] === '"') end += csv[end] === '"' ? 2 : 1;
      cell = csv.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      let end = at;
      while (csv[end] !== ',' && csv[end] !== '\r') end++;
      cell = csv.slice(at, end);
      at = end;
    }
    row.push(cell);
    if (csv[at] === ',') at += 1;
    else {
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('V1: an exported cell is safe to open and imports back unchanged', () => {
  test('more than a million cells of any text and any number: written, none that is text starts dangerously; read, all are as before', () => {
    let count = 0;
    let seed = 20_270_101;
    while (count < 1_000_000) {
      for (const rows of fc.sample(tables, { numRuns: 200, seed: seed++ })) {
        count += rows.length * (rows[0]?.length ?? 0);
        const csv = writeCsv(rows);
        const raw = rawCells(csv);
        const bad = rows.flatMap((row, y) =>
          row.filter((cell, x) => typeof cell === 'string' && isDangerous(raw[y]?.[x] ?? '=')),
        );
        expect(bad).toEqual([]);
        const read = readCsv(new TextEncoder().encode(csv));
        if (!read.ok) throw new Error(JSON.stringify(read.faults));
        const texts = rows.map((row) => row.map(asText));
        if (JSON.stringify(read.table.rows) !== JSON.stringify(texts)) expect(read.table.rows).toEqual(texts);
      }
    }
    expect(count).toBeGreaterThanOrEqual(1_000_000);
  }, 120_000);

  test('numbers stay numbers: written without a mark, in the shortest form that reads back as the same double', () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 2 }), (values) => {
        const [row] = rawCells(writeCsv([values]));
        expect(row?.map(Number)).toEqual(values.map((value) => (value === 0 ? 0 : value)));
      }),
    );
    expect(writeCsv([[-12.5, 1e21, 0.1 + 0.2]])).toBe('\uFEFF-12.5,1e+21,0.30000000000000004\r\n');
  });

  test('a text that starts with the mark itself is told apart from a marked one', () => {
    expect(safeCell("'=1")).toBe("''=1");
    expect(unsafeCell(safeCell("'=1"))).toBe("'=1");
    expect(unsafeCell(safeCell('=1'))).toBe('=1');
    expect(unsafeCell(safeCell("'"))).toBe("'");
  });
  test('an apostrophe that another program wrote before an ordinary word stays', () => {
    expect(unsafeCell("'s-Hertogenbosch")).toBe("'s-Hertogenbosch");
  });
  test('a number that is none is never written', () => {
    expect(() => writeCsv([[Number.NaN]])).toThrow();
  });
});
