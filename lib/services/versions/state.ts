import type { Reader } from '@/db';
import { findPlanContent, type InPlan, type PlanRow } from '@/db/queries/plans';
import type { Plan } from '@/lib/engine';
import { assemblePlan } from '../plans/assemble';
import { keepRecent } from '../results/keep';
import { readVersionPlan } from './read-file';
import { requireVersion } from './require-version';
import { type PlanFigures, roleFigures } from './role-figures';

/** A plan as a version holds it, or as it is now. `key` stands for its content. */
export type PlanState = { key: string; plan: Plan };

export async function stateOfVersion(
  reader: Reader,
  version: InPlan & { number: number },
): Promise<PlanState> {
  const { sha256 } = await requireVersion(reader, version);
  return stateOfFile(reader, { ...version, sha256 });
}

export async function stateOfFile(reader: Reader, file: InPlan & { sha256: string }): Promise<PlanState> {
  return { key: `${file.planId} ${file.sha256}`, plan: await readVersionPlan(reader, file) };
}

export async function stateOfNow(
  reader: Reader,
  { organisationId, id, revision }: PlanRow,
): Promise<PlanState> {
  const content = await findPlanContent(reader, organisationId, id);
  if (!content) throw new Error(`The plan ${id} is not there.`);
  return { key: `${id} ${revision}`, plan: assemblePlan(content) };
}

/** What a key stands for never changes. */
const ONLY = 0;
const recent = keepRecent<PlanFigures>(32);

/** What the plan comes to in that state, kept for the next comparison. */
export function figuresOfState({ key, plan }: PlanState, scenario: string): PlanFigures {
  const known = recent.find(`${key} ${scenario}`, ONLY);
  if (known) return known;
  const figures = roleFigures(plan, scenario);
  recent.keep(`${key} ${scenario}`, ONLY, figures);
  return figures;
}
