import type { PlanStatus } from '@/lib/access';
import { AppError, conflict } from '@/lib/errors';
import type { VersionCause } from '@/lib/plan';
import { recordChange } from '../audit';
import type { Context } from '../context';
import type { ChangePlanStatus } from './inputs';
import { movePlanStatus } from './move-status';
import { requirePlan } from './read-plan';

type Next = Partial<Record<ChangePlanStatus['to'], VersionCause>>;

/** Where a plan may go from each status, and what that step is called. A decision has a verb of its own. */
export const NEXT_STATUS: Record<PlanStatus, Next> = {
  draft: { open: 'opened' },
  open: { 'in-review': 'closed', draft: 'drafted' },
  'in-review': { open: 'reopened' },
  approved: { archived: 'archived' },
  archived: {},
};

/** The action by which a plan goes to a status. */
export const stepAction = (to: ChangePlanStatus['to']) =>
  to === 'archived' ? 'plan:archive' : 'plan:changeStatus';

/** @throws CONFLICT where `version` is no longer the stored one; INVALID where the plan's life has no such step */
export async function changePlanStatus(context: Context, { planId, version, to }: ChangePlanStatus) {
  const { database, actor } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, stepAction(to));
    if (plan.version !== version) throw conflict({ version: plan.version, status: plan.status });
    const cause = NEXT_STATUS[plan.status][to];
    if (!cause) {
      throw new AppError(
        'INVALID',
        `A plan that is ${plan.status} cannot become ${to} in one step. Nothing was changed.`,
      );
    }
    const moved = await movePlanStatus(writer, context, { plan, to, cause });
    await recordChange(writer, context, {
      action: stepAction(to),
      objectType: 'plan',
      objectId: planId,
      planId,
      before: { status: plan.status },
      after: { status: to, version: moved.version },
    });
    return { version: moved.plan.version, status: to };
  });
}
