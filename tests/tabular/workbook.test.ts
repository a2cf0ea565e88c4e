import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/engine/types';
import {
  diffInventory,
  inventoryToCsv,
  proposeOptions,
  type ReadOptions,
  readCsv,
  readInventory,
  recognise,
  safeCell,
  type TableRead,
} from '@/lib/tabular';
import { readWorkbook } from '@/lib/tabular/read-workbook';
import { zipFile } from '../helpers/zip-file';
import { hasSharedFile, sharedFile } from './shared-data';

const IBM = 'inventories/ibm-hr-employees.csv';

type Cells = (string | number | boolean | Date | null)[];
type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];

const workbook = (sheets: Sheets) => writeXlsx({ sheets });
async function tableOf(sheets: Sheets, chosen: { sheet?: string } = {}) {
  const read = await readWorkbook(await workbook(sheets), chosen);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.table;
}
function inventoryOf(read: TableRead, changes: Partial<ReadOptions> = {}) {
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const recognised = recognise(read.table);
  if (!recognised.ok) throw new Error(JSON.stringify(recognised.faults));
  const { recognition } = recognised;
  const { options, doubts } = proposeOptions(read.table, recognition, {
    currency: 'EUR',
    planStart: '2027-01',
  });
  const inventory = readInventory(read.table, recognition.mapping, { ...options, ...changes });
  return { ...inventory, doubts, options, recognition };
}
const sheetOf = async (rows: Cells[], more: Partial<Sheets[number]> = {}) =>
  inventoryOf(await readWorkbook(await workbook([{ name: 'A', rows, ...more }])));

const HEADER = ['Employee ID', 'Cost center', 'Job title', 'FTE', 'Annual salary'];

describe('cells of a workbook', () => {
  test('real numbers stay what they are: 1.234 is no thousand, whatever the column beside it writes', async () => {
    const { roleLines, doubts, faults } = await sheetOf([
      HEADER,
      ['1', 'A', 'Cook', 0.5, 1234.567],
      ['2', 'A', 'Baker', 1, '45.000,50 €'],
      ['3', 'A', 'Clerk', 1.25, 1e5],
    ]);
    expect(faults).toEqual([]);
    expect(roleLines.map(({ title, fte, salary }) => [title, fte, salary])).toEqual([
      ['Baker', 1, 45_000.5],
      ['Clerk', 1.25, 100_000],
      ['Cook', 0.5, 1234.567],
    ]);
    expect(doubts.map(({ option }) => option)).not.toContain('decimal');
  });

  test('real dates stay what they are: nobody asks which comes first, the day or the month', async () => {
    const at = (iso: string) => new Date(`${iso}T00:00:00Z`);
    const { roleLines, leftOut, doubts } = await sheetOf([
      [...HEADER, 'Hire date', 'Termination date'],
      ['1', 'A', 'Cook', 1, 1, at('2020-03-04'), null],
      ['2', 'A', 'Cook', 1, 1, at('2027-04-03'), null],
      ['3', 'A', 'Cook', 1, 1, at('2020-03-04'), at('2026-12-31')],
    ]);
    expect(roleLines).toMatchObject([{ fte: 1 }]);
    expect(leftOut).toEqual({ 'not here yet when the plan starts': 1, 'gone before the plan starts': 1 });
    expect(doubts.map(({ option }) => option)).not.toContain('dateOrder');
  });

  test('24 % is 0.24 as a number of the sheet, also below a header with a percent sign; 24 is 0.24 too', async () => {
    const rates = async (...cells: (string | number)[]) => {
      const rows = cells.map((cell, i): Cells => ['A', `T${i}`, 1, cell]);
      return (await sheetOf([['Cost center', 'Role title', 'FTE', 'Attrition %'], ...rows])).roleLines.map(
        (line) => line.attrition,
      );
    };
    expect(await rates(0.24, 0.1)).toEqual([0.24, 0.1]);
    expect(await rates(24, 10)).toEqual([0.24, 0.1]);
    expect(await rates('24', '10')).toEqual([0.24, 0.1]);
  });

  test('a cell in which the sheet shows an error is a fault, not a title', async () => {
    const { faults } = await sheetOf([HEADER, ['1', 'A', '#N/A', 1, 1]]);
    expect(faults).toMatchObject([{ line: 2, column: 'Job title', found: '“#N/A”' }]);
  });

  test('true and false are yes and no', async () => {
    const { leftOut } = await sheetOf([
      [...HEADER, 'Active'],
      ['1', 'A', 'Cook', 1, 1, true],
      ['2', 'A', 'Cook', 1, 1, false],
    ]);
    expect(leftOut).toEqual({ 'no longer active by status': 1 });
  });

  test('a fault names the row that the spreadsheet shows, below title rows and blank ones', async () => {
    const { faults } = await sheetOf([
      ['Report'],
      [],
      HEADER,
      ['1', 'A', 'Cook', 1, 1],
      [],
      ['2', 'A', 'Cook', 'half', 1],
    ]);
    expect(faults).toMatchObject([{ line: 6, column: 'FTE', found: '“half”' }]);
  });
});

