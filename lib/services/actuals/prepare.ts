import type { Reader } from '@/db';
import { findLastActualChange } from '@/db/queries/actuals';
import type { PlanContent, PlanRow } from '@/db/queries/plans';
import type { Actor } from '@/lib/access';
import { monthLabels, type Plan } from '@/lib/engine';
import { AppError } from '@/lib/errors';
import type { TableSource } from '@/lib/tabular';
import type { ActualsRead, ActualsSurroundings } from '@/lib/tabular/actuals';
import type { Context } from '../context';
import { assemblePlan } from '../plans/assemble';
import { requirePlan, requirePlanContent } from '../plans/read-plan';
import type { ActualsChoices } from './inputs';
import type { ActualsReader } from './read-file';
import { choosesNothing, findRemembered } from './remembered';
import { type ActualsDiff, diffActuals, listAllActuals } from './rows';

export type PreviewActuals = {
  planId: string;
  fileName: string;
  read: ActualsReader;
  choices: ActualsChoices;
  signal?: AbortSignal | undefined;
};

/** A file read against a plan and its actuals. Nothing is written yet. */
export type PreparedActuals = {
  content: PlanContent;
  plan: Plan;
  source: TableSource;
  read: ActualsRead;
  diff: ActualsDiff;
  /** What the diff was made against. */
  state: string;
  /** As asked, with what was chosen for the last file with these headers where nothing was. */
  choices: ActualsChoices;
  isRemembered: boolean;
};

/**
 * Reads the file outside of any writing unit.
 * @throws NOT_FOUND / FORBIDDEN unless the actor may import; INVALID where the file is no table of actuals
 */
export async function prepareActuals(
  { database, actor }: Context,
  { planId, read: reader, choices, signal }: PreviewActuals,
): Promise<PreparedActuals> {
  const stored = await database.snapshot(async (snapshot) => {
    const row = await requirePlan(snapshot, actor, planId, 'actuals:import');
    const inPlan = { organisationId: row.organisationId, planId };
    return {
      content: await requirePlanContent(snapshot, actor, planId),
      actuals: await listAllActuals(snapshot, inPlan),
      state: await actualsState(snapshot, row),
    };
  });
  const plan = assemblePlan(stored.content);
  const surroundings: ActualsSurroundings = {
    currency: plan.plan.currency,
    months: monthLabels(plan.plan),
    roles: plan.roles.map(({ code, title }) => ({ code, title })),
    costCentres: plan.costCentres.map(({ code, name }) => ({ code, name })),
  };
  const readAs = async (how: ActualsChoices) => {
    const outcome = await reader({ choices: how, surroundings, signal });
    if (outcome.ok) return { source: outcome.source, read: outcome.read, choices: how };
    throw new AppError('INVALID', 'This file cannot be read. Nothing was changed.', {
      faults: outcome.faults,
    });
  };
  const proposed = await readAs(choices);
  const remembered = choosesNothing(choices)
    ? await database.read((own) => findRemembered(own, actor.organisationId, proposed.read.columns))
    : null;
  const chosen = remembered ? await readAs({ ...choices, ...remembered }) : proposed;
  const { source, read } = chosen;
  const diff = diffActuals(stored.actuals, read.rows);
  return {
    ...{ content: stored.content, plan, source, read, diff, state: stored.state },
    choices: chosen.choices,
    isRemembered: remembered !== null,
  };
}

/** Which state of the plan and of its actuals something was made against. */
export async function actualsState(reader: Reader, plan: PlanRow): Promise<string> {
  const last = await findLastActualChange(reader, { organisationId: plan.organisationId, planId: plan.id });
  return `${plan.revision}.${last?.number ?? 0}`;
}

/** @throws NOT_FOUND / FORBIDDEN */
export async function requireActualsImport(reader: Reader, actor: Actor, planId: string): Promise<void> {
  await requirePlan(reader, actor, planId, 'actuals:import');
}
