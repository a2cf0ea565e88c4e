import type { Book } from '../book';
import { type Cell, EMPTY, fixed, formula, label, type Sheet } from '../cells';
import type { Grids } from '../grids';
import { everyLine, inGrid, ofTable, runInGrid } from '../references';
import type { Figures } from '../role-figures';
import { FORMAT_OF, ROLE_SERIES, type RoleSeries, type SeriesRule } from '../role-series';
import { compileTemplate, type Scope } from '../template';
import { byMonthSheet } from './by-month';
import { ROLES } from './input-tables';
import { timeCell } from './time';

/** Every series of every role by month. model.md, sections 2 to 7. */
export function calculationSheet(book: Book, grids: Grids, figures: readonly Figures[]): Sheet {
  const { calculation } = grids;
  const { layout } = book;
  const scope = roleScope(book, grids);
  const compiled = (template: string) => compileTemplate(template, scope);
  const rules: Readonly<Record<RoleSeries, SeriesRule>> = ROLE_SERIES;
  const templates = Object.fromEntries(
    calculation.series.map((series) => {
      const { template, span, opening } = rules[series];
      return [
        series,
        {
          workload: compiled(template),
          span: compiled(span ?? template),
          opening: opening === undefined ? undefined : compiled(opening),
        },
      ];
    }),
  );
  return byMonthSheet(calculation, book, {
    headings: ['Role', 'Title', 'Cost centre'],
    ruleOf: (series) => rules[series],
    lineOf: (series, item) => {
      const member = layout.roles[item];
      const line = templates[series];
      if (!member || !line) throw new Error(`There is no line ${item} of ${series}.`);
      const { role } = member;
      return {
        names: [label(role.code), label(role.title), label(role.costCentre)],
        opening: openingCell(rules[series], line.opening?.(item, -1), role.fte - role.vacant),
        month: (t) => line[role.driver](item, t),
        values: figures[item]?.[series] ?? [],
      };
    },
  });
}

function openingCell({ opening, unit }: SeriesRule, text: string | undefined, staff: number): Cell {
  if (opening === undefined || text === undefined) return EMPTY;
  return opening === '0' ? fixed(0, FORMAT_OF[unit]) : formula(text, staff, FORMAT_OF[unit]);
}

function roleScope({ layout }: Book, { calculation, systems }: Grids): Scope {
  return {
    series: (name, item, t) => inGrid<string>(calculation, name, item, t),
    column: (name, item) => ofTable<string>(ROLES, name, item),
    other: (scope, name, item, t) => {
      if (scope === 'time') return timeCell(name, t);
      if (scope === 'systems') return everyLine(systems, name, t);
      const centre = layout.roles[item]?.centre;
      const run = centre === undefined ? null : layout.runs(centre).workload;
      return run === null ? '0' : runInGrid<string>(calculation, name, run, t);
    },
  };
}
