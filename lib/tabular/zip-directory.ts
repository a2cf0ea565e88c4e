/** One file within a ZIP archive, as its directory tells; sizes in bytes. */
export type ZipEntry = {
  name: string;
  method: 'stored' | 'deflated';
  packed: number;
  unpacked: number;
  /** Where its local header begins. */
  offset: number;
};

/** Reads bytes of a file, fewer at its end. */
export type ReadBytes = (offset: number, length: number) => Uint8Array;

export type ZipLimits = { entries: number; unpacked: number };

export type ZipDirectory = { ok: true; entries: ZipEntry[] } | { ok: false; found: string };

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const IN_ZIP64 = 0xffffffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** Beginning of an entry, before its name and extra fields. */
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;

/**
 * The directory of a ZIP archive, of which nothing else is read. It must fit into the limits, and its entries into the file, so that what
 * unpacks them knows their true bounds.
 */
export function readZipDirectory(size: number, read: ReadBytes, limits: ZipLimits): ZipDirectory {
  const refused = (found: string): ZipDirectory => ({ ok: false, found });
  const tailLength = Math.min(size, END_LENGTH + LONGEST_COMMENT);
  const tail = read(size - tailLength, tailLength);
  const end = endOf(tail);
  if (!end) return refused('a ZIP archive that is cut short');
  if (end.count > limits.entries) return refused(`an archive of ${end.count.toLocaleString('en-GB')} files`);
  const endsAt = size - tailLength + end.at;
  if (end.offset === IN_ZIP64 || end.offset + end.length > endsAt)
    return refused('a ZIP archive whose directory is damaged');
  const bytes = read(end.offset, end.length);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = 0;
  let unpackedInAll = 0;
  for (let i = 0; i < end.count; i++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY)
      return refused('a ZIP archive whose directory is damaged');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const offset = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if ((flags & ENCRYPTED) !== 0) return refused('an archive with a password');
    if (method !== STORED && method !== DEFLATED) return refused('an archive packed in an unusual way');
    if (offset + LOCAL_HEADER_LENGTH + nameLength + packed > end.offset)
      return refused('a ZIP archive whose directory is damaged');
    if (names.has(name)) return refused('an archive that has the same file twice');
    names.add(name);
    unpackedInAll += unpacked;
    if (unpackedInAll > limits.unpacked)
      return refused(`an archive that unpacks to more than ${Math.round(limits.unpacked / 1e6)} MB`);
    entries.push({ name, method: method === STORED ? 'stored' : 'deflated', packed, unpacked, offset });
  }
  return { ok: true, entries };
}

/** The record at the archive's end, or null; the last one counts. */
function endOf(tail: Uint8Array) {
  const view = viewOf(tail);
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    return {
      at,
      count: view.getUint16(at + 10, true),
      length: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
  }
  return null;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where an entry's data begins; null if there is no local header where the directory says. */
export function dataOffset({ offset }: ZipEntry, read: ReadBytes): number | null {
  const header = read(offset, LOCAL_HEADER_LENGTH);
  if (header.length < LOCAL_HEADER_LENGTH) return null;
  const view = viewOf(header);
  if (view.getUint32(0, true) !== LOCAL_HEADER) return null;
  return offset + LOCAL_HEADER_LENGTH + view.getUint16(26, true) + view.getUint16(28, true);
}
