import { touchPlan, updatePlan } from '@/db/queries/plans';
import type { PlanStatus } from '@/lib/access';
import { AppError, conflict } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import type { ChangePlanStatus } from './inputs';
import { requirePlan } from './read-plan';

/** Where a plan may go from where it is. Approval comes with the review round. */
const NEXT: Record<PlanStatus, readonly PlanStatus[]> = {
  draft: ['open'],
  open: ['draft', 'in-review'],
  'in-review': ['open'],
  approved: [],
  archived: [],
};

/** Opens a plan for its heads, closes it for review, or takes it back. */
export async function changePlanStatus(context: Context, { planId, version, status }: ChangePlanStatus) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'plan:changeStatus');
    if (!NEXT[plan.status].includes(status)) {
      throw new AppError(
        'INVALID',
        `A plan that is ${plan.status} cannot become ${status}. Nothing was changed.`,
      );
    }
    const written = await updatePlan(writer, { ...plan, version }, { status });
    if (!written) throw conflict({ version: plan.version, status: plan.status });
    await recordChange(writer, context, {
      action: 'plan:changeStatus',
      objectType: 'plan',
      objectId: planId,
      planId,
      before: { status: plan.status },
      after: { status },
    });
    await touchPlan(writer, plan, clock());
    return { version: written.version };
  });
}
