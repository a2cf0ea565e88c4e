import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import { checkFile, MOST_ENTRIES, MOST_UNPACKED } from '@/lib/services/uploads/check-file';
import { zipFile } from '../../helpers/zip-file';

const folder = mkdtempSync(path.join(tmpdir(), 'headroom-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (bytes: Uint8Array) => {
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, bytes);
  return file;
};

const parts = (sheet: string | Buffer, claimed?: number) => [
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: '_rels/.rels', content: '<Relationships/>' },
  { name: 'xl/worksheets/sheet1.xml', content: sheet, ...(claimed === undefined ? {} : { claimed }) },
];
const workbook = () =>
  writeXlsx({ sheets: [{ name: 'A', rows: Array.from({ length: 500 }, (_, i) => [`person ${i}`, i]) }] });
const MEBIBYTE = 1024 * 1024;
const entities =
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>';
const billion = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(1000)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]><x>&j;</x>`;

const HOSTILE: [string, () => Buffer | Uint8Array | Promise<Uint8Array>, RegExp][] = [
  ['a workbook that is cut short', async () => (await workbook()).slice(0, 900), /cut short/],
  ['a workbook without its end', async () => (await workbook()).slice(0, -30), /cut short|damaged/],
  [
    'a bomb: half a megabyte that unpacks to 400 MiB',
    () => zipFile(parts(Buffer.alloc(400 * MEBIBYTE))),
    /unpacks to more than 315 MB/,
  ],
  [
    'a bomb of many sheets, each below the limit',
    () =>
      zipFile([
        ...parts('<x/>'),
        ...Array.from({ length: 20 }, (_, i) => ({
          name: `xl/${i}.xml`,
          content: Buffer.alloc(20 * MEBIBYTE),
        })),
      ]),
    /unpacks to more than/,
  ],
  [
    'a bomb whose directory lies about its size',
    () => zipFile(parts(Buffer.alloc(200 * MEBIBYTE, 'x'), 1000)),
    /more than it says/,
  ],
  ['a file that unpacks to less than it says', () => zipFile(parts('<x/>', 5000)), /less than it says/],
  [
    'an archive of 10,000 files',
    () => zipFile(Array.from({ length: 10_000 }, (_, i) => ({ name: `xl/${i}.xml`, content: '' }))),
    /10,000 files/,
  ],
  ['an external entity', () => zipFile(parts(entities)), /declares entities/],
  ['entities that multiply', () => zipFile(parts(billion)), /declares entities/],
  [
    'entities behind a comment of 1 MiB',
    () => zipFile(parts(`<!--${'x'.repeat(MEBIBYTE)}-->${entities}`)),
    /declares entities/,
  ],
  [
    'entities in UTF-16',
    () => zipFile(parts(Buffer.from(`\uFEFF${entities}`, 'utf16le'))),
    /unusual encoding/,
  ],
  ['a program', () => Buffer.from(`MZ${'\0'.repeat(500)}`), /not text/],
  ['text with a zero in it', () => Buffer.from(`a,b,c\n${'1,2,3\n'.repeat(200)}\0`), /not text/],
  ['an OpenDocument sheet', () => zipFile([{ name: 'mimetype', content: 'x' }]), /OpenDocument/],
];

describe('U1: a hostile file is refused by what it is, before anything parses it', () => {
  test.each(HOSTILE)('%s: within 1 s and 64 MiB', async (_what, make, found) => {
    const file = put(await make());
    const child = path.join(import.meta.dirname, 'check-child.ts');
    const answer = JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', child, file], { encoding: 'utf8' }),
    );
    expect(answer.fault).toMatchObject({ path: 'file', found: expect.stringMatching(found) });
    expect(answer.fault.expected).toMatch(/Excel workbook/);
    expect(answer.milliseconds).toBeLessThan(1000);
    expect(answer.grown).toBeLessThan(64 * MEBIBYTE);
  });

  test('what spreadsheet programs and HR systems write passes', async () => {
    expect(await checkFile(put(await workbook()))).toEqual({ kind: 'workbook' });
    for (const text of ['a;b\n1;2', '\uFEFFName,Größe\nx,1'])
      expect(await checkFile(put(Buffer.from(text)))).toEqual({ kind: 'csv' });
    expect(await checkFile(put(Buffer.from('\uFEFFa\tb\n1\t2', 'utf16le')))).toEqual({ kind: 'csv' });
  });

  test('the limits are those that the user guide names', () => {
    expect([MOST_ENTRIES, MOST_UNPACKED / MEBIBYTE]).toEqual([500, 300]);
  });
});
