import { readFirstSheet } from '@/lib/evidence/import/read-xlsx';
import type { Fault } from '@/lib/result';
import { readCsv } from '@/lib/tabular';

export type TableRead = { ok: true; rows: string[][] } | { ok: false; faults: Fault[] };

/** The one place where an uploaded table is opened: CSV, or the first sheet of an Excel workbook. */
export async function readTable(bytes: Uint8Array): Promise<TableRead> {
  if (isZip(bytes)) {
    const rows = await readFirstSheet(bytes);
    return rows
      ? { ok: true, rows }
      : {
          ok: false,
          faults: [
            { path: 'file', found: 'a workbook that cannot be read', expected: 'an Excel workbook (.xlsx)' },
          ],
        };
  }
  const read = readCsv(bytes);
  return read.ok ? { ok: true, rows: read.table.rows.map((row) => row.map(String)) } : read;
}

const isZip = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b;
