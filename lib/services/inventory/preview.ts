import { groupBy } from '@/lib/group-by';
import type { Fault } from '@/lib/result';
import {
  type ColumnMatch,
  type Doubt,
  type FieldChange,
  type InventoryLine,
  type Mapping,
  type ReadOptions,
  rowFaultToFault,
} from '@/lib/tabular';
import type { Context } from '../context';
import { PROPOSED_DEFAULTS } from './defaults';
import type { ImportChoices, PreviewImport } from './inputs';
import { type PreparedImport, prepareImport, proposedParent } from './prepare';

/** Lines of each list that a preview carries; the counts are of all. */
const LISTED = 200;
const EXAMPLES = 3;

export type PreviewedColumn = ColumnMatch & { examples: string[] };
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
  columns: PreviewedColumn[];
  mapping: Mapping;
  options: Omit<ReadOptions, 'knownCentres'>;
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
  /** The plan's own centres, for the choice of where new ones go. */
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
  const { knownCentres: _known, ...options } = file.options;
  return {
    revision: content.plan.revision,
    currency: plan.plan.currency,
    columns: file.columns.map((column) => ({ ...column, examples: examplesOf(prepared, column.index) })),
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
    planCentres: plan.costCentres.map(({ code, name }) => ({ code, name })),
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
    refused: listed(read.faults.map(rowFaultToFault)),
    misfits: listed(prepared.misfits),
    nothingChanges: changesNothing(prepared, input.choices),
  };
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
function settledChoices({ file, plan }: PreparedImport, choices: ImportChoices): ImportChoices {
  const { options, mapping } = file;
  const { kind, payBasis, payIs, fteFrom, ftePercent, fullTimeHours, decimal, dateOrder } = options;
  const { leaveOutLeavers, defaults, rates, intoCentre } = options;
  return {
    ...(choices.encoding ? { encoding: choices.encoding } : {}),
    ...(choices.delimiter ? { delimiter: choices.delimiter } : {}),
    ...{ mapping, kind, payBasis, payIs, fteFrom, ftePercent, fullTimeHours, decimal, dateOrder },
    ...{ leaveOutLeavers, defaults, rates: { ...rates }, intoCentre },
    newBelow: choices.newBelow === undefined ? proposedParent(plan) : choices.newBelow,
    missing: choices.missing ?? 'keep',
    withoutRefusedRows: choices.withoutRefusedRows ?? false,
  };
}

function examplesOf({ file: { table, options } }: PreparedImport, index: number): string[] {
  const examples = new Set<string>();
  for (const row of table.rows.slice(options.headerRow + 1, options.headerRow + 100)) {
    const cell = (row[index] ?? '').trim();
    if (cell !== '') examples.add(cell.slice(0, 40));
    if (examples.size === EXAMPLES) break;
  }
  return [...examples];
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
