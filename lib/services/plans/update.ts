import { touchPlan, updatePlan as writePlan } from '@/db/queries/plans';
import { conflict } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { headerColumns, headerOf } from './header';
import type { UpdatePlan } from './inputs';
import { requirePlan } from './read-plan';

/** @throws CONFLICT with the stored header where `version` is no longer the stored one */
export async function updatePlan(context: Context, { planId, version, header }: UpdatePlan) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'plan:edit');
    const before = headerOf(plan);
    const written = await writePlan(
      writer,
      { organisationId: plan.organisationId, id: planId, version },
      headerColumns(header),
    );
    if (!written) throw conflict({ version: plan.version, header: before });
    await recordChange(writer, context, {
      action: 'plan:update',
      objectType: 'plan',
      objectId: planId,
      planId,
      before,
      after: header,
    });
    await touchPlan(writer, plan, clock());
    return { version: written.version };
  });
}
