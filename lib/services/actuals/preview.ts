import type { ActualLine, Measure } from '@/lib/plan/actuals';
import type { Fault } from '@/lib/result';
import { type RowFault, rowFaultToFault } from '@/lib/tabular';
import type { Context } from '../context';
import type { PreviewedSource } from '../inventory/preview';
import type { ActualsChoices } from './inputs';
import { type PreparedActuals, type PreviewActuals, prepareActuals } from './prepare';
import type { ReplacedValue } from './rows';

/** The first of many, and how many there are. */
export type Listed<T> = { count: number; first: T[] };

export type PreviewedActuals = {
  state: string;
  currency: string;
  source: PreviewedSource;
  headerLine: number;
  columns: PreparedActuals['read']['columns'];
  decimal: '.' | ',';
  dateOrder: 'day-first' | 'month-first';
  measure: Measure | null;
  doubts: string[];
  rowsRead: number;
  totalsLeftOut: number;
  values: number;
  /** YYYY-MM that have values, in order. */
  months: string[];
  roles: number;
  costCentres: number;
  /** Values that the plan knows nothing of yet, and those that it holds already. */
  added: number;
  unchanged: number;
  replaced: Listed<ReplacedValue & { name: string }>;
  refused: Listed<Fault>;
  choices: ActualsChoices;
};

const LISTED = 100;
const listed = <T, U>(all: readonly T[], shown: (one: T) => U): Listed<U> => ({
  count: all.length,
  first: all.slice(0, LISTED).map(shown),
});

/** What an import of the file would do. Writes nothing. @throws as prepareActuals */
export async function previewActuals(context: Context, input: PreviewActuals): Promise<PreviewedActuals> {
  const { plan, source, read, diff, state } = await prepareActuals(context, input);
  const names: Record<ActualLine, Map<string, string>> = {
    role: new Map(plan.roles.map(({ code, title }) => [code, title])),
    costCentre: new Map(plan.costCentres.map(({ code, name }) => [code, name])),
  };
  const codesOf = (line: ActualLine) =>
    new Set(read.rows.filter((row) => row.line === line).map((row) => row.code)).size;
  const word = source.kind === 'workbook' ? 'row' : 'line';
  return {
    state,
    currency: plan.plan.currency,
    source:
      source.kind === 'workbook' ? { kind: source.kind, sheet: source.sheet, sheets: source.sheets } : source,
    headerLine: read.headerLine,
    columns: read.columns,
    decimal: read.decimal,
    dateOrder: read.dateOrder,
    measure: read.measure,
    doubts: read.doubts,
    rowsRead: read.rowsRead,
    totalsLeftOut: read.totalsLeftOut,
    values: read.rows.reduce((sum, row) => sum + Object.keys(row.values).length, 0),
    months: [...new Set(read.rows.map((row) => row.month))].sort(),
    roles: codesOf('role'),
    costCentres: codesOf('costCentre'),
    added: diff.added,
    unchanged: diff.unchanged,
    replaced: listed(diff.replaced, (value) => ({
      ...value,
      name: names[value.line].get(value.code) ?? value.code,
    })),
    refused: listed(read.faults, (fault: RowFault) => rowFaultToFault(fault, word)),
    choices: input.choices,
  };
}
