import type { Reader } from '@/db';
import { listPlanCostCentres, listScenarios, type PlanRow, type RoleRow } from '@/db/queries/plans';
import { findEstimates, findRoles, type InPlan, listSystems } from '@/db/queries/roles';
import type { Role, Scenario } from '@/lib/engine';
import type { StoredLine } from '@/lib/plan/role-batch';
import { assemblePlan, assembleScenario } from '../plans/assemble';

/** What the lines of one plan refer to. To be read in one snapshot or unit. */
export async function readLineContext(reader: Reader, plan: PlanRow) {
  const inPlan: InPlan = { organisationId: plan.organisationId, planId: plan.id };
  const scenarios: Scenario[] = (await listScenarios(reader, inPlan)).map(assembleScenario);
  return {
    plan,
    inPlan,
    costCentres: await listPlanCostCentres(reader, inPlan),
    systems: await listSystems(reader, inPlan),
    scenarios,
  };
}
export type LineContext = Awaited<ReturnType<typeof readLineContext>>;

/** The stored lines with these ids, as far as the plan has them. */
export async function readLines(
  reader: Reader,
  context: LineContext,
  ids: readonly string[],
): Promise<StoredLine[]> {
  const rows = await findRoles(reader, context.inPlan, ids);
  const { estimates, tasks } = await findEstimates(reader, context.inPlan, ids);
  return storedLines(context, { roles: rows, estimates, tasks });
}

type LineRows = Pick<Parameters<typeof assemblePlan>[0], 'roles' | 'estimates' | 'tasks'>;

export function storedLines(
  { plan, costCentres, systems }: Pick<LineContext, 'plan' | 'costCentres' | 'systems'>,
  rows: LineRows,
): StoredLine[] {
  const assembled = assemblePlan({ plan, costCentres, systems, options: [], scenarios: [], ...rows });
  return rows.roles.flatMap((row, index) => {
    const role = assembled.roles[index];
    return role ? [lineOf(row, role)] : [];
  });
}

const lineOf = ({ id, version, planCostCentreId, position }: RoleRow, role: Role): StoredLine => ({
  id,
  version,
  centreId: planCostCentreId,
  position,
  role,
});
