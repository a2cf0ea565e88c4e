import { encodingOf } from './decode-text';

export type FileKind = 'csv' | 'workbook';

/** What a file is by its first bytes, 8 KiB of them; never by its name. */
export function kindOfFile(head: Uint8Array): { ok: true; kind: FileKind } | { ok: false; found: string } {
  if (isZip(head)) return { ok: true, kind: 'workbook' };
  const text = encodingOf(head);
  if (!text.ok) return text;
  const mayHoldZeros = text.encoding === 'utf-16le' || text.encoding === 'utf-16be';
  return head.includes(0) && !mayHoldZeros
    ? { ok: false, found: 'a file that is not text' }
    : { ok: true, kind: 'csv' };
}

export const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
