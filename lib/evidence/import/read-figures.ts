import type { Fault } from '@/lib/result';
import {
  EXPOSURE_SOURCE_NAMES,
  EXPOSURE_SOURCES,
  type ExposureSource,
  type SourceDefinition,
} from './exposure-sources';

export type Figures = Readonly<Record<string, number>>;
/** One occupation of a file. A figure that is not published is missing. */
export type FigureRow = { code: string; title: string; figures: Figures };

export type FiguresRead =
  | { ok: true; source: ExposureSource; rows: FigureRow[] }
  | { ok: false; faults: Fault[] };

/** Faults that are named one by one. */
const MOST_FAULTS = 20;
const CODE = /^\d{2}-\d{4}(\.\d{2})?$/;

/** Reads a table in one of the published forms; which one, its header says. Everything or, with any fault, nothing. */
export function readFigures(table: readonly (readonly string[])[]): FiguresRead {
  const [header = [], ...body] = table;
  const names = header.map((name) => name.trim());
  const source = EXPOSURE_SOURCE_NAMES.find((name) =>
    columnsOf(EXPOSURE_SOURCES[name]).every((one) => names.includes(one)),
  );
  if (!source) {
    return {
      ok: false,
      faults: [
        {
          path: 'line 1',
          found: names.slice(0, 8).join(', ') || 'nothing',
          expected: EXPOSURE_SOURCE_NAMES.map((name) => {
            const { label, codeColumn, figures } = EXPOSURE_SOURCES[name];
            return `${label}: ${[codeColumn, ...figures.map(({ column }) => column)].join(', ')}`;
          }).join('; or '),
        },
      ],
    };
  }
  const { faults, rows } = readRows(EXPOSURE_SOURCES[source], names, body);
  if (faults.length === 0 && rows.length === 0)
    faults.push({ path: 'file', found: 'no row of an occupation', expected: 'at least one' });
  return faults.length > 0 ? { ok: false, faults: faults.slice(0, MOST_FAULTS) } : { ok: true, source, rows };
}

const columnsOf = ({ codeColumn, titleColumn, figures, rows }: SourceDefinition) => [
  codeColumn,
  titleColumn,
  ...figures.map(({ column }) => column),
  ...(rows ? [rows.column] : []),
];

function readRows(
  definition: SourceDefinition,
  names: readonly string[],
  body: readonly (readonly string[])[],
) {
  const { codeColumn, titleColumn, figures: columns, rows: only } = definition;
  const faults: Fault[] = [];
  const rows: FigureRow[] = [];
  const seen = new Set<string>();
  const cell = (row: readonly string[], column: string) => (row[names.indexOf(column)] ?? '').trim();
  body.forEach((row, at) => {
    if (row.every((text) => text.trim() === '') || (only && cell(row, only.column) !== only.value)) return;
    const line = at + 2;
    const written = cell(row, codeColumn);
    const fault = (column: string, found: string, expected: string) =>
      faults.push({ path: `line ${line}, column ${column}`, found, expected });
    if (!CODE.test(written)) fault(codeColumn, written || 'nothing', 'a code such as 13-2011 or 13-1041.07');
    const code = written.replace(/\.00$/, '');
    if (seen.has(code)) fault(codeColumn, `${written} a second time`, 'each occupation once');
    seen.add(code);
    const figures: Record<string, number> = {};
    for (const { key, column, unit } of columns) {
      const text = cell(row, column);
      if (definition.unpublished.includes(text)) continue;
      const value = Number(text);
      const most = unit === 'share' ? 1 : Number.MAX_SAFE_INTEGER;
      if (Number.isFinite(value) && value >= 0 && value <= most) figures[key] = value;
      else fault(column, text, unit === 'share' ? 'a share from 0 to 1' : 'a number of 0 or more');
    }
    rows.push({ code, title: cell(row, titleColumn), figures });
  });
  return { faults, rows };
}
