import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFirstSheet } from '@/lib/evidence/import/read-xlsx';
import type { Fault } from '@/lib/result';
import { cellText, readCsv } from '@/lib/tabular';
import { readZipDirectory } from '@/lib/tabular/zip-directory';
import { checkFile } from '../uploads/check-file';

export type TableRead = { ok: true; rows: string[][] } | { ok: false; faults: Fault[] };

/** The largest published workbook unpacks to a tenth of this. */
const WORKBOOK_LIMITS = { entries: 100, unpacked: 32 * 1024 * 1024 };

const refused = (fault: Fault): TableRead => ({ ok: false, faults: [fault] });

/** A table that somebody sent, CSV or the first sheet of an Excel workbook, checked as every upload before anything reads it. */
export async function readTable(bytes: Uint8Array): Promise<TableRead> {
  const checked = await check(bytes);
  if ('fault' in checked) return refused(checked.fault);
  if (checked.kind === 'csv') {
    const read = readCsv(bytes);
    return read.ok ? { ok: true, rows: read.table.rows.map((row) => row.map(cellText)) } : read;
  }
  const expected = 'a workbook as it is published';
  const directory = readZipDirectory(
    bytes.length,
    (offset, length) => bytes.subarray(offset, offset + length),
    WORKBOOK_LIMITS,
  );
  if (!directory.ok) return refused({ path: 'file', found: directory.found, expected });
  const rows = await readFirstSheet(bytes);
  return rows
    ? { ok: true, rows }
    : refused({ path: 'file', found: 'a workbook that cannot be read', expected });
}

/** The check reads from a place on the disk, since inventories are too large to be held. */
async function check(bytes: Uint8Array): ReturnType<typeof checkFile> {
  const folder = await mkdtemp(path.join(tmpdir(), 'headroom-table-'));
  const file = path.join(folder, 'table');
  try {
    await writeFile(file, bytes, { mode: 0o600 });
    return await checkFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
