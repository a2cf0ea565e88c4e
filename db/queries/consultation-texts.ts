import { and, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { consultationTexts } from '../schema';
import { belongsTo, type InPlan } from './plans';

export type ConsultationTextsRow = typeof consultationTexts.$inferSelect;
export type ConsultationTexts = Pick<ConsultationTextsRow, 'reasons' | 'selection' | 'payments'>;

export async function findConsultationTexts(
  reader: Reader,
  inPlan: InPlan,
): Promise<ConsultationTextsRow | null> {
  const [row] = await reader.select().from(consultationTexts).where(belongsTo(consultationTexts, inPlan));
  return row ?? null;
}

export async function insertConsultationTexts(
  writer: Writer,
  { organisationId, planId }: InPlan,
  { reasons, selection, payments }: ConsultationTexts,
): Promise<void> {
  await writer.insert(consultationTexts).values({ organisationId, planId, reasons, selection, payments });
}

/** @returns the new version, or null where `version` is no longer the stored one */
export async function updateConsultationTexts(
  writer: Writer,
  { version, ...inPlan }: InPlan & { version: number },
  { reasons, selection, payments }: ConsultationTexts,
): Promise<number | null> {
  const [row] = await writer
    .update(consultationTexts)
    .set({ reasons, selection, payments, version: version + 1 })
    .where(and(belongsTo(consultationTexts, inPlan), eq(consultationTexts.version, version)))
    .returning({ version: consultationTexts.version });
  return row?.version ?? null;
}
