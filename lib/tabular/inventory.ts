import { type Centre, placeCentres } from './centres';
import { collapse, type PlacedEntry } from './collapse';
import { FIELD_LABELS, type InventoryField } from './fields';
import { type InventoryLine, LINE_FIELDS, type LineField, type RowFault } from './inventory-line';
import { reasonToLeaveOut } from './left-out';
import { parseNumber } from './numbers';
import { numberPatterns, type ReadOptions } from './read-options';
import { cellsBelow, headersOf, type Mapping } from './recognise';
import { type Entry, type RowContext, readRow } from './rows';
import type { Table } from './table';

export type InventoryRead = {
  roleLines: InventoryLine[];
  /** The cost centres that the lines name, those that are known already too. */
  costCentres: Centre[];
  /** Every fault of every row. A row with a fault is in no line. */
  faults: RowFault[];
  /** What was decided while reading, in sentences. They hold no identifier and no name. */
  notes: string[];
  /** Rows that became part of a line. */
  rowsRead: number;
  /** People among them; 0 for role lines. */
  personsRead: number;
  linesMade: number;
  /** Rows left out on purpose, by reason. */
  leftOut: Record<string, number>;
  /** ISO 4217 codes of amounts that are not in the plan's currency. */
  foreignCurrencies: string[];
};

const ROWS_BETWEEN_REPORTS = 2_000;

/**
 * Reads an inventory of persons or of role lines. Pure: the same table, mapping and options give the same lines and codes.
 * `onProgress` is told the share of the rows that is read, 0 … 1.
 */
export function readInventory(
  table: Table,
  mapping: Mapping,
  options: ReadOptions,
  onProgress?: (share: number) => void,
): InventoryRead {
  const headers = headersOf(table, options.headerRow);
  const missing = missingColumns(mapping, options, table.lineNumbers[options.headerRow] ?? 1);
  if (missing.length > 0) return { ...nothingRead, faults: missing };
  const patterns = numberPatterns(table, mapping, options.headerRow);
  const context: RowContext = {
    ...{ mapping, options, headers, patterns },
    percentFields: new Set(),
    foreignCurrencies: new Set(),
  };
  const reading = { ...context, percentFields: percentFieldsOf(table, context) };

  const entries: Entry[] = [];
  const faults: RowFault[] = [];
  const leftOut: Record<string, number> = {};
  for (let at = options.headerRow + 1; at < table.rows.length; at++) {
    if (at % ROWS_BETWEEN_REPORTS === 0) onProgress?.(at / table.rows.length);
    const row = table.rows[at] ?? [];
    const reason = isMerged(table, at) ? 'merged cells' : reasonToLeaveOut(row, reading);
    if (reason !== undefined) {
      leftOut[reason] = (leftOut[reason] ?? 0) + 1;
      continue;
    }
    const read = readRow(row, table.lineNumbers[at] ?? 0, reading);
    if (read.ok) entries.push(read.entry);
    else faults.push(...read.faults);
  }
  const unique = withoutRepeatedCodes(entries, headers[mapping.code ?? -1] ?? '', faults);

  const known = options.intoCentre ? [...options.knownCentres, options.intoCentre] : options.knownCentres;
  const centres = placeCentres(
    unique.map((entry) => ({ text: entry.centre, name: entry.centreName })),
    known,
  );
  const kept = inOpenCentres(unique, centres, reading, faults);
  const placed: PlacedEntry[] = kept.map((entry) => ({
    ...entry,
    centre: centres.get(entry.centre)?.code ?? entry.centre,
    location: entry.location ?? (mapping.location === undefined ? options.defaults.location : ''),
    country: entry.country ?? (mapping.country === undefined ? options.defaults.country : ''),
  }));
  const roleLines = collapse(placed, options, absentFields(mapping, options));
  const named = new Set(placed.map((entry) => entry.centre));
  return {
    roleLines,
    costCentres: [...new Map([...centres.values()].map((centre) => [centre.code, centre])).values()]
      .filter((centre) => named.has(centre.code))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    faults: faults.sort((a, b) => a.line - b.line),
    notes: [...tableNotes(table), ...notesOf(reading, placed, roleLines, leftOut)],
    rowsRead: kept.length,
    personsRead: options.kind === 'persons' ? countPersons(placed) : 0,
    linesMade: roleLines.length,
    leftOut,
    foreignCurrencies: [...reading.foreignCurrencies].sort(),
  };
}

