import type { Book } from './book';
import { type Grid, SHEET } from './references';
import { ROLE_SERIES_NAMES, type RoleSeries } from './role-series';
import {
  ROLLUP_SERIES_NAMES,
  type RollupSeries,
  SYSTEM_SERIES_NAMES,
  type SystemSeries,
} from './system-series';

/** The sheets by month and how many lines each series has on them. The rollup's first line is the plan. */
export type Grids = {
  calculation: Grid<RoleSeries>;
  systems: Grid<SystemSeries>;
  rollup: Grid<RollupSeries>;
};

export const gridsOf = ({ plan, layout }: Book): Grids => ({
  calculation: { sheet: SHEET.calculation, series: ROLE_SERIES_NAMES, items: layout.roles.length },
  systems: { sheet: SHEET.systemsByMonth, series: SYSTEM_SERIES_NAMES, items: plan.systems.length },
  rollup: { sheet: SHEET.rollup, series: ROLLUP_SERIES_NAMES, items: layout.centres.length + 1 },
});
