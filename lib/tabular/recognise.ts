import type { Fault } from '@/lib/result';
import { ALIASES, type CellKind } from './aliases';
import { countryCode } from './countries';
import { isNoDate, monthOfDate } from './dates';
import { FIELD_LABELS, INVENTORY_FIELDS, type InventoryField } from './fields';
import { type Reading, readingsOf } from './header-readings';
import { looksNumeric } from './numbers';
import { basisInText } from './pay';
import { cellText, isBlank, type Table, type TableCell } from './table';

/** Which column of the file each field is read from. */
export type Mapping = Partial<Record<InventoryField, number>>;

export type ColumnMatch = {
  index: number;
  header: string;
  field: InventoryField | null;
  /** 0 … 1: how sure the match is. */
  score: number;
  why: string;
};

export type InventoryKind = 'persons' | 'role-lines';

export type Recognition = {
  /** Index of the header row within the table's rows. */
  headerRow: number;
  kind: InventoryKind;
  /** Headroom's own export: read literally, without guessing. */
  own: boolean;
  columns: ColumnMatch[];
  mapping: Mapping;
};

export type RecogniseResult = { ok: true; recognition: Recognition } | { ok: false; faults: Fault[] };

const HEADER_ROWS = 20;
const THRESHOLD = 0.45;
const SAMPLE = 400;

/** The header row is the one of the first 20 in which most is recognised. */
function findHeaderRow(rows: readonly TableCell[][]): number | undefined {
  let best: number | undefined;
  let bestScore = 0;
  rows.slice(0, HEADER_ROWS).forEach((row, at) => {
    const fields = new Set<InventoryField>();
    let score = 0;
    row.forEach((header, index) => {
      if (typeof header === 'number') return;
      const reading = readingsOf(header, index)
        .filter((candidate) => candidate.score >= THRESHOLD && !fields.has(candidate.field))
        .sort((a, b) => b.score - a.score)[0];
      if (!reading) return;
      fields.add(reading.field);
      score += reading.score;
    });
    if (fields.size >= 2 && score > bestScore) [best, bestScore] = [at, score];
  });
  return best;
}

const YES_NO = new Set(['yes', 'no', 'y', 'n', 'true', 'false', '1', '0', 'ja', 'nein', 'oui', 'non', 'x']);
const EITHER_ORDER = ['day-first', 'month-first'] as const;

const cellFits = (kind: CellKind, field: InventoryField, found: TableCell): boolean => {
  if (kind === 'number') return looksNumeric(found);
  const cell = cellText(found);
  if (kind === 'yes-no') return YES_NO.has(cell.trim().toLowerCase());
  if (kind === 'date')
    return isNoDate(cell) || EITHER_ORDER.some((order) => monthOfDate(cell, order) !== null);
  if (field === 'country') return countryCode(cell) !== undefined;
  if (field === 'currency') return /^\s*[A-Za-z]{3}\s*$/.test(cell);
  if (field === 'payBasis') return basisInText(cell) !== undefined || /salar|fix|exempt/i.test(cell);
  return true;
};

/** Share of the first filled cells of a column that can be what the field wants. An empty column can be anything. */
function fitOf(field: InventoryField, table: Table, headerRow: number, index: number): number {
  const filled: TableCell[] = [];
  for (let at = headerRow + 1; at < table.rows.length && filled.length < SAMPLE; at++) {
    const cell = table.rows[at]?.[index];
    if (cell !== undefined && !isBlank(cell)) filled.push(cell);
  }
  if (filled.length === 0) return 1;
  return filled.filter((cell) => cellFits(ALIASES[field].kind, field, cell)).length / filled.length;
}

/** The filled and empty cells of one column below the header row. */
export const cellsBelow = (table: Table, headerRow: number, index: number): TableCell[] =>
  table.rows.slice(headerRow + 1).map((row) => row[index] ?? '');

export const headersOf = (table: Table, headerRow: number): string[] =>
  (table.rows[headerRow] ?? []).map((header) => cellText(header).trim());

