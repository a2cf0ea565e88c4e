import Papa from 'papaparse';
import type { Fault } from '@/lib/result';
import { decodeText, type Encoding } from './decode-text';
import { unsafeCell } from './safe-cell';
import { DELIMITERS, type Delimiter, type Table, type TableSource } from './table';

export type CsvTable = Omit<Table, 'rows' | 'source'> & {
  rows: string[][];
  source: Extract<TableSource, { kind: 'csv' }>;
};
export type CsvRead = { ok: true; table: CsvTable } | { ok: false; faults: Fault[] };

const fileFault = (found: string, expected: string, path = 'file'): CsvRead => ({
  ok: false,
  faults: [{ path, found, expected }],
});

/** Reads a CSV in any usual encoding and with any usual delimiter; both are detected unless they are given. */
export function readCsv(
  bytes: Uint8Array,
  chosen: { encoding?: Encoding; delimiter?: Delimiter } = {},
): CsvRead {
  const decoded = decodeText(bytes, chosen.encoding);
  if (!decoded.ok) return fileFault(decoded.found, decoded.expected);
  const { text, firstLine, separator } = withoutSeparatorLine(oneKindOfNewline(decoded.text));
  if (text.trim() === '')
    return fileFault('an empty file', 'a CSV file with a header row and at least one row below it');
  const delimiter = chosen.delimiter ?? separator ?? guessDelimiter(text);
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: newlineOf(text) });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken) {
    const line = firstLine + countNewlines(text.slice(0, broken.index ?? 0));
    return fileFault(
      broken.code === 'MissingQuotes'
        ? 'a quotation mark that is opened and never closed'
        : 'text after a closing quotation mark',
      'each quoted cell closed by a quotation mark; a quotation mark within it is doubled. Correct the line, or export the file again',
      `line ${line}`,
    );
  }
  const rows = parsed.data;
  if (/[\r\n]$/.test(text) && rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === '') rows.pop();
  const lineNumbers = linesOf(rows, firstLine);
  for (const row of rows) for (let i = 0; i < row.length; i++) row[i] = unsafeCell(row[i] ?? '');
  return {
    ok: true,
    table: {
      rows,
      lineNumbers,
      source: { kind: 'csv', encoding: decoded.encoding, delimiter },
    },
  };
}

type Newline = '\r\n' | '\n' | '\r';

const newlineOf = (text: string): Newline => unquotedNewlines(text, 1).values().next().value ?? '\n';

/** The kinds of line end outside quotation marks, in the order in which they are met, until so many are found. */
function unquotedNewlines(text: string, enough: number): Set<Newline> {
  const kinds = new Set<Newline>();
  let quoted = false;
  for (let i = 0; i < text.length && kinds.size < enough; i++) {
    const char = text.charCodeAt(i);
    if (char === 34) quoted = !quoted;
    else if (quoted) continue;
    else if (char === 10) kinds.add('\n');
    else if (char === 13) {
      const pair = text.charCodeAt(i + 1) === 10;
      kinds.add(pair ? '\r\n' : '\r');
      if (pair) i++;
    }
  }
  return kinds;
}

/** Files put together by hand mix line ends; then those outside quotation marks all become \n. */
function oneKindOfNewline(text: string): string {
  const isOfOneKind = !text.includes('\r') || !/\r(?!\n)|(?<!\r)\n/.test(text);
  if (isOfOneKind || unquotedNewlines(text, 2).size < 2) return text;
  return text.replace(/"[^"]*"|\r\n|\r/g, (part) => (part.startsWith('"') ? part : '\n'));
}

/** Excel's own first line `sep=;` names the delimiter and is no data. */
function withoutSeparatorLine(text: string): { text: string; firstLine: number; separator?: Delimiter } {
  const match = /^sep=([,;\t|])(?:\r\n|\n|\r)/i.exec(text);
  const separator = DELIMITERS.find((delimiter) => delimiter === match?.[1]);
  if (!match || !separator) return { text, firstLine: 1 };
  return { text: text.slice(match[0].length), firstLine: 2, separator };
}

/** The delimiter that cuts most rows of the beginning into the same number of cells, more cells counting for more. */
function guessDelimiter(text: string): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: newlineOf(text), preview: 60 });
    const rowsByWidth = new Map<number, number>();
    for (const row of data)
      if (row.length > 1) rowsByWidth.set(row.length, (rowsByWidth.get(row.length) ?? 0) + 1);
    const score = Math.max(0, ...[...rowsByWidth].map(([width, rows]) => rows * rows * Math.sqrt(width)));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

const countNewlines = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0;

function linesOf(rows: readonly string[][], firstLine: number): number[] {
  let line = firstLine;
  return rows.map((row) => {
    const start = line;
    line += 1;
    for (const cell of row) if (cell.includes('\n') || cell.includes('\r')) line += countNewlines(cell);
    return start;
  });
}
