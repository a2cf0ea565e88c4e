import { groupBy } from '@/lib/group-by';
import type { Fault } from '@/lib/result';
import {
  type Delimiter,
  type Doubt,
  type Encoding,
  type FieldChange,
  type InventoryLine,
  type Mapping,
  type ReadOptions,
  rowFaultToFault,
} from '@/lib/tabular';
import type { Context } from '../context';
import { PROPOSED_DEFAULTS } from './defaults';
import type { ImportChoices } from './inputs';
import { type PreparedImport, type PreviewImport, prepareImport, proposedParent } from './prepare';
import type { ReadColumn } from './read-file';

/** Lines of each list that a preview carries; the counts are of all. */
const LISTED = 200;

export type PreviewedColumn = ReadColumn;
/** What the file is, in so far as that can be chosen otherwise. */
export type PreviewedSource =
  | { kind: 'csv'; encoding: Encoding; delimiter: Delimiter }
  | { kind: 'workbook'; sheet: string; sheets: string[] };
export type PreviewedLine = Pick<
  InventoryLine,
  'code' | 'costCentre' | 'title' | 'location' | 'grade' | 'fte' | 'heads' | 'salary'
>;
export type PreviewedCentre = {
  code: string;
  name: string;
  parent: string | null;
  /** In the plan already; in the organisation, and new to the plan; or new to both. */
  state: 'in plan' | 'in organisation' | 'new';
  lines: number;
  fte: number;
};
export type Listed<T> = { count: number; first: T[] };

export type ImportPreview = {
  /** The plan's, to be named when the file is imported. */
  revision: number;
  currency: string;
  source: PreviewedSource;
  /** The line or row of the headers. */
  headerLine: number;
  columns: PreviewedColumn[];
  mapping: Mapping;
  options: Omit<ReadOptions, 'knownCentres' | 'closedCentres'>;
  /** The choices under which importing the file does what this preview shows. */
  choices: ImportChoices;
  doubts: Doubt[];
  notes: string[];
  defaultSources: Record<'onCost' | 'attrition', string>;
  wasRemembered: boolean;
  counts: {
    rows: number;
    persons: number;
    lines: number;
    fte: number;
    /** A year's, of all lines. */
    pay: number;
    unchanged: number;
    leftOut: Record<string, number>;
  };
  centres: PreviewedCentre[];
  /** Currencies of amounts beside the plan's, ISO 4217. */
  foreignCurrencies: string[];
  /** The plan's own centres that the actor sees, for the choice of where new ones go. */
  planCentres: { code: string; name: string }[];
  added: Listed<PreviewedLine>;
  changed: Listed<{ code: string; title: string; changes: FieldChange[] }>;
  missing: Listed<{ code: string; title: string; fte: number; hasEstimate: boolean }>;
  /** Rows that are refused. */
  refused: Listed<Fault>;
  /** What the plan cannot hold; nothing is imported while there is any. */
  misfits: Listed<Fault>;
  nothingChanges: boolean;
};

/** What the import of a file would do to the plan, under these choices. Writes nothing. */
export async function previewImport(context: Context, input: PreviewImport): Promise<ImportPreview> {
  const prepared = await prepareImport(context, input);
  const { file, diff, plan, content } = prepared;
  const { read } = file;
  const { knownCentres: _known, closedCentres: _closed, ...options } = file.options;
  return {
    revision: content.plan.revision,
    currency: plan.plan.currency,
    source: sourceOf(prepared),
    headerLine: file.headerLine,
    columns: file.columns,
    mapping: file.mapping,
    options,
    choices: settledChoices(prepared, input.choices),
    doubts: file.doubts,
    notes: read.notes,
    defaultSources: PROPOSED_DEFAULTS.sources,
    wasRemembered: file.wasRemembered,
    counts: {
      rows: read.rowsRead,
      persons: read.personsRead,
      lines: read.linesMade,
      fte: sum(read.roleLines.map((line) => line.fte)),
      pay: sum(read.roleLines.map((line) => line.fte * line.salary)),
      unchanged: diff.unchanged.length,
      leftOut: read.leftOut,
    },
    centres: centresOf(prepared),
    foreignCurrencies: read.foreignCurrencies,
    planCentres: plan.costCentres
      .filter(({ code }) => prepared.reach.open.has(code))
      .map(({ code, name }) => ({ code, name })),
    added: listed(diff.added.map(lineOf)),
    changed: listed(diff.changed.map(({ code, line, changes }) => ({ code, title: line.title, changes }))),
    missing: listed(
      diff.missing.map(({ code, title, fte, estimate }) => ({
        code,
        title,
        fte,
        hasEstimate: estimate !== undefined,
      })),
    ),
    refused: listed(faultsOf(prepared)),
    misfits: listed(prepared.misfits),
    nothingChanges: changesNothing(prepared, input.choices),
  };
}

