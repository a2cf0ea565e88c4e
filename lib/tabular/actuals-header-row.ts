import { MEASURES, type Measure } from '@/lib/plan/actuals';
import {
  type AboveHeader,
  type ActualColumn,
  type ActualField,
  bareMonthIn,
  columnBelow,
  columnOf,
  measureIn,
  saysPlanned,
  yearIn,
} from './actuals-headers';
import type { DateOrder } from './dates';
import { cellText, type Table } from './table';

export type HeaderRow = {
  /** Index among the table's rows. */
  row: number;
  columns: ActualColumn[];
  /** How many columns are known. */
  score: number;
  /** What the title above the headers, or the name of the sheet, says that the numbers are. */
  titled: { measure: Measure; title: string } | null;
  /** The year that months without one were taken for, where nothing says it. */
  assumedYear: number | null;
};

/** A header row stands among the first rows. */
const ROWS_TO_JUDGE = 30;

type Finding = {
  dateOrder: DateOrder;
  /** YYYY-MM of the plan. */
  months: readonly string[];
};

/** The row whose cells say most; it names a line and a month, or months across. Headers may stand in up to three rows. */
export function headerRowOf(table: Table, { dateOrder, months }: Finding): HeaderRow | null {
  let best: Omit<HeaderRow, 'titled'> | null = null;
  for (const [row, cells] of table.rows.slice(0, ROWS_TO_JUDGE).entries()) {
    const texts = cells.map((cell) => cellText(cell).trim());
    const lineAt = texts.findIndex((text) => namesLine(columnOf(text, dateOrder)));
    if (lineAt === -1) continue;
    const titles = titlesOf(table, row);
    const above = aboveOf(table, row, lineAt);
    const { years, assumedYear } = yearsOf(texts, { above, titles, months });
    const columns = texts.map((text, at) =>
      columnBelow(text, { text: above[at] ?? '', year: years[at] ?? null }, dateOrder),
    );
    const has = (...fields: ActualField[]) =>
      columns.some((column) => column.kind === 'field' && fields.includes(column.field));
    const across = columns.filter((column) => column.kind === 'month').length;
    if (!(has('month') ? across > 0 || has(...MEASURES) || has('measure') : across > 0)) continue;
    const score = columns.filter((column) => column.kind !== 'unread').length;
    if (score > (best?.score ?? 0)) best = { row, columns, score, assumedYear };
  }
  return best ? { ...best, titled: titledMeasure(titlesOf(table, best.row)) } : null;
}

const namesLine = (column: ActualColumn) =>
  column.kind === 'field' && ['role', 'costCentre', 'line'].includes(column.field);

/** What stands above the header row, nearest first, then the name of the sheet. */
function titlesOf({ rows, source }: Table, row: number): string[] {
  const above = rows.slice(0, row).reverse();
  return [
    ...above.flatMap((cells) => cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '')),
    ...(source.kind === 'workbook' ? [source.sheet] : []),
  ];
}

function titledMeasure(titles: readonly string[]): HeaderRow['titled'] {
  for (const title of titles) {
    const measure = measureIn(title);
    if (measure) return { measure, title };
  }
  return null;
}

/**
 * What the one or two rows above say of each column to the right of the first that names a line: a text goes on to the right until the
 * next one. A word for plan counts only beside a group without it; alone it is the name of the file's plan.
 */
function aboveOf({ rows }: Table, row: number, lineAt: number): string[] {
  const filled = (at: number) => {
    const texts: string[] = [];
    let last = '';
    for (const [column, cell] of (rows[at] ?? []).entries()) {
      const text = cellText(cell).trim();
      if (column > lineAt && text !== '') last = text;
      texts[column] = last;
    }
    const width = rows[row]?.length ?? 0;
    for (let column = texts.length; column < width; column++) texts[column] = last;
    return texts;
  };
  const near = row > 0 ? filled(row - 1) : [];
  if (near.every((text) => text === '')) return near;
  const far = row > 1 ? filled(row - 2) : [];
  const both = near.map((text, column) => [far[column] ?? '', text].filter((one) => one !== '').join(' '));
  const groups = new Set(both.filter((text) => text !== ''));
  const isMixed = [...groups].some((text) => !saysPlanned(text));
  return isMixed ? both : both.map((text) => (saysPlanned(text) ? '' : text));
}

type Dating = { above: readonly string[]; titles: readonly string[]; months: readonly string[] };

/**
 * The year of each column: that above it, else that of the title, else the first in which the plan has the first of the months. Months
 * without a year that come before the first one belong to the next year, as in a fiscal year from April to March.
 */
function yearsOf(
  texts: readonly string[],
  { above, titles, months }: Dating,
): { years: AboveHeader['year'][]; assumedYear: number | null } {
  const bare = texts.map((text) => bareMonthIn(text).month);
  const first = bare.find((month) => month !== null);
  const titled = titles.map(yearIn).find((year) => year !== null);
  const planned = months.find((month) => Number(month.slice(5)) === first)?.slice(0, 4);
  const base = titled ?? Number(planned ?? '2000');
  const years = texts.map((_, at) => {
    const own = yearIn(above[at] ?? '');
    if (own !== null) return own;
    const month = bare[at] ?? null;
    return month !== null && first !== undefined && first !== null && month < first ? base + 1 : base;
  });
  const isAssumed =
    titled === undefined && bare.some((month, at) => month !== null && yearIn(above[at] ?? '') === null);
  return { years, assumedYear: isAssumed ? base : null };
}
