import { listPlanCostCentres } from '@/db/queries/plans';
import { listRoleCentres } from '@/db/queries/roles';
import { AppError, conflict } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { readSubmissions, statusOf } from '../submissions/states';
import type { DecidePlan } from './inputs';
import { movePlanStatus } from './move-status';
import { requirePlan } from './read-plan';

/**
 * An executive approves the plan, which is immutable from then on, or rejects it with a reason, which opens it again. What
 * is decided on is what they read: `version` and `revision` are those that the page showed.
 * @throws CONFLICT where the plan has changed since; INVALID where nothing has role lines to approve
 */
export async function decidePlan(
  context: Context,
  { planId, version, revision, decision, reason }: DecidePlan,
) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'plan:decide');
    if (plan.version !== version || plan.revision !== revision) {
      throw conflict({ version: plan.version, revision: plan.revision, status: plan.status });
    }
    const inPlan = { organisationId: plan.organisationId, planId };
    const withLines = await listRoleCentres(writer, inPlan);
    if (decision === 'approved' && withLines.size === 0) {
      throw new AppError('INVALID', 'The plan has no role lines to approve. Nothing was changed.');
    }
    const submissions = await readSubmissions(writer, inPlan);
    const notAccepted = (await listPlanCostCentres(writer, inPlan))
      .filter(({ id }) => withLines.has(id) && statusOf(submissions, id) !== 'accepted')
      .map(({ code }) => code);
    const to = decision === 'approved' ? 'approved' : 'open';
    const moved = await movePlanStatus(writer, context, {
      plan,
      to,
      cause: decision,
      note: reason,
      with: { decision, decidedBy: actor.memberId, decidedAt: clock(), decisionReason: reason },
    });
    await recordChange(writer, context, {
      action: 'plan:decide',
      objectType: 'plan',
      objectId: planId,
      planId,
      before: { status: plan.status },
      after: { status: to, decision, reason, notAccepted, version: moved.version },
    });
    return { version: moved.plan.version, status: to };
  });
}
