import { listScenarios, touchPlan } from '@/db/queries/plans';
import { orderScenarios as writeOrder } from '@/db/queries/scenarios';
import { recordChange } from '../audit';
import { checkOrder } from '../check-order';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import type { OrderScenarios } from './inputs';

/** Puts the scenarios in a new order; the first is the one that pages show unless another is asked for. */
export async function orderScenarios(context: Context, { planId, from, to }: OrderScenarios) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'scenarios:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    const stored = await listScenarios(writer, inPlan);
    const codes = new Map(stored.map((row) => [row.id, row.code]));
    checkOrder([...codes.keys()], { from, to });
    await writeOrder(writer, inPlan, to);
    await recordChange(writer, context, {
      action: 'scenario:order',
      objectType: 'plan',
      objectId: planId,
      planId,
      before: stored.map((row) => row.code),
      after: to.map((id) => codes.get(id)),
    });
    await touchPlan(writer, plan, clock());
  });
}
