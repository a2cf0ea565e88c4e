import type { Reader } from '@/db';
import { findPlanVersion, type PlanVersionRow } from '@/db/queries/plan-versions';
import type { InPlan } from '@/db/queries/plans';
import { notFound } from '@/lib/errors';

/** @throws NOT_FOUND where the plan has no version of this number */
export async function requireVersion(
  reader: Reader,
  version: InPlan & { number: number },
): Promise<PlanVersionRow> {
  const row = await findPlanVersion(reader, version);
  if (!row) throw notFound();
  return row;
}
