import type { Reader } from '@/db';
import { findPlan, listPlanCostCentres, type PlanCostCentreRow, type PlanRow } from '@/db/queries/plans';
import { type Actor, can } from '@/lib/access';
import { notFound } from '@/lib/errors';
import { authorise } from '../authorise';
import { costCentrePaths, planSubject } from '../plans/read-plan';
import { readSubmissions, statusOf } from '../submissions/states';

/** How far an import of the actor reaches: the whole plan, or the cost centres of a head. Codes of the plan's centres. */
export type Reach = {
  isWhole: boolean;
  /** Centres that the actor knows of. */
  visible: ReadonlySet<string>;
  /** Those of them whose role lines the actor may change now. */
  open: ReadonlySet<string>;
};

/** @throws NOT_FOUND / FORBIDDEN unless the actor may import into this plan, wholly or in part */
export async function requireImport(
  reader: Reader,
  actor: Actor,
  planId: string,
): Promise<{ plan: PlanRow; reach: Reach }> {
  const plan = await findPlan(reader, actor.organisationId, planId);
  if (!plan) throw notFound();
  const inPlan = { organisationId: plan.organisationId, planId };
  const centres = await listPlanCostCentres(reader, inPlan);
  const costCentrePath = centres.map((centre) => centre.costCentreId);
  authorise(actor, 'inventory:import', { ...planSubject(plan), costCentrePath });
  if (actor.role !== 'head') {
    const all = new Set(centres.map((centre) => centre.code));
    return { plan, reach: { isWhole: true, visible: all, open: all } };
  }
  const submissions = await readSubmissions(reader, inPlan);
  const paths = costCentrePaths(centres);
  const subjectOf = ({ id }: PlanCostCentreRow) => ({
    ...planSubject(plan),
    costCentrePath: paths.get(id) ?? [],
    submission: statusOf(submissions, id),
  });
  const codesWith = (action: 'roles:read' | 'roles:edit') =>
    new Set(centres.filter((centre) => can(actor, action, subjectOf(centre))).map((centre) => centre.code));
  return { plan, reach: { isWhole: false, visible: codesWith('roles:read'), open: codesWith('roles:edit') } };
}
