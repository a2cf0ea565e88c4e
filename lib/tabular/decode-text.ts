export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

type Decoded =
  | { ok: true; text: string; encoding: Encoding }
  | { ok: false; found: string; expected: string };

const EXPECTED =
  'a CSV file: plain text with one row per line. In a spreadsheet program choose “Save as” and then CSV';

/** First bytes of files that people mistake for CSV. */
const KNOWN_FILES: readonly { bytes: readonly number[]; name: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'an Excel workbook or a ZIP archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Excel workbook' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF document' },
  { bytes: [0x1f, 0x8b], name: 'a compressed file' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a picture' },
];

/** Windows-1252 from 0x80 to 0x9F. Decoders of some Node releases read these as control characters, so the table is ours. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, i) => bytes[i] === byte);

/** Text of a file, its encoding found by byte-order mark, then by the pattern of its bytes, else as given. */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): Decoded {
  const found = encodingOf(bytes, chosen);
  if (!found.ok) return { ...found, expected: EXPECTED };
  return { ...found, text: decodeAs(found.encoding, bytes) };
}

/** How text is written, or what a file is that is no text. */
export function encodingOf(
  bytes: Uint8Array,
  chosen?: Encoding,
): { ok: true; encoding: Encoding } | { ok: false; found: string } {
  if (bytes.length === 0) return { ok: false, found: 'an empty file' };
  const marked = encodingByMark(bytes);
  const known = marked ? undefined : KNOWN_FILES.find((file) => startsWith(bytes, file.bytes));
  if (known) return { ok: false, found: known.name };
  const encoding = chosen ?? marked ?? encodingByPattern(bytes);
  return encoding ? { ok: true, encoding } : { ok: false, found: 'a file that is not text' };
}

function encodingByMark(bytes: Uint8Array): Encoding | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return undefined;
}

/** UTF-16 shows by a zero in every other byte of Latin text; other zeros and many control characters mean no text at all. */
function encodingByPattern(bytes: Uint8Array): Encoding | undefined {
  const head = bytes.subarray(0, 8192);
  let evenZeros = 0;
  let oddZeros = 0;
  let controls = 0;
  head.forEach((byte, i) => {
    if (byte === 0) i % 2 === 0 ? evenZeros++ : oddZeros++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls++;
  });
  const half = head.length / 2;
  if (oddZeros > 0.4 * half && evenZeros < 0.05 * half) return 'utf-16le';
  if (evenZeros > 0.4 * half && oddZeros < 0.05 * half) return 'utf-16be';
  if (evenZeros + oddZeros + controls > 0.01 * head.length) return undefined;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  return parts.join('').replace(/[\u0080-\u009F]/g, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80));
}