const isMerged = ({ source }: Table, at: number) => source.kind === 'workbook' && source.mergedRows.has(at);

function tableNotes({ source }: Table): string[] {
  if (source.kind !== 'workbook' || source.filledCells === 0) return [];
  return [
    `${counted(source.filledCells, 'cell takes', 'cells take')} the value of the merged cell above ${source.filledCells === 1 ? 'it' : 'them'}.`,
  ];
}

/** Rows of centres that take none are faults; one that is unknown and one that is somebody else's read alike. */
function inOpenCentres(
  entries: readonly Entry[],
  centres: ReadonlyMap<string, Centre>,
  { mapping, options, headers }: RowContext,
  faults: RowFault[],
): Entry[] {
  if (options.newCentres === 'add' && options.closedCentres.length === 0) return [...entries];
  const known = new Set(options.knownCentres.map((centre) => centre.code));
  const closed = new Set(options.closedCentres);
  const column = headers[mapping.costCentre ?? -1] || FIELD_LABELS.costCentre.label;
  return entries.filter(({ centre, line }) => {
    const code = centres.get(centre)?.code ?? centre;
    const refuse = (expected: string) => {
      faults.push({ line, column, found: `“${centre}”`, expected });
      return false;
    };
    if (options.newCentres === 'refuse' && !known.has(code))
      return refuse('one of your cost centres in this plan');
    return (
      !closed.has(code) ||
      refuse('a cost centre that is in your hands; this one is submitted, and open again once it is returned')
    );
  });
}

const nothingRead: Omit<InventoryRead, 'faults'> = {
  roleLines: [],
  costCentres: [],
  notes: [],
  rowsRead: 0,
  personsRead: 0,
  linesMade: 0,
  leftOut: {},
  foreignCurrencies: [],
};

/** Columns without which nothing can be read. */
function missingColumns(mapping: Mapping, options: ReadOptions, line: number): RowFault[] {
  const needed: InventoryField[] = ['title'];
  if (!options.intoCentre) needed.push('costCentre');
  if (options.fteFrom === 'hours') needed.push('weeklyHours');
  if (options.fteFrom === 'column') needed.push('fte');
  return needed
    .filter((field) => mapping[field] === undefined)
    .map((field) => ({
      line,
      column: FIELD_LABELS[field].label,
      found: 'no column for it',
      expected: `a column to be read as ${FIELD_LABELS[field].label}: ${FIELD_LABELS[field].meaning}`,
    }));
}

const SHARE_FIELDS = ['onCost', 'attrition', 'growth'] as const;

/**
 * Share columns written as 24 and not as 0.24: those with a number above 1.5, and those whose header has a percent sign, unless all
 * their cells are numbers of a workbook, which keeps 24 % as 0.24.
 */
function percentFieldsOf(
  table: Table,
  { mapping, options, headers, patterns }: RowContext,
): Set<InventoryField> {
  if (options.own) return new Set();
  return new Set(
    SHARE_FIELDS.filter((field) => {
      const index = mapping[field];
      if (index === undefined) return false;
      const cells = cellsBelow(table, options.headerRow, index);
      const values = cells.flatMap((cell) => {
        const parsed = parseNumber(cell, options.decimal ?? patterns[field]?.decimal ?? '.');
        return parsed && !parsed.percent ? [Math.abs(parsed.value)] : [];
      });
      const asText = cells.some((cell) => typeof cell === 'string' && cell.trim() !== '');
      return (asText && headers[index]?.includes('%') === true) || values.some((value) => value > 1.5);
    }),
  );
}

/** The first row of a code stays; the later ones are faults. */
function withoutRepeatedCodes(entries: readonly Entry[], column: string, faults: RowFault[]): Entry[] {
  const firstLine = new Map<string, number>();
  return entries.filter(({ code, line }) => {
    if (code === undefined) return true;
    const first = firstLine.get(code);
    if (first === undefined) {
      firstLine.set(code, line);
      return true;
    }
    faults.push({
      line,
      column,
      found: `“${code}”, which line ${first} has already`,
      expected: 'a code of its own for each role line',
    });
    return false;
  });
}