/** Finds the header row and what each column is, by header and by what its cells look like. Never two fields on one column. */
export function recognise(table: Table): RecogniseResult {
  const headerRow = findHeaderRow(table.rows);
  if (headerRow === undefined) return noHeader(table);
  const headers = headersOf(table, headerRow);
  const candidates = headers.flatMap((header, index) =>
    readingsOf(header, index).map((candidate) => {
      const fit = fitOf(candidate.field, table, headerRow, index);
      return fit < 0.5 ? { ...candidate, score: 0 } : candidate;
    }),
  );
  const sureCentre = candidates.some((c) => c.field === 'costCentre' && !c.weak && c.score >= THRESHOLD);
  const chosen = assign(candidates.filter((c) => c.field !== 'costCentreName' || !c.weak || sureCentre));
  const mapping: Mapping = Object.fromEntries(chosen.map((c) => [c.field, c.index]));
  const kind = kindOf(mapping);
  if (kind === 'persons') delete mapping.code;
  const paySaysHowOften =
    mapping.payBasis !== undefined && basisInText(headers[mapping.salary ?? -1] ?? '') !== undefined;
  const silent = paySaysHowOften ? mapping.payBasis : undefined;
  if (paySaysHowOften) delete mapping.payBasis;
  const columns = headers.map((header, index) => {
    const match = chosen.find((c) => c.index === index && mapping[c.field] === index);
    return match
      ? { index, header, field: match.field, score: match.score, why: match.why }
      : {
          index,
          header,
          field: null,
          score: 0,
          why:
            index === silent
              ? `not read, because “${headers[mapping.salary ?? -1]}” says itself how often it is paid`
              : whyUnused(table, headerRow, index),
        };
  });
  const own =
    kind === 'role-lines' &&
    (['code', 'costCentre', 'title', 'fte'] as const).every((field) => {
      const index = mapping[field];
      return index !== undefined && headers[index] === field;
    });
  return { ok: true, recognition: { headerRow, kind, own, columns, mapping } };
}

/** One field for a column and one column for a field, the surest first. */
function assign(candidates: readonly Reading[]): Reading[] {
  const fields = new Set<InventoryField>();
  const indexes = new Set<number>();
  return [...candidates]
    .filter((c) => c.score >= THRESHOLD)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .filter((c) => {
      if (fields.has(c.field) || indexes.has(c.index)) return false;
      fields.add(c.field);
      indexes.add(c.index);
      return true;
    });
}

/** A row is a person, or a post, if something names one; and also if nothing counts FTE or heads. */
function kindOf(mapping: Mapping): InventoryKind {
  const hasPerson = mapping.personKey !== undefined || mapping.personName !== undefined;
  if (hasPerson) return 'persons';
  if (mapping.code !== undefined) return 'role-lines';
  if (mapping.position !== undefined) return 'persons';
  return mapping.fte !== undefined || mapping.heads !== undefined ? 'role-lines' : 'persons';
}

const whyUnused = (table: Table, headerRow: number, index: number) =>
  cellsBelow(table, headerRow, index).every(isBlank)
    ? 'an empty column'
    : 'not known; nothing is taken from it';

function noHeader(table: Table): RecogniseResult {
  const first = table.rows.find((row) => !row.every(isBlank));
  return {
    ok: false,
    faults: [
      {
        path: `${table.source.kind === 'csv' ? 'lines' : 'rows'} 1 to ${table.lineNumbers[Math.min(HEADER_ROWS, table.rows.length) - 1] ?? 1}`,
        found: `no header row${first ? ` (${first.length} columns)` : ''}`,
        expected: `a row of headers among the first ${HEADER_ROWS}, such as ${FIELD_LABELS.costCentre.label}, ${FIELD_LABELS.title.label}, ${FIELD_LABELS.fte.label}, ${FIELD_LABELS.salary.label}`,
      },
    ],
  };
}

/** The mapping by header, as it is remembered from one import to the next. */
export const rememberMapping = (
  columns: readonly ColumnMatch[],
  mapping: Mapping,
): Partial<Record<InventoryField, string>> =>
  Object.fromEntries(
    INVENTORY_FIELDS.flatMap((field) => {
      const header = columns.find((column) => column.index === mapping[field])?.header;
      return header ? [[field, header]] : [];
    }),
  );
