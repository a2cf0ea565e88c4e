import { findLastActualChange } from '@/db/queries/actuals';
import { can } from '@/lib/access';
import { monthLabels } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import type { Context } from '../context';
import { planSubject } from '../plans/read-plan';
import { prepareKept } from '../results/compute-visible';
import { keepRecent } from '../results/keep';
import type { ActualsView } from './actuals-view';
import { askThread } from './ask-thread';
import type { FoundAnswer } from './questions';

/** By plan, scenario, sight and number of the last change of actuals, for a revision of the plan. */
const recent = keepRecent<FoundAnswer>(16);

/**
 * A plan against what happened in one scenario, the plan's first where none is named. It is computed in a thread, since a large plan
 * takes longer than others should wait.
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
  let answer: FoundAnswer | null = null;
  if (last) {
    answer =
      recent.find(keyFor(last.number), row.revision) ??
      (await askThread(database, { kind: 'found', actor, planId, scenario: scenario.code }));
    recent.keep(keyFor(answer.number), answer.revision, answer);
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
    held: mayImport ? (answer?.held ?? []) : [],
    found: answer?.found ?? null,
  };
}
