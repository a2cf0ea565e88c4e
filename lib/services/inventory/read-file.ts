import { z } from 'zod';
import type { Fault } from '@/lib/result';
import {
  type ColumnMatch,
  cellText,
  type Doubt,
  INVENTORY_FIELDS,
  type InventoryRead,
  type LineDefaults,
  type Mapping,
  proposeOptions,
  type ReadOptions,
  type Recognition,
  readCsv,
  readInventory,
  recognise,
  type Table,
  type TableSource,
} from '@/lib/tabular';
import { isZip } from '@/lib/tabular/file-kind';
import { readWorkbook } from '@/lib/tabular/read-workbook';
import { headerHash, rememberedColumns } from './headers';
import { type ImportChoices, importChoicesSchema } from './inputs';

/** How a file with the same headers was read the last time. */
export type Remembered = { mapping: Readonly<Record<string, string>>; options: Record<string, unknown> };

/** What of the plan and its organisation a file is read against. */
export type ImportSurroundings = {
  currency: string;
  planStart: string;
  /** The plan's centres, then those that only the organisation has; of a head, their own. */
  knownCentres: readonly { code: string; name: string }[];
  newCentres: ReadOptions['newCentres'];
  closedCentres: readonly string[];
  defaults: LineDefaults;
};

export type ReadColumn = ColumnMatch & { examples: string[] };

/** All that is known of a file once it is read; nothing of it names a person but the examples. */
export type ReadFile = {
  source: TableSource;
  /** The line or row of the headers, from 1. */
  headerLine: number;
  headerHash: string;
  columns: ReadColumn[];
  mapping: Mapping;
  options: ReadOptions;
  doubts: Doubt[];
  wasRemembered: boolean;
  read: InventoryRead;
};

export type ReadRequest = {
  choices: ImportChoices;
  surroundings: ImportSurroundings;
  /** How a file with these headers was read before. */
  remembered: (headerHash: string) => Promise<Remembered | null>;
  signal?: AbortSignal | undefined;
  /** Called with the share of the rows that is read, 0 … 1. */
  onProgress?: ((share: number) => void) | undefined;
};

export type ReadOutcome = { ok: true; file: ReadFile } | { ok: false; faults: Fault[] };

/** Reads one file as asked: where its bytes are and in which thread is its own affair. */
export type FileReader = (request: ReadRequest) => Promise<ReadOutcome>;

/** A reader of these bytes, in this thread. They are those of a file that has been checked. */
export const readerOf =
  (bytes: Uint8Array): FileReader =>
  async ({ choices, surroundings, remembered, onProgress }) => {
    const opened = await openFile(bytes, choices);
    if (!opened.ok) return opened;
    const reading = { choices, surroundings, remembered: await remembered(opened.hash), onProgress };
    return { ok: true, file: readOpenedFile(opened, reading) };
  };

type OpenedFile = { ok: true; table: Table; recognition: Recognition; hash: string };

/** The table of a file and what its header row says. */
async function openFile(
  bytes: Uint8Array,
  { encoding, delimiter, sheet }: ImportChoices,
): Promise<OpenedFile | { ok: false; faults: Fault[] }> {
  const table = isZip(bytes)
    ? await readWorkbook(bytes, withoutUndefined({ sheet }))
    : readCsv(bytes, withoutUndefined({ encoding, delimiter }));
  if (!table.ok) return table;
  const recognised = recognise(table.table);
  if (!recognised.ok) return recognised;
  const { recognition } = recognised;
  return { ok: true, table: table.table, recognition, hash: headerHash(recognition.columns) };
}

type Reading = Pick<ReadRequest, 'choices' | 'surroundings' | 'onProgress'> & {
  remembered: Remembered | null;
};

