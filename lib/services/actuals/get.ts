import { findLastActualChange } from '@/db/queries/actuals';
import type { PlanRow } from '@/db/queries/plans';
import { can } from '@/lib/access';
import { monthLabels } from '@/lib/engine';
import { AppError, notFound } from '@/lib/errors';
import type { Context } from '../context';
import { planSubject } from '../plans/read-plan';
import { prepareKept } from '../results/compute-visible';
import { keepRecent } from '../results/keep';
import type { ActualsView, HeldMonth } from './actuals-view';
import { askThread } from './ask-thread';
import { heldOf } from './held';
import type { FoundAnswer, FoundQuestion } from './questions';
import { listAllActuals } from './rows';

/** By plan, scenario, sight and number of the last change of actuals, for a revision of the plan. */
const recent = keepRecent<FoundAnswer>(16);
/** When a comparison took too much, by plan, scenario and number of the last change. */
const refused = keepRecent<number>(16);
/** Milliseconds in which it is not tried again as long as plan and actuals stay the same. */
const NOT_AGAIN = 10 * 60_000;

/**
 * A plan against what happened in one scenario, the plan's first where none is named. It is computed in a thread, since a large plan
 * takes longer than others should wait; where it takes too much, what happened is unavailable and the rest is there.
 * @throws NOT_FOUND unless the actor may read the plan
 */
export async function getActuals(
  context: Context,
  { planId, scenario: asked }: { planId: string; scenario?: string | undefined },
): Promise<ActualsView> {
  const { database, actor } = context;
  const { row, prepared, sight } = await prepareKept(context, planId);
  const { plan, pay, isWhole } = prepared;
  const scenario = plan.scenarios.find(({ code }) => code === asked) ?? plan.scenarios[0];
  if (!scenario) throw notFound();
  const last = await database.snapshot((reader) =>
    findLastActualChange(reader, { organisationId: row.organisationId, planId }),
  );
  const mayImport = can(actor, 'actuals:import', planSubject(row));
  const keyFor = (number: number) => JSON.stringify([planId, scenario.code, sight, number]);
  let answer: FoundAnswer | 'unavailable' | null = null;
  if (last) {
    answer =
      recent.find(keyFor(last.number), row.revision) ??
      (await askUnlessRefused(context, {
        question: { kind: 'found', actor, planId, scenario: scenario.code },
        of: { revision: row.revision, number: last.number },
      }));
    if (answer !== 'unavailable') recent.keep(keyFor(answer.number), answer.revision, answer);
  }
  return {
    plan: { id: row.id, currency: row.currency },
    scenario: { code: scenario.code, name: scenario.name },
    months: monthLabels(plan.plan),
    ...{ isWhole, pay, mayImport },
    isArchived: row.status === 'archived',
    lastChange:
      last && actor.role !== 'viewer' && actor.role !== 'head'
        ? { fileName: last.fileName || null, by: last.name, at: last.importedAt }
        : null,
    held: mayImport ? await heldIn(context, row, answer) : [],
    found: answer === 'unavailable' ? answer : (answer?.found ?? null),
  };
}

type Asking = { question: FoundQuestion; of: { revision: number; number: number } };

/** Whoever waits for other figures of the plan does not wait anew for a comparison that took too much. */
async function askUnlessRefused(
  { database, clock }: Context,
  { question, of: { revision, number } }: Asking,
): Promise<FoundAnswer | 'unavailable'> {
  const key = JSON.stringify([question.planId, question.scenario, number]);
  const refusedAt = refused.find(key, revision);
  if (refusedAt !== undefined && clock() - refusedAt < NOT_AGAIN) return 'unavailable';
  try {
    return await askThread(database, question);
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'UNAVAILABLE' && error.code !== 'TOO_MANY'))
      throw error;
    if (error.code === 'UNAVAILABLE') refused.keep(key, revision, clock());
    return 'unavailable';
  }
}

/** Also of what could not be compared, so that it can be removed. */
async function heldIn(
  { database }: Context,
  { organisationId, id }: PlanRow,
  answer: FoundAnswer | 'unavailable' | null,
): Promise<HeldMonth[]> {
  if (answer !== 'unavailable') return answer?.held ?? [];
  return heldOf(await database.snapshot((reader) => listAllActuals(reader, { organisationId, planId: id })));
}
