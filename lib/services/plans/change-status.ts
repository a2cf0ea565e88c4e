import { touchPlan, updatePlan } from '@/db/queries/plans';
import type { PlanStatus } from '@/lib/access';
import { AppError, conflict } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import type { ChangePlanStatus } from './inputs';
import { requirePlan } from './read-plan';

/** Where a plan may go from each status. Approval has rules of its own and is not among these. */
export const NEXT_STATUS: Record<PlanStatus, readonly ChangePlanStatus['to'][]> = {
  draft: ['open'],
  open: ['in-review', 'draft'],
  'in-review': ['open'],
  approved: [],
  archived: [],
};

/** @throws CONFLICT where `version` is no longer the stored one; INVALID where the plan's life has no such step */
export async function changePlanStatus(context: Context, { planId, version, to }: ChangePlanStatus) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'plan:changeStatus');
    if (plan.version !== version) throw conflict({ version: plan.version, status: plan.status });
    if (!NEXT_STATUS[plan.status].includes(to)) {
      throw new AppError(
        'INVALID',
        `A plan that is ${plan.status} cannot become ${to} in one step. Nothing was changed.`,
      );
    }
    const written = await updatePlan(
      writer,
      { organisationId: plan.organisationId, id: planId, version },
      { status: to },
    );
    if (!written) throw conflict({ version: plan.version, status: plan.status });
    await recordChange(writer, context, {
      action: 'plan:changeStatus',
      objectType: 'plan',
      objectId: planId,
      planId,
      before: { status: plan.status },
      after: { status: to },
    });
    await touchPlan(writer, plan, clock());
    return { version: written.version, status: to };
  });
}
