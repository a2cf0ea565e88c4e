import { streamXlsxRows } from 'hucre/xlsx';

/** More rows than any published table has. */
const MOST_ROWS = 20_000;

/** The cells of the first sheet of an Excel workbook as text; null where the bytes are no workbook. */
export async function readFirstSheet(bytes: Uint8Array): Promise<string[][] | null> {
  const rows: string[][] = [];
  try {
    for await (const { values } of streamXlsxRows(bytes, { sheet: 0, maxRows: MOST_ROWS }))
      rows.push(Array.from(values, textOf));
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return null;
  }
  return rows;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
