import { bookOf, type Source } from './book';
import type { Workbook } from './cells';
import { gridsOf } from './grids';
import { roleFigures } from './role-figures';
import { calculationSheet } from './sheets/calculation';
import { centresSheet } from './sheets/cost-centres';
import { dictionarySheet } from './sheets/dictionary';
import { irrSheet, measuredOf, measuresSheet } from './sheets/measures';
import { optionsSheet } from './sheets/options';
import { planNames, planSheet } from './sheets/plan';
import { type Cover, readMeSheet } from './sheets/read-me';
import { rolesSheet } from './sheets/roles';
import { rollupSheet } from './sheets/rollup';
import { scenarioNames, scenarioSheet } from './sheets/scenario';
import { systemsSheet } from './sheets/systems';
import { systemsByMonthSheet } from './sheets/systems-by-month';
import { tasksSheet } from './sheets/tasks';
import { timeSheet } from './sheets/time';
import { rollupFigures, systemFigures } from './system-figures';

/**
 * A valid plan as a workbook of live formulas: model.md, sections 1 to 8, for every scenario of the plan, opened in one of
 * them. Every formula carries the engine's figure as the value that is shown before anything is recalculated.
 */
export function workbookOf(source: Source, cover: Cover): Workbook {
  const book = bookOf(source);
  const grids = gridsOf(book);
  const roles = roleFigures(book);
  const systems = systemFigures(book, roles);
  const rollup = rollupFigures(book, roles, systems);
  const measured = measuredOf(book, grids, { roles, systems, rollup });
  return {
    title: source.plan.plan.name,
    names: [...scenarioNames, ...planNames],
    sheets: [
      readMeSheet(book, cover),
      scenarioSheet(book),
      planSheet(book),
      centresSheet(book),
      rolesSheet(book),
      tasksSheet(book),
      optionsSheet(book),
      systemsSheet(book),
      timeSheet(book),
      calculationSheet(book, grids, roles),
      systemsByMonthSheet(book, grids, systems),
      rollupSheet(book, grids, rollup),
      measuresSheet(book, measured),
      irrSheet(book, measured),
      dictionarySheet(book),
    ],
  };
}
