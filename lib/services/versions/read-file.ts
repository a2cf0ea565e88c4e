import { gunzipSync } from 'node:zlib';
import type { Reader } from '@/db';
import { findPlanVersionFile } from '@/db/queries/plan-versions';
import type { InPlan } from '@/db/queries/plans';
import type { Plan } from '@/lib/engine';
import { parsePlanText } from '@/lib/plan';
import { keepRecent } from '../results/keep';

/** A file never changes, so that one revision is enough. */
const ONLY = 0;
const recent = keepRecent<Plan>(6);

/** The text of a plan file that a version holds. */
export async function readVersionText(
  reader: Reader,
  { sha256, ...inPlan }: InPlan & { sha256: string },
): Promise<string> {
  const content = await findPlanVersionFile(reader, { ...inPlan, sha256 });
  if (!content) throw new Error(`The plan ${inPlan.planId} has no file ${sha256} of a version.`);
  return gunzipSync(content).toString('utf8');
}

/** The plan that a version holds. */
export async function readVersionPlan(reader: Reader, file: InPlan & { sha256: string }): Promise<Plan> {
  const key = `${file.organisationId} ${file.planId} ${file.sha256}`;
  const known = recent.find(key, ONLY);
  if (known) return known;
  const parsed = parsePlanText(await readVersionText(reader, file));
  if (!parsed.ok) throw new Error(`The file ${file.sha256} of a version cannot be read any more.`);
  recent.keep(key, ONLY, parsed.plan);
  return parsed.plan;
}
