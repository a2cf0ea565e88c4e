import { findRoles } from '@/db/queries/roles';
import { notFound } from '@/lib/errors';
import type { StoredLine } from '@/lib/plan/role-batch';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { explanationOf, type RoleExplanation } from './explanation';
import { type CostCentrePage, getCostCentre } from './get-cost-centre';

/** One role line with the page of the cost centre that it lies in, and how its figures come about. */
export type RolePage = Omit<CostCentrePage, 'lines'> & { line: StoredLine; explanation: RoleExplanation };

type Asked = {
  planId: string;
  roleId: string;
  scenario?: string | undefined;
  /** YYYY-MM that is explained; the plan's last where it has none of that name. */
  month?: string | undefined;
};

/** @throws NOT_FOUND where there is no such line, or it is not the actor's to read */
export async function getRole(
  context: Context,
  { planId, roleId, scenario, month }: Asked,
): Promise<RolePage> {
  const { database, actor } = context;
  const row = await database.snapshot(async (reader) => {
    const plan = await requirePlan(reader, actor, planId, 'plan:read');
    const [found] = await findRoles(reader, { organisationId: plan.organisationId, planId }, [roleId]);
    return found;
  });
  if (!row) throw notFound();
  const { lines, ...page } = await getCostCentre(context, {
    planId,
    centreId: row.planCostCentreId,
    scenario,
  });
  const line = lines.find(({ id }) => id === roleId);
  if (!line) throw notFound();
  const { role } = line;
  const plan = { ...page.part, roles: lines.map((one) => one.role) };
  const { outside, scenario: shown } = page;
  return { ...page, line, explanation: explanationOf(plan, { scenario: shown, outside, role, month }) };
}
