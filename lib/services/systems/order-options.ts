import { touchPlan } from '@/db/queries/plans';
import { findSystem, listOptions, orderOptions as writeOrder } from '@/db/queries/systems';
import { notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import { checkOrder } from '../check-order';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import type { OrderOptions } from './inputs';

/** Puts a system's options in a new order; scenarios that choose none take the first. */
export async function orderOptions(context: Context, { planId, systemId, from, to }: OrderOptions) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'systems:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    if (!(await findSystem(writer, { ...inPlan, id: systemId }))) throw notFound();
    const stored = await listOptions(writer, { ...inPlan, id: systemId });
    const codes = new Map(stored.map((row) => [row.id, row.code]));
    checkOrder([...codes.keys()], { from, to });
    await writeOrder(writer, inPlan, to);
    await recordChange(writer, context, {
      action: 'option:order',
      objectType: 'system',
      objectId: systemId,
      planId,
      before: stored.map((row) => row.code),
      after: to.map((id) => codes.get(id)),
    });
    await touchPlan(writer, plan, clock());
  });
}
