import type { Reader } from '@/db';
import { type ConsultationTexts, findConsultationTexts } from '@/db/queries/consultation-texts';
import type { InPlan } from '@/db/queries/plans';

export const NO_TEXTS: ConsultationTexts = { reasons: '', selection: '', payments: '' };

/** What is written into the packs of a plan; `version` is 0 where nothing is stored yet. */
export async function readConsultationTexts(
  reader: Reader,
  inPlan: InPlan,
): Promise<{ texts: ConsultationTexts; version: number }> {
  const row = await findConsultationTexts(reader, inPlan);
  if (!row) return { texts: NO_TEXTS, version: 0 };
  const { reasons, selection, payments, version } = row;
  return { texts: { reasons, selection, payments }, version };
}
