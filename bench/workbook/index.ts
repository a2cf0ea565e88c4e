import type { Plan } from '@/lib/engine/types';
import { centreSheet, inputSheet, taskSheet, timeSheet } from './inputs';
import { type Layout, layoutOf } from './layout';
import { addRoleSheets, namesSheet } from './roles';
import { addRollupSheets } from './rollup';
import type { Workbook } from './sheet';
import { addSystemSheets } from './systems';

/**
 * The plan's first scenario as a workbook of live formulas, as a planner would keep it: model.md, sections 1–7, month by
 * month for every role in plan and baseline, rolled up by centre and in total. Left out in the workbook's favour: series
 * by system but users, volume, blocks and costs; irr, paybackMonths, investment and benefitCostRatio.
 */
export function workbookOf(plan: Plan): { workbook: Workbook; layout: Layout } {
  const [scenario] = plan.scenarios;
  if (scenario === undefined) throw new Error('a plan has at least one scenario');
  const layout = layoutOf(plan);
  const tasks = taskSheet(layout);
  const workbook: Workbook = new Map([
    ['In', inputSheet(plan, scenario)],
    ['Time', timeSheet(plan)],
    ['Centre', centreSheet(layout)],
    ['Task', tasks.rows],
    ['Names', namesSheet(layout)],
  ]);
  addSystemSheets(workbook, layout, scenario);
  addRoleSheets(workbook, layout, tasks.gain);
  addRollupSheets(workbook, layout);
  return { workbook, layout };
}