describe('rows that are no people', () => {
  test('banners in merged cells, repeated headers, blank rows and totals are left out and counted', async () => {
    const rows: Cells[] = [
      ['Headcount 2027'],
      HEADER,
      ['Compliance'],
      ['1', 'A', 'Cook', 1, 1],
      HEADER,
      ['', '', '', ''],
      ['2', 'A', 'Cook', 1, 1],
      ['Total', null, null, 2, 2],
    ];
    const across = (row: number) => ({ startRow: row, endRow: row, startCol: 0, endCol: 4 });
    const { leftOut, roleLines, faults, notes } = await sheetOf(rows, { merges: [across(0), across(2)] });
    expect(faults).toEqual([]);
    expect(roleLines).toMatchObject([{ fte: 2, heads: 2 }]);
    expect(leftOut).toMatchObject({ 'merged cells': 1, 'a repeated header': 1, 'a total': 1 });
    expect(notes.join(' ')).toContain('1 row was left out: merged cells.');
  });

  test('a cost centre merged over several rows is that of each, and it is said so', async () => {
    const { roleLines, notes } = await sheetOf(
      [HEADER, ['1', 'CMP', 'Cook', 1, 1], ['2', null, 'Cook', 1, 1], ['3', null, 'Cook', 1, 1]],
      { merges: [{ startRow: 1, endRow: 3, startCol: 1, endCol: 1 }] },
    );
    expect(roleLines).toMatchObject([{ costCentre: 'CMP', fte: 3 }]);
    expect(notes[0]).toBe('2 cells take the value of the merged cell above them.');
  });

  test('a merge for looks within a row of data leaves the row in', async () => {
    const { roleLines } = await sheetOf([HEADER, ['1', 'A', 'Cook', 1, 1]], {
      merges: [{ startRow: 1, endRow: 1, startCol: 4, endCol: 6 }],
    });
    expect(roleLines).toMatchObject([{ fte: 1 }]);
  });
});

describe('sheets', () => {
  const people: Sheets[number] = { name: 'Staff & more', rows: [HEADER, ['1', 'A', 'Cook', 1, 1]] };
  const cover: Sheets[number] = {
    name: 'Cover',
    rows: [
      ['Report', 'Title'],
      ['Owner', 'HR'],
    ],
  };
  const others: Sheets[number] = { name: 'Contractors', rows: [HEADER, ['2', 'B', 'Temp', 1, 1]] };
  const secret: Sheets[number] = { ...people, name: 'Old', hidden: true };

  test('the one in which most headers are known is taken; hidden ones are not there', async () => {
    const { source, rows } = await tableOf([secret, cover, people, others]);
    expect(source).toMatchObject({ sheet: 'Staff & more', sheets: ['Cover', 'Staff & more', 'Contractors'] });
    expect(rows[1]?.[2]).toBe('Cook');
  });
  test('another can be chosen; a hidden one, or one that is not there, cannot', async () => {
    const sheets = [cover, people, others, secret];
    expect((await tableOf(sheets, { sheet: 'Contractors' })).rows[1]?.[2]).toBe('Temp');
    for (const sheet of ['Old', 'No such sheet'])
      expect((await tableOf(sheets, { sheet })).source).toMatchObject({ sheet: 'Staff & more' });
  });
});

describe('a workbook that cannot be read says so', () => {
  test.each([
    ['an empty one', () => workbook([{ name: 'A', rows: [] }]), /empty sheet/],
    [
      'one with nothing but hidden sheets',
      () => workbook([{ name: 'A', hidden: true, rows: [['x']] }]),
      /hidden/,
    ],
    [
      'an archive of something else',
      async () => new Uint8Array(zipFile([{ name: 'a.txt', content: 'x' }])),
      /damaged/,
    ],
  ])('%s', async (_, make, found) => {
    expect(await readWorkbook(await make())).toMatchObject({
      ok: false,
      faults: [{ path: 'file', found: expect.stringMatching(found) }],
    });
  });
});

/** The cells of a CSV as a spreadsheet program takes them up: numbers become numbers, all else stays text. */
function asSheet(bytes: Uint8Array): Cells[] {
  const read = readCsv(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.table.rows.map((row) =>
    row.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : safeCell(cell))),
  );
}

test('V1: an inventory exported as CSV and saved as a workbook imports back the same, texts that look like formulas too', async () => {
  const centres = [
    { code: 'CMP', name: '=Compliance', parent: null },
    { code: '-SUP', name: '+Support', parent: null },
  ];
  const roles = ['=1+1', '+cmd', '-x', '@sum', "'quoted", '＝wide', 'plain; text, with marks'].map(
    (title, i): Role => ({
      ...{ code: `R-${i}`, costCentre: i % 2 === 0 ? 'CMP' : '-SUP', title, location: title, country: 'IE' },
      ...{
        grade: '',
        fte: i + 0.1,
        vacant: 0,
        salary: 1000.55 * i,
        onCost: 0.24,
        attrition: 0.1,
        growth: -0.05,
      },
      ...{ engagement: 'employee', driver: 'workload' },
    }),
  );
  const csv = new TextEncoder().encode(inventoryToCsv(roles, centres, { pay: true }));
  const saved = await readWorkbook(await workbook([{ name: 'A', rows: asSheet(csv) }]));
  const { roleLines, costCentres, faults, recognition } = inventoryOf(saved);
  expect(recognition.own).toBe(true);
  expect(faults).toEqual([]);
  expect(diffInventory(roles, roleLines)).toMatchObject({ added: [], changed: [], missing: [] });
  expect(costCentres.map(({ name }) => name).sort()).toEqual(['+Support', '=Compliance']);
});

describe.skipIf(!hasSharedFile(IBM))(`a real HR export saved as a workbook (needs ${IBM})`, () => {
  test('makes the very role lines that it makes as a CSV', async () => {
    const bytes = new Uint8Array(readFileSync(sharedFile(IBM)));
    const fromCsv = inventoryOf(readCsv(bytes));
    const fromSheet = inventoryOf(await readWorkbook(await workbook([{ name: 'HR', rows: asSheet(bytes) }])));
    expect(fromSheet.personsRead).toBe(1470);
    expect(fromSheet.roleLines).toEqual(fromCsv.roleLines);
    expect(fromSheet.options.payBasis).toBe('month');
  });
});