/** Reads an opened file as chosen; what is not chosen, as the last time; else as it proposes itself. */
function readOpenedFile(
  { table, recognition, hash }: OpenedFile,
  { choices, remembered, surroundings, onProgress }: Reading,
): ReadFile {
  const last = recognition.own || !remembered ? null : remembered;
  const mapping =
    choices.mapping ?? (last ? rememberedColumns(recognition.columns, last.mapping) : recognition.mapping);
  const columns = columnsAs(
    recognition,
    mapping,
    choices.mapping ? 'as you chose' : 'as you chose last time',
  );
  const kept = last ? rememberedOptions(last.options) : {};
  const kind = choices.kind ?? kept.kind ?? recognition.kind;
  const { currency, planStart, defaults, knownCentres, newCentres, closedCentres } = surroundings;
  const proposal = proposeOptions(
    table,
    { ...recognition, kind, columns, mapping },
    {
      ...{ currency, planStart, defaults, knownCentres, newCentres, closedCentres },
      intoCentre: mapping.costCentre === undefined ? (choices.intoCentre ?? null) : null,
    },
  );
  const chosen = withoutUndefined(optionChoices(choices));
  const options: ReadOptions = { ...proposal.options, ...withoutUndefined(kept), ...chosen, kind };
  const settled = new Set([...Object.keys(kept), ...Object.keys(chosen)]);
  return {
    source: table.source,
    headerLine: table.lineNumbers[options.headerRow] ?? 1,
    headerHash: hash,
    columns: columns.map((column) => ({ ...column, examples: examplesOf(table, options, column.index) })),
    mapping,
    options,
    doubts: proposal.doubts.filter(({ option }) => !settled.has(option)),
    wasRemembered: last !== null,
    read: readInventory(table, mapping, options, onProgress),
  };
}

const EXAMPLES = 3;
const ROWS_FOR_EXAMPLES = 100;
const LONGEST_EXAMPLE = 40;

function examplesOf(table: Table, { headerRow }: ReadOptions, index: number): string[] {
  const examples = new Set<string>();
  for (const row of table.rows.slice(headerRow + 1, headerRow + ROWS_FOR_EXAMPLES)) {
    const cell = cellText(row[index]).trim();
    if (cell !== '') examples.add(cell.slice(0, LONGEST_EXAMPLE));
    if (examples.size === EXAMPLES) break;
  }
  return [...examples];
}

/** The columns with the fields that are really read from them. */
function columnsAs(recognition: Recognition, mapping: Mapping, why: string): ColumnMatch[] {
  return recognition.columns.map((column) => {
    const field = INVENTORY_FIELDS.find((name) => mapping[name] === column.index) ?? null;
    if (field === column.field) return column;
    return { ...column, field, score: field ? 1 : 0, why };
  });
}

const REMEMBERED_OPTIONS = {
  kind: true,
  payBasis: true,
  payIs: true,
  fteFrom: true,
  grouping: true,
  ftePercent: true,
  fullTimeHours: true,
  decimal: true,
  dateOrder: true,
  leaveOutLeavers: true,
} as const;
const rememberedSchema = z.object(importChoicesSchema.shape).pick(REMEMBERED_OPTIONS);

/** What of the options is remembered beside the mapping: how the file is read, nothing of what is in it. */
export const optionsToRemember = (options: ReadOptions): Record<string, unknown> =>
  rememberedSchema.parse(options);

const rememberedOptions = (stored: Record<string, unknown>) => rememberedSchema.safeParse(stored).data ?? {};

function optionChoices(choices: ImportChoices) {
  const { payBasis, payIs, fteFrom, ftePercent, fullTimeHours, decimal, dateOrder, leaveOutLeavers } =
    choices;
  const { defaults, rates, grouping } = choices;
  return {
    ...{ payBasis, payIs, fteFrom, ftePercent, fullTimeHours, decimal, dateOrder, leaveOutLeavers },
    ...{ defaults, rates, grouping },
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The entries that have a value. A cast, because the type checker does not follow which entries are left. */
function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<T>;
}
