import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Writer } from '@/db';
import { findLastPlanVersion, insertPlanVersion, insertPlanVersionFile } from '@/db/queries/plan-versions';
import { findPlanContent, type InPlan } from '@/db/queries/plans';
import type { Actor } from '@/lib/access';
import type { Clock } from '@/lib/clock';
import { stringifyPlan, type VersionCause } from '@/lib/plan';
import { assemblePlan } from '../plans/assemble';

/** What the audit trail names a version by: the sum is that of the plan file's text. */
export type VersionRecord = { number: number; sha256: string };

/** Who keeps a version, and when. */
type By = { actor: Pick<Actor, 'organisationId' | 'memberId'>; clock: Clock };
type Step = { planId: string; cause: VersionCause; note?: string; costCentre?: string };

/**
 * Keeps the whole plan as it is now in this unit. A plan that has not changed since its last version shares that one's file.
 * The caller authorises, and writes what is returned into its audit record.
 */
export async function keepVersion(
  writer: Writer,
  { actor, clock }: By,
  { planId, cause, note = '', costCentre }: Step,
): Promise<VersionRecord> {
  const inPlan = { organisationId: actor.organisationId, planId };
  const last = await findLastPlanVersion(writer, inPlan);
  const { revision, sha256 } = await fileOfNow(writer, inPlan, last);
  const number = (last?.number ?? 0) + 1;
  await insertPlanVersion(writer, {
    ...inPlan,
    number,
    cause,
    costCentre: costCentre ?? null,
    note,
    madeBy: actor.memberId,
    madeAt: clock(),
    revision,
    sha256,
  });
  return { number, sha256 };
}

type Held = { revision: number; sha256: string };

async function fileOfNow(writer: Writer, inPlan: InPlan, last: Held | null): Promise<Held> {
  const content = await findPlanContent(writer, inPlan.organisationId, inPlan.planId);
  if (!content) throw new Error('A version is kept of a plan that is not there.');
  const { revision } = content.plan;
  if (last?.revision === revision) return last;
  const text = stringifyPlan(assemblePlan(content));
  const sha256 = sumOf(text);
  await insertPlanVersionFile(writer, { ...inPlan, sha256, content: gzipSync(text, { level: 1 }) });
  return { revision, sha256 };
}

/** SHA-256 of a plan file's text, in hexadecimal digits. */
export const sumOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
