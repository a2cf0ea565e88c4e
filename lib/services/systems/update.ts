import { touchPlan } from '@/db/queries/plans';
import { findSystem, updateSystem as writeSystem } from '@/db/queries/systems';
import { conflict, notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import type { UpdateSystem } from './inputs';

/** @throws CONFLICT with the stored system where `version` is no longer the stored one */
export async function updateSystem(context: Context, { planId, id, version, name, unit }: UpdateSystem) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'systems:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    const stored = await findSystem(writer, { ...inPlan, id });
    if (!stored) throw notFound();
    const written = await writeSystem(writer, { ...inPlan, id, version }, { name, unit });
    if (!written) throw conflict({ version: stored.version, name: stored.name, unit: stored.unit });
    await recordChange(writer, context, {
      action: 'system:update',
      objectType: 'system',
      objectId: id,
      planId,
      before: { name: stored.name, unit: stored.unit },
      after: { name, unit },
    });
    await touchPlan(writer, plan, clock());
    return { version: written.version };
  });
}
