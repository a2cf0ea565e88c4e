import { touchPlan } from '@/db/queries/plans';
import { findSystem, insertOptions, listOptions } from '@/db/queries/systems';
import { notFound } from '@/lib/errors';
import { NO_ORIGIN } from '@/lib/evidence';
import { newId } from '@/lib/ids';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { optionColumns, priceColumns } from '../plans/rows';
import { refuseTakenCode } from './codes';
import type { AddOption } from './inputs';

/** Adds a sourcing option behind those that the system has. */
export async function addOption(
  context: Context,
  { planId, systemId, option, prices = NO_ORIGIN }: AddOption,
) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'systems:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    const system = await findSystem(writer, { ...inPlan, id: systemId });
    if (!system) throw notFound();
    const stored = await listOptions(writer, { ...inPlan, id: systemId });
    refuseTakenCode(stored, option.code);
    const id = newId();
    await insertOptions(writer, inPlan, [
      { ...optionColumns(option), ...priceColumns(prices), id, systemId, position: stored.length },
    ]);
    await recordChange(writer, context, {
      action: 'option:create',
      objectType: 'option',
      objectId: id,
      planId,
      after: { system: system.code, ...option, prices },
    });
    await touchPlan(writer, plan, clock());
    return { id };
  });
}
