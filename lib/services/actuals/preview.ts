import { formatMonth, plural } from '@/lib/format';
import type { ActualLine, Measure } from '@/lib/plan/actuals';
import type { Fault } from '@/lib/result';
import { type RowFault, rowFaultToFault } from '@/lib/tabular';
import type { Scale } from '@/lib/tabular/actuals-units';
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
  scale: Scale;
  hasMoney: boolean;
  /** YYYY-MM that the file has values of, and the last of them that is taken as actual. */
  monthsFound: string[];
  upTo: string | null;
  addsUp: boolean;
  /** Values beyond the first of a line and a month. */
  repeated: number;
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
  /** Whether the file is read as the last one with these headers was. */
  isRemembered: boolean;
};

const LISTED = 100;
const listed = <T, U>(all: readonly T[], shown: (one: T) => U): Listed<U> => ({
  count: all.length,
  first: all.slice(0, LISTED).map(shown),
});

/** A month that is not over has no actuals: what stands there is a plan, a forecast or a part of it. */
function notEnded({ rows }: PreparedActuals['read'], now: number): string[] {
  const current = new Date(now).toISOString().slice(0, 7);
  const early = [...new Set(rows.map(({ month }) => month))].filter((month) => month >= current).sort();
  const [first] = early;
  return first === undefined
    ? []
    : [
        `The file has values of ${early.length === 1 ? `${formatMonth(first)}, which has` : `${plural(early.length, 'month')} from ${formatMonth(first)} on that have`} not ended. If they are a plan or a forecast, choose an earlier last month of actuals.`,
      ];
}

/** What an import of the file would do. Writes nothing. @throws as prepareActuals */
export async function previewActuals(context: Context, input: PreviewActuals): Promise<PreviewedActuals> {
  const { plan, source, read, diff, state, choices, isRemembered } = await prepareActuals(context, input);
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
    scale: read.scale,
    hasMoney: read.hasMoney,
    monthsFound: read.months,
    upTo: read.upTo,
    addsUp: read.addsUp,
    repeated: read.repeated,
    doubts: [...read.doubts, ...notEnded(read, context.clock())],
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
    choices,
    isRemembered,
  };
}
