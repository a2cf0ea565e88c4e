import type { Writer } from '@/db';
import { type PlanRow, updatePlan } from '@/db/queries/plans';
import type { PlanStatus } from '@/lib/access';
import { conflict } from '@/lib/errors';
import type { VersionCause } from '@/lib/plan';
import type { Context } from '../context';
import { keepVersion, type VersionRecord } from '../versions/keep';
import { notifyOfStatus } from './notify-of-status';

type Move = {
  plan: PlanRow;
  to: PlanStatus;
  cause: VersionCause;
  note?: string;
  /** What is written with the status. */
  with?: Partial<Pick<PlanRow, 'decision' | 'decidedBy' | 'decidedAt' | 'decisionReason'>>;
};

/**
 * One step of a plan's life with its version, and word of it, in an open unit. The revision stays: no result depends on the status.
 * The caller authorises and audits. @throws CONFLICT where the plan's version is no longer the stored one
 */
export async function movePlanStatus(
  writer: Writer,
  context: Context,
  { plan, to, cause, note = '', with: more = {} }: Move,
): Promise<{ plan: PlanRow; version: VersionRecord }> {
  const version = await keepVersion(writer, context, { planId: plan.id, cause, note });
  const moved = await updatePlan(writer, plan, { ...more, status: to, updatedAt: context.clock() });
  if (!moved) throw conflict({ version: plan.version, status: plan.status });
  await notifyOfStatus(writer, context, { plan: moved, cause, note });
  return { plan: moved, version };
}
