import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import type { Fault } from '@/lib/result';
import { type FileKind, kindOfFile } from '@/lib/tabular/file-kind';
import { dataOffset, type ReadBytes, readZipDirectory, type ZipEntry } from '@/lib/tabular/zip-directory';

/** An inventory of 100,000 persons with 30 columns unpacks to about half of this. */
export const MOST_UNPACKED = 300 * 1024 * 1024;
/** A workbook has a few dozen files within it. */
export const MOST_ENTRIES = 500;

const HEAD = 8192;
const EXPECTED =
  'an Excel workbook (.xlsx) or a CSV file. In a spreadsheet program choose “Save as”, then one of these';

/**
 * Looks at a file before any parser does: what its bytes are, and of a workbook that it is whole, that it unpacks to what its directory says
 * and to no more than is allowed, and that no part of it declares entities. It takes little memory, whatever the file says of itself.
 */
export async function checkFile(file: string): Promise<{ kind: FileKind } | { fault: Fault }> {
  const refused = (found: string) => ({ fault: { path: 'file', found, expected: EXPECTED } });
  const { size } = statSync(file);
  const handle = openSync(file, 'r');
  const read: ReadBytes = (offset, length) => {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, offset));
  };
  try {
    const kind = kindOfFile(read(0, HEAD));
    if (!kind.ok) return refused(kind.found);
    if (kind.kind === 'csv') return { kind: 'csv' };
    const found = await faultOfWorkbook(file, size, read);
    return found === null ? { kind: 'workbook' } : refused(found);
  } finally {
    closeSync(handle);
  }
}

async function faultOfWorkbook(file: string, size: number, read: ReadBytes): Promise<string | null> {
  const directory = readZipDirectory(size, read, { entries: MOST_ENTRIES, unpacked: MOST_UNPACKED });
  if (!directory.ok) return directory.found;
  const names = new Set(directory.entries.map((entry) => entry.name));
  if (!names.has('[Content_Types].xml') || !names.has('_rels/.rels'))
    return names.has('mimetype') ? 'an OpenDocument file' : 'a ZIP archive that is no workbook';
  if ([...names].some((name) => /\/workbook\.bin$/.test(name))) return 'a binary workbook (.xlsb)';
  for (const entry of directory.entries) {
    const found = await faultOfEntry(file, entry, read);
    if (found !== null) return found;
  }
  return null;
}

class BadEntry extends Error {}

/** Unpacks one entry, keeping nothing of it, and stops at the first byte too many. */
async function faultOfEntry(file: string, entry: ZipEntry, read: ReadBytes): Promise<string | null> {
  const start = dataOffset(entry, read);
  if (start === null) return 'a ZIP archive whose directory is damaged';
  if (entry.packed === 0) return entry.unpacked === 0 ? null : 'a ZIP archive that is cut short';
  const source = createReadStream(file, { start, end: start + entry.packed - 1 });
  const check = checkStream(entry);
  try {
    if (entry.method === 'stored') await pipeline(source, check);
    else await pipeline(source, createInflateRaw(), check);
    return null;
  } catch (error) {
    return error instanceof BadEntry ? error.message : 'a ZIP archive that is damaged';
  }
}

const DECLARATIONS = ['<!DOCTYPE', '<!ENTITY'];
const LONGEST = Math.max(...DECLARATIONS.map((text) => text.length));
const WIDE = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;

function checkStream({ name, unpacked }: ZipEntry): Transform {
  const isXml = /\.(xml|rels|vml)$/i.test(name);
  let size = 0;
  let end = Buffer.alloc(0);
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      const isFirst = size === 0;
      size += part.length;
      if (size > unpacked) return done(new BadEntry('an archive that unpacks to more than it says'));
      if (isXml) {
        if (
          isFirst &&
          (WIDE.some(([a, b]) => part[0] === a && part[1] === b) || part.subarray(0, 4).includes(0))
        )
          return done(new BadEntry('a workbook in an unusual encoding'));
        const seen = Buffer.concat([end, part]);
        if (DECLARATIONS.some((text) => seen.includes(text)))
          return done(
            new BadEntry('a workbook that declares entities of its own, which no spreadsheet program writes'),
          );
        end = Buffer.from(seen.subarray(-LONGEST));
      }
      done();
    },
    flush(done) {
      done(size === unpacked ? null : new BadEntry('an archive that unpacks to less than it says'));
    },
  });
}
