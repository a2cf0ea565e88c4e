import type { Book } from '../book';
import { EMPTY, fixed, formula, label, type Sheet } from '../cells';
import type { Grids } from '../grids';
import { allRows, columnOf, everyLine, inGrid, ofTable } from '../references';
import { FORMAT_OF, type SeriesRule } from '../role-series';
import type { SystemFigures } from '../system-figures';
import { SYSTEM_SERIES_RULES, type SystemSeries } from '../system-series';
import { compileTemplate, type Scope } from '../template';
import { byMonthSheet } from './by-month';
import { ROLES, SYSTEMS } from './input-tables';
import { timeCell } from './time';

/** Every AI system by month: what it is and costs as a whole, and the sums over the roles that name it. model.md, sections 6 and 7. */
export function systemsByMonthSheet(book: Book, grids: Grids, figures: readonly SystemFigures[]): Sheet {
  const rules: Readonly<Record<SystemSeries, SeriesRule>> = SYSTEM_SERIES_RULES;
  const scope = systemScope(book, grids);
  const templates = new Map(
    grids.systems.series.map((series) => [series, compileTemplate(rules[series].template, scope)]),
  );
  return byMonthSheet(grids.systems, book, {
    headings: ['System', 'Name', 'Option'],
    ruleOf: (series) => rules[series],
    lineOf: (series, item) => {
      const system = book.plan.systems[item];
      const at = templates.get(series);
      if (!system || !at) throw new Error(`There is no line ${item} of ${series}.`);
      const { opening, unit } = rules[series];
      return {
        names: [
          label(system.code),
          label(system.name),
          formula(ofTable(SYSTEMS, 'option', item), book.chosen[item]?.code ?? '', 'text'),
        ],
        opening: opening === undefined ? EMPTY : fixed(0, FORMAT_OF[unit]),
        month: (t) => at(item, t),
        values: figures[item]?.[series] ?? [],
      };
    },
  });
}

function systemScope({ layout }: Book, { calculation, systems }: Grids): Scope {
  const everyRole = allRows(layout.roles.length);
  return {
    series: (name, item, t) => inGrid<string>(systems, name, item, t),
    column: (name, item) => ofTable<string>(SYSTEMS, name, item),
    other: (scope, name, _item, t) => {
      if (scope === 'time') return timeCell(name, t);
      return name === 'systemNo' ? columnOf(ROLES, name, everyRole) : everyLine<string>(calculation, name, t);
    },
  };
}
