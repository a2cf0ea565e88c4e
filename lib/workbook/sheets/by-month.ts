import type { Book } from '../book';
import { type Cell, formula, heading, label, type Sheet } from '../cells';
import { type Grid, LEADING } from '../references';
import { FORMAT_OF, type SeriesRule } from '../role-series';
import { monthHeadings } from './time';

/** A line of a sheet by month: what names it, and how and to what its months are calculated. */
export type Line = {
  names: readonly [Cell, Cell, Cell];
  opening: Cell;
  month: (t: number) => string;
  values: ArrayLike<number>;
};

/** A sheet of series by month: one block of lines a series, months in columns that are the same on all such sheets. */
export function byMonthSheet<Series extends string>(
  grid: Grid<Series>,
  book: Book,
  {
    headings,
    ruleOf,
    lineOf,
  }: {
    headings: readonly [string, string, string];
    ruleOf: (series: Series) => SeriesRule;
    lineOf: (series: Series, item: number) => Line;
  },
): Sheet {
  const names = [...headings, 'Series', 'Unit', 'Opening'].map(heading);
  return {
    name: grid.sheet,
    widths: [16, 32, 16, 26, 9, 11, 12],
    frozen: { rows: 1, columns: LEADING },
    filter: true,
    choices: [],
    rows: function* rows() {
      yield [...names, ...monthHeadings(book)];
      for (const series of grid.series) {
        if (grid.items === 0) yield [];
        const { unit } = ruleOf(series);
        const format = FORMAT_OF[unit];
        const said = label(unit === 'money' ? book.plan.plan.currency : unit);
        for (let item = 0; item < grid.items; item++) {
          const { names: lineNames, opening, month, values } = lineOf(series, item);
          const months = Array.from({ length: book.months }, (_, t) =>
            formula(month(t), values[t] ?? 0, format),
          );
          yield [...lineNames, label(series), said, opening, ...months];
        }
      }
    },
  };
}
