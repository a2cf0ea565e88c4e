import { dataOffset, readZipDirectory, type ZipEntry } from './zip-directory';

/** Merged cells of a sheet; rows and columns from 0, both ends within. */
export type Merge = { top: number; bottom: number; left: number; right: number };

const NO_LIMITS = { entries: 0xffff, unpacked: Number.MAX_SAFE_INTEGER };
/** Merges are noted behind the rows; more than this of them is no table of people. */
const LONGEST_TAIL = 4_000_000;
const END_OF_ROWS = '</sheetData>';
const LONGEST_PREFIX = 20;

/**
 * The merged cells of a workbook's sheet (index from 0), which the reader of rows does not tell. Only what stands behind the rows is
 * kept in memory. The archive is one that has been checked.
 */
export async function readMerges(bytes: Uint8Array, sheetIndex: number): Promise<Merge[]> {
  const read = (offset: number, length: number) => bytes.subarray(offset, offset + length);
  const directory = readZipDirectory(bytes.length, read, NO_LIMITS);
  if (!directory.ok) return [];
  const entries = new Map(directory.entries.map((entry) => [entry.name.replace(/^\//, ''), entry]));
  const stream = (name: string | undefined) => {
    const entry = name === undefined ? undefined : entries.get(name);
    return entry ? unpacked(entry, bytes) : null;
  };
  const text = async (name: string) => {
    const parts = stream(name);
    return parts ? new Response(parts).text() : '';
  };
  const workbook = targetOf(await text('_rels/.rels'), '', (tag) => /Type="[^"]*\/officeDocument"/.test(tag));
  if (workbook === undefined) return [];
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const relations = await text(`${folder}_rels/${workbook.slice(folder.length)}.rels`);
  const sheet = [...(await text(workbook)).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)][sheetIndex]?.[0] ?? '';
  const id = /\s\w+:id="([^"]*)"/.exec(sheet)?.[1];
  const rows = stream(targetOf(relations, folder, (tag) => attribute(tag, 'Id') === id));
  return rows ? mergesIn(await behindRows(rows)) : [];
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** The part of the archive that a relation names, from its root. */
function targetOf(xml: string, folder: string, isMeant: (tag: string) => boolean): string | undefined {
  const tag = [...xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([found]) => found).find(isMeant);
  const target = tag && attribute(tag, 'Target');
  if (!target) return undefined;
  return target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`;
}

function unpacked(entry: ZipEntry, bytes: Uint8Array): ReadableStream<Uint8Array> | null {
  const start = dataOffset(entry, (offset, length) => bytes.subarray(offset, offset + length));
  if (start === null) return null;
  const packed = new Blob([new Uint8Array(bytes.subarray(start, start + entry.packed))]).stream();
  return entry.method === 'stored' ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'));
}

/** What stands behind the last row of a sheet. */
async function behindRows(parts: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = parts.getReader();
  let kept = '';
  let isBehind = false;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return isBehind ? kept : '';
    kept += decoder.decode(value, { stream: true });
    if (isBehind) {
      if (kept.length > LONGEST_TAIL) return '';
      continue;
    }
    const end = /<\/(?:\w+:)?sheetData>/.exec(kept);
    isBehind = end !== null;
    kept = end ? kept.slice(end.index) : kept.slice(-END_OF_ROWS.length - LONGEST_PREFIX);
  }
}

const REFERENCE = /<(?:\w+:)?mergeCell\s[^>]*ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"/g;

const mergesIn = (xml: string): Merge[] =>
  [...xml.matchAll(REFERENCE)].map(([, left = '', top, right = '', bottom]) => ({
    left: columnOf(left),
    top: Number(top) - 1,
    right: columnOf(right),
    bottom: Number(bottom) - 1,
  }));

const columnOf = (letters: string) =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
