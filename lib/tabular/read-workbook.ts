import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { recognise } from './recognise';
import { unsafeCell } from './safe-cell';
import { isBlank, type Table, type TableCell, type TableRead, type TableSource } from './table';
import { type Merge, readMerges } from './workbook-merges';

type Rows = { rows: TableCell[][]; lineNumbers: number[] };
type WorkbookSource = Extract<TableSource, { kind: 'workbook' }>;

/** Enough to see what a sheet is. */
const ROWS_TO_JUDGE = 60;
/** Sheets that are looked at for the one with the inventory. */
const SHEETS_TO_JUDGE = 30;
/** More than any inventory; it bounds what a sheet with cells far to the right takes. */
const WIDEST = 2_000;

const EXPECTED = 'an Excel workbook (.xlsx) with one row for each person or role line';
const refused = (found: string, expected = EXPECTED): TableRead => ({
  ok: false,
  faults: [{ path: 'file', found, expected }],
});

/**
 * Reads a sheet of a checked XLSX file: the chosen one, else the one of those that are not hidden in which `judge` finds most, by
 * itself the fields of an inventory.
 * Numbers stay numbers, dates become YYYY-MM-DD, formulas are what they came to.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  chosen: { sheet?: string; judge?: (table: Table) => number } = {},
): Promise<TableRead> {
  try {
    const sheets = await visibleSheets(bytes);
    if (sheets.length === 0) return refused('a workbook without a sheet that is not hidden');
    const sheet =
      sheets.find(({ name }) => name === chosen.sheet) ??
      (await likeliest(bytes, sheets, chosen.judge ?? fieldsOf));
    const { rows, lineNumbers } = await readRows(bytes, sheet.index);
    if (rows.every((row) => row.every(isBlank)))
      return refused(`an empty sheet “${sheet.name}”`, 'a sheet with a header row and rows below it');
    const merges = await readMerges(bytes, sheet.index);
    const source: WorkbookSource = {
      kind: 'workbook',
      sheet: sheet.name,
      sheets: sheets.map(({ name }) => name),
      mergedRows: rowsAcross(merges, rows, lineNumbers),
      filledCells: fillDown(merges, rows, lineNumbers),
    };
    return { ok: true, table: { rows, lineNumbers, source } };
  } catch (error) {
    if (error instanceof Error && error.name === 'EncryptedFileError')
      return refused('a workbook with a password');
    return refused('a workbook that is damaged, or not written as Excel does');
  }
}

type Sheet = { name: string; index: number };

async function visibleSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, index, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) sheets.push({ name, index });
      return false;
    },
  });
  return sheets;
}

/** The sheet whose headers say most; the first where they say the same. */
async function likeliest(
  bytes: Uint8Array,
  sheets: readonly Sheet[],
  judge: (table: Table) => number,
): Promise<Sheet> {
  const [first] = sheets;
  if (!first) throw new Error('A workbook has sheets.');
  if (sheets.length === 1) return first;
  let best = { sheet: first, fields: 0 };
  for (const sheet of sheets.slice(0, SHEETS_TO_JUDGE)) {
    const table: Table = {
      ...(await readRows(bytes, sheet.index, ROWS_TO_JUDGE)),
      source: { kind: 'workbook', sheet: sheet.name, sheets: [], mergedRows: new Set(), filledCells: 0 },
    };
    const fields = judge(table);
    if (fields > best.fields) best = { sheet, fields };
  }
  return best.sheet;
}

/** How many fields of an inventory are recognised. */
function fieldsOf(table: Table): number {
  const recognised = recognise(table);
  return recognised.ok ? Object.keys(recognised.recognition.mapping).length : 0;
}

async function readRows(bytes: Uint8Array, sheet: number, maxRows?: number): Promise<Rows> {
  const rows: TableCell[][] = [];
  const lineNumbers: number[] = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet, ...(maxRows ? { maxRows } : {}) })) {
    const row: TableCell[] = [];
    const width = Math.min(values.length, WIDEST);
    for (let i = 0; i < width; i++) {
      const cell = cellOf(values[i]);
      if (cell === '') continue;
      while (row.length < i) row.push('');
      row.push(cell);
    }
    rows.push(row);
    lineNumbers.push(index + 1);
  }
  return { rows, lineNumbers };
}

function cellOf(value: unknown): TableCell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value === 'string') return unsafeCell(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'boolean' ? String(value) : '';
}

/** Rows in which there is nothing but a merged cell across columns: banners between the rows, titles, notes. */
function rowsAcross(
  merges: readonly Merge[],
  rows: Rows['rows'],
  lineNumbers: readonly number[],
): Set<number> {
  const at = new Map(lineNumbers.map((line, index) => [line - 1, index]));
  const across = new Set<number>();
  for (const { top, bottom, left, right } of merges) {
    if (left === right) continue;
    for (let row = top; row <= bottom && row - top < rows.length; row++) {
      const index = at.get(row);
      const cells = rows[index ?? -1];
      if (index !== undefined && cells?.every((cell, i) => isBlank(cell) || (i >= left && i <= right)))
        across.add(index);
    }
  }
  return across;
}

/** Gives the cells below the first of an upright merged cell its value. @returns how many */
function fillDown(merges: readonly Merge[], rows: Rows['rows'], lineNumbers: readonly number[]): number {
  const at = new Map(lineNumbers.map((line, index) => [line - 1, index]));
  let filled = 0;
  for (const { top, bottom, left, right } of merges) {
    const value = rows[at.get(top) ?? -1]?.[left];
    if (left !== right || left >= WIDEST || value === undefined || isBlank(value)) continue;
    for (let line = top + 1; line <= bottom && line - top < rows.length; line++) {
      const row = rows[at.get(line) ?? -1];
      if (!row || !isBlank(row[left])) continue;
      while (row.length < left) row.push('');
      row[left] = value;
      filled++;
    }
  }
  return filled;
}
