import type { Writer } from '@/db';
import type { PlanRow } from '@/db/queries/plans';
import { listRoleCentres } from '@/db/queries/roles';
import type { SubmissionStatus } from '@/lib/access';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { movePlanStatus } from '../plans/move-status';
import { readSubmissions, statusOf } from './states';

/** Moves the plan where a step of one of its centres takes it, in the unit of that step, which is done. */
export async function followStep(
  writer: Writer,
  context: Context,
  { plan, step }: { plan: PlanRow; step: SubmissionStatus },
): Promise<void> {
  const to = await statusAfter(writer, plan, step);
  if (to === null) return;
  const cause = to === 'open' ? 'reopened' : 'closed';
  const { version } = await movePlanStatus(writer, context, { plan, to, cause });
  await recordChange(writer, context, {
    action: 'plan:changeStatus',
    objectType: 'plan',
    objectId: plan.id,
    planId: plan.id,
    before: { status: plan.status },
    after: { status: to, version },
  });
}

async function statusAfter(
  writer: Writer,
  plan: PlanRow,
  step: SubmissionStatus,
): Promise<'open' | 'in-review' | null> {
  if (step === 'returned') return plan.status === 'in-review' ? 'open' : null;
  if (step !== 'submitted') return null;
  const inPlan = { organisationId: plan.organisationId, planId: plan.id };
  const submissions = await readSubmissions(writer, inPlan);
  const isHandedIn = (id: string) => ['submitted', 'accepted'].includes(statusOf(submissions, id));
  return [...(await listRoleCentres(writer, inPlan))].every(isHandedIn) ? 'in-review' : null;
}
