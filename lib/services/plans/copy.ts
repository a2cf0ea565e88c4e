import { findConsultationTexts, insertConsultationTexts } from '@/db/queries/consultation-texts';
import type { PlanContent } from '@/db/queries/plans';
import { type PriceOrigin, priceKey } from '@/lib/evidence';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { keepVersion } from '../versions/keep';
import { assemblePlan, assemblePrices } from './assemble';
import type { CopyPlan } from './inputs';
import { requirePlanContent } from './read-plan';
import { planRecord } from './record';
import { storePlan } from './store';

/** A new draft with everything that the plan holds, whatever the plan's status; its centres stay tied to the same of the organisation. */
export async function copyPlan(context: Context, { planId, name }: CopyPlan): Promise<{ id: string }> {
  const { database, actor, clock } = context;
  const { organisationId, memberId } = actor;
  return database.write(async (writer) => {
    const content = await requirePlanContent(writer, actor, planId);
    authorise(actor, 'plan:create', { organisationId });
    const original = assemblePlan(content);
    const plan = { ...original, plan: { ...original.plan, name } };
    const ties = new Map(content.costCentres.map((c) => [c.code, c.costCentreId]));
    const id = await storePlan(writer, {
      organisationId,
      memberId,
      now: clock(),
      plan,
      ties,
      prices: pricesOf(content),
    });
    const texts = await findConsultationTexts(writer, { organisationId, planId });
    if (texts) await insertConsultationTexts(writer, { organisationId, planId: id }, texts);
    const version = await keepVersion(writer, context, { planId: id, cause: 'created' });
    await recordChange(writer, context, {
      action: 'plan:copy',
      objectType: 'plan',
      objectId: id,
      planId: id,
      before: { copyOf: planId },
      after: { ...planRecord(plan), version },
    });
    return { id };
  });
}

function pricesOf({ systems, options }: PlanContent): Map<string, PriceOrigin> {
  const codes = new Map(systems.map(({ id, code }) => [id, code]));
  return new Map(
    options.map((row) => [priceKey(codes.get(row.systemId) ?? '', row.code), assemblePrices(row)]),
  );
}
