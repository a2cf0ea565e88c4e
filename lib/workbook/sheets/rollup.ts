import type { Book } from '../book';
import { EMPTY, fixed, label, type Sheet } from '../cells';
import type { Grids } from '../grids';
import { allRows, columnOf, everyLine, inGrid, type Rows, runOfGrid } from '../references';
import { FORMAT_OF, ROLE_SERIES, type SeriesRule } from '../role-series';
import type { RollupFigures } from '../system-figures';
import { type Added, GROUP_SERIES, type RollupSeries, SHARED } from '../system-series';
import { compileTemplate, type Template } from '../template';
import { byMonthSheet } from './by-month';
import { SYSTEMS } from './input-tables';
import { timeCell } from './time';

const GROUP: Readonly<Partial<Record<RollupSeries, Template>>> = {
  quality: GROUP_SERIES.quality.template,
  cumulative: GROUP_SERIES.cumulative.template,
  lastBelow: GROUP_SERIES.lastBelow.template,
};
const RULES: Readonly<Record<RollupSeries, SeriesRule>> = ROLE_SERIES;

/** The plan and every cost centre with all centres below it, by month. model.md, section 7. */
export function rollupSheet(book: Book, grids: Grids, figures: readonly RollupFigures[]): Sheet {
  const { rollup } = grids;
  const scope = {
    series: (name: string, item: number, t: number) => inGrid<string>(rollup, name, item, t),
    column: (name: string): never => {
      throw new Error(`A cost centre has no input ${name}.`);
    },
    other: (_scope: string, name: string, _item: number, t: number) => timeCell(name, t),
  };
  return byMonthSheet(rollup, book, {
    headings: ['Code', 'Name', 'Level'],
    ruleOf: (series) => RULES[series],
    lineOf: (series, item) => {
      const own = GROUP[series];
      const at = own === undefined ? undefined : compileTemplate(own, scope);
      const centre = item === 0 ? undefined : book.layout.centres[item - 1]?.centre;
      return {
        names: [
          label(centre?.code ?? ''),
          label(centre?.name ?? 'Whole plan'),
          label(centre ? 'cost centre' : 'plan'),
        ],
        opening:
          series === 'cumulative' || series === 'lastBelow' ? fixed(0, FORMAT_OF[RULES[series].unit]) : EMPTY,
        month: at ? (t) => at(item, t) : sumsOf(book, grids, { series: series as Added, item }),
        values: figures[item]?.[series] ?? [],
      };
    },
  });
}

/** The sum of a line's roles; of the plan, with the systems that no role names. */
function sumsOf(
  { plan, layout }: Book,
  { calculation, systems }: Grids,
  { series, item }: { series: Added; item: number },
): (t: number) => string {
  const sum = (rows: readonly (Rows | null)[], t: number) => {
    const runs = rows.filter((run) => run !== null);
    return runs.length === 0
      ? '0'
      : `SUM(${runs.map((run) => runOfGrid(calculation, series, run, t)).join(',')})`;
  };
  if (item > 0) {
    const { workload, span } = layout.runs(item - 1);
    return (t) => sum([workload, span], t);
  }
  const shared = SHARED[series];
  const naming = columnOf(SYSTEMS, 'namingRoles', allRows(plan.systems.length));
  const unnamed = (t: number) =>
    shared
      ? shared.of.map((cost) => `${shared.sign}SUMIF(${naming},0,${everyLine(systems, cost, t)})`).join('')
      : '';
  return (t) => sum([allRows(layout.roles.length)], t) + unnamed(t);
}