/** Faults of rows; a sheet has rows and a text file lines. */
export function faultsOf({ file: { source, read } }: PreparedImport): Fault[] {
  const word = source.kind === 'workbook' ? 'row' : 'line';
  return read.faults.map((fault) => rowFaultToFault(fault, word));
}

function sourceOf({ file: { source } }: PreparedImport): PreviewedSource {
  if (source.kind === 'csv') return source;
  const { kind, sheet, sheets } = source;
  return { kind, sheet, sheets };
}

/** Whether the plan holds already what the file says, so that there is nothing to write. */
export function changesNothing({ diff, newCentres }: PreparedImport, { missing }: ImportChoices): boolean {
  return (
    diff.added.length === 0 &&
    diff.changed.length === 0 &&
    newCentres.length === 0 &&
    (missing !== 'remove' || diff.missing.length === 0)
  );
}

/** Every choice spelt out, so that nothing is proposed anew when the file is imported. */
function settledChoices({ file, plan, reach }: PreparedImport, choices: ImportChoices): ImportChoices {
  const { options, mapping, source } = file;
  const { kind, payBasis, payIs, fteFrom, ftePercent, fullTimeHours, decimal, dateOrder } = options;
  const { leaveOutLeavers, defaults, rates, intoCentre, grouping } = options;
  return {
    ...(source.kind === 'csv'
      ? { encoding: source.encoding, delimiter: source.delimiter }
      : { sheet: source.sheet }),
    ...{ grouping, mapping, kind, payBasis, payIs, fteFrom, ftePercent, fullTimeHours, decimal, dateOrder },
    ...{ leaveOutLeavers, defaults, rates: { ...rates }, intoCentre },
    newBelow: !reach.isWhole
      ? null
      : choices.newBelow === undefined
        ? proposedParent(plan)
        : choices.newBelow,
    missing: choices.missing ?? 'keep',
    withoutRefusedRows: choices.withoutRefusedRows ?? false,
  };
}

function centresOf({ file, newCentres, plan }: PreparedImport): PreviewedCentre[] {
  const added = new Map(newCentres.map((centre) => [centre.code, centre]));
  const there = new Map(plan.costCentres.map((centre) => [centre.code, centre]));
  const linesOf = groupBy(file.read.roleLines, (line) => line.costCentre);
  return file.read.costCentres.map(({ code, name }) => {
    const lines = linesOf.get(code) ?? [];
    const centre = added.get(code);
    return {
      code,
      name: centre?.name ?? there.get(code)?.name ?? name,
      parent: centre?.parent ?? there.get(code)?.parent ?? null,
      state: !centre ? 'in plan' : centre.inOrganisation ? 'in organisation' : 'new',
      lines: lines.length,
      fte: sum(lines.map((line) => line.fte)),
    };
  });
}

const lineOf = ({
  code,
  costCentre,
  title,
  location,
  grade,
  fte,
  heads,
  salary,
}: InventoryLine): PreviewedLine => ({
  ...{ code, costCentre, title, location, grade, fte, salary },
  ...(heads === undefined ? {} : { heads }),
});

const listed = <T>(items: readonly T[]): Listed<T> => ({
  count: items.length,
  first: items.slice(0, LISTED),
});
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