/** Fields of a line for which the file has no column. */
function absentFields(mapping: Mapping, options: ReadOptions): Set<LineField> {
  const hasOwnWay: readonly LineField[] = ['costCentre', 'fte'];
  return new Set(
    LINE_FIELDS.filter(
      (field) =>
        mapping[field] === undefined &&
        !hasOwnWay.includes(field) &&
        !(
          options.kind === 'persons' &&
          (field === 'heads' || (field === 'vacant' && mapping.position !== undefined))
        ),
    ),
  );
}

/** People, each once if the file tells them apart. */
function countPersons(entries: readonly Entry[]): number {
  const keyed = entries.flatMap((entry) => entry.person ?? []);
  const nameless = entries.filter((entry) => entry.person === undefined && entry.heads === 1);
  return new Set(keyed).size + nameless.length;
}

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

function notesOf(
  { mapping, options, headers, percentFields }: RowContext,
  entries: readonly Entry[],
  lines: readonly InventoryLine[],
  leftOut: Readonly<Record<string, number>>,
): string[] {
  const header = (field: InventoryField) => `“${headers[mapping[field] ?? -1] ?? ''}”`;
  const notes: string[] = [];
  if (options.kind === 'persons') {
    const how =
      options.grouping === 'each' ? 'one for each person' : 'by cost centre, title, location and grade';
    notes.push(
      `${counted(countPersons(entries), 'person', 'persons')} became ${counted(lines.length, 'role line', 'role lines')}, ${how}. Names and numbers of persons are not kept.`,
    );
    const twice = repeatedPersons(entries);
    if (twice > 0)
      notes.push(
        `${counted(twice, 'person has', 'persons have')} more than one row: one head each, their FTE added up.`,
      );
  }
  if (options.fteFrom === 'one')
    notes.push(
      `Each row counts as 1 FTE${mapping.weeklyHours === undefined ? '.' : `: ${header('weeklyHours')} is the same in every row, so it does not tell who works part time.`}`,
    );
  if (options.fteFrom === 'hours')
    notes.push(`FTE is ${header('weeklyHours')} divided by ${options.fullTimeHours} hours a week.`);
  if (options.fteFrom === 'column' && options.ftePercent)
    notes.push(`${header('fte')} is in percent: 50 is read as 0.5 FTE.`);
  if (mapping.salary === undefined)
    notes.push(
      'There is no column for pay. Pay of lines that are there stays as it is; new lines have none yet.',
    );
  else if (!options.own) notes.push(payNote(mapping, options, header));
  for (const field of percentFields) notes.push(`${header(field)} is in percent: 24 is read as 0.24.`);
  if (mapping.leaver !== undefined && !options.leaveOutLeavers)
    notes.push(`${header('leaver')} marks people who leave, without a date; they are kept.`);
  for (const [reason, count] of Object.entries(leftOut).sort())
    notes.push(`${counted(count, 'row was', 'rows were')} left out: ${reason}.`);
  return notes;
}

function payNote(mapping: Mapping, options: ReadOptions, header: (field: InventoryField) => string): string {
  const times: Record<ReadOptions['payBasis'], string> = {
    year: 'is pay a year',
    'half-year': 'is pay a half year, times 2',
    month: 'is pay a month, times 12',
    'half-month': 'is pay a half month, times 24',
    'two-weeks': 'is pay for two weeks, times 26',
    week: 'is pay a week, times 52',
    day: 'is pay a day, times 260',
    hour: `is pay an hour, times 52 weeks of ${options.fullTimeHours} hours`,
  };
  const basis =
    mapping.payBasis === undefined
      ? times[options.payBasis]
      : `is annualised by ${header('payBasis')}; where that does not say, it ${times[options.payBasis]}`;
  const meaning =
    options.payIs === 'actual'
      ? 'what the person is really paid, so it is divided by their FTE'
      : 'that of a full-time post';
  return `${header('salary')} ${basis}. It is read as ${meaning}.`;
}

function repeatedPersons(entries: readonly Entry[]): number {
  const rows = new Map<string, number>();
  for (const { person } of entries) if (person !== undefined) rows.set(person, (rows.get(person) ?? 0) + 1);
  return [...rows.values()].filter((count) => count > 1).length;
}
