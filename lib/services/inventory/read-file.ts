import { z } from 'zod';
import type { Fault } from '@/lib/result';
import {
  type ColumnMatch,
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
} from '@/lib/tabular';
import { headerHash, rememberedColumns } from './headers';
import { type ImportChoices, importChoicesSchema } from './inputs';

/** How a file with the same headers was read the last time. */
export type Remembered = { mapping: Readonly<Record<string, string>>; options: Record<string, unknown> };

/** What of the plan and its organisation a file is read against. */
export type ImportSurroundings = {
  currency: string;
  planStart: string;
  /** The plan's centres, then those that only the organisation has. */
  knownCentres: readonly { code: string; name: string }[];
  defaults: LineDefaults;
};

export type ReadFile = {
  table: Table;
  headerHash: string;
  columns: ColumnMatch[];
  mapping: Mapping;
  options: ReadOptions;
  doubts: Doubt[];
  wasRemembered: boolean;
  read: InventoryRead;
};

export type OpenedFile = { ok: true; table: Table; recognition: Recognition; hash: string } | Refused;
type Refused = { ok: false; faults: Fault[] };

/** The table of a file and what its header row says. */
export function openFile(bytes: Uint8Array, { encoding, delimiter }: ImportChoices): OpenedFile {
  const csv = readCsv(bytes, { ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) });
  if (!csv.ok) return csv;
  const recognised = recognise(csv.table);
  if (!recognised.ok) return recognised;
  const { recognition } = recognised;
  return { ok: true, table: csv.table, recognition, hash: headerHash(recognition.columns) };
}

type Reading = {
  choices: ImportChoices;
  remembered: Remembered | null;
  surroundings: ImportSurroundings;
};

/** Reads an opened file as chosen; what is not chosen, as the last time; else as it proposes itself. */
export function readOpenedFile(
  { table, recognition, hash }: Extract<OpenedFile, { ok: true }>,
  { choices, remembered, surroundings }: Reading,
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
  const proposal = proposeOptions(
    table,
    { ...recognition, kind, columns, mapping },
    {
      currency: surroundings.currency,
      planStart: surroundings.planStart,
      defaults: surroundings.defaults,
      knownCentres: surroundings.knownCentres,
      intoCentre: mapping.costCentre === undefined ? (choices.intoCentre ?? null) : null,
    },
  );
  const options: ReadOptions = {
    ...proposal.options,
    ...withoutUndefined(kept),
    ...withoutUndefined(optionChoices(choices)),
    kind,
  };
  const settled = new Set([...Object.keys(kept), ...Object.keys(withoutUndefined(optionChoices(choices)))]);
  return {
    table,
    headerHash: hash,
    columns,
    mapping,
    options,
    doubts: proposal.doubts.filter(({ option }) => !settled.has(option)),
    wasRemembered: last !== null,
    read: readInventory(table, mapping, options),
  };
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
  const { defaults, rates } = choices;
  return {
    ...{ payBasis, payIs, fteFrom, ftePercent, fullTimeHours, decimal, dateOrder, leaveOutLeavers },
    ...{ defaults, rates },
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The entries that have a value. A cast, because the type checker does not follow which entries are left. */
function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<T>;
}
