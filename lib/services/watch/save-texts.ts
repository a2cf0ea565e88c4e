import { insertConsultationTexts, updateConsultationTexts } from '@/db/queries/consultation-texts';
import { touchPlan } from '@/db/queries/plans';
import { conflict } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { readConsultationTexts } from './consultation-texts';
import type { SaveConsultationTexts } from './inputs';

/** @throws NOT_FOUND, FORBIDDEN, or CONFLICT with the texts that are stored now */
export async function saveConsultationTexts(
  context: Context,
  { planId, version, texts }: SaveConsultationTexts,
): Promise<{ version: number }> {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'watch:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    const stored = await readConsultationTexts(writer, inPlan);
    if (version !== stored.version) throw conflict(stored);
    if (version === 0) await insertConsultationTexts(writer, inPlan, texts);
    else await updateConsultationTexts(writer, { ...inPlan, version }, texts);
    await recordChange(writer, context, {
      action: 'consultationTexts:update',
      objectType: 'plan',
      objectId: planId,
      planId,
      before: stored.texts,
      after: texts,
    });
    await touchPlan(writer, plan, clock());
    return { version: version + 1 };
  });
}
