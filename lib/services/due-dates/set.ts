import { insertDueDate, updateDueDate } from '@/db/queries/due-dates';
import { listPlanCostCentres } from '@/db/queries/plans';
import { conflict, notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { costCentrePaths, planSubject, requirePlan } from '../plans/read-plan';
import type { SetDueDate } from './inputs';
import { readDueDates } from './read';

/**
 * Sets until when a plan's cost centres, or one of them, are to be submitted. The plan's revision stays: no result depends on it.
 * @throws NOT_FOUND, FORBIDDEN; CONFLICT with the stored date
 */
export async function setDueDate(
  context: Context,
  { planId, centreId, version, dueOn }: SetDueDate,
): Promise<{ version: number }> {
  const { database, actor } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'plan:read');
    const inPlan = { organisationId: plan.organisationId, planId };
    const paths = costCentrePaths(await listPlanCostCentres(writer, inPlan));
    const costCentrePath = centreId === null ? [...paths.values()].flat() : paths.get(centreId);
    if (!costCentrePath) throw notFound();
    authorise(actor, 'dueDates:edit', { ...planSubject(plan), costCentrePath });
    const dates = await readDueDates(writer, inPlan);
    const stored = centreId === null ? { ...dates.round, isOwn: true } : dates.of(centreId);
    const before = { dueOn: stored.isOwn ? stored.dueOn : null };
    const current = { version: stored.version, ...before };
    if (stored.version !== version) throw conflict(current);
    const place = { ...inPlan, centreId };
    if (version === 0) await insertDueDate(writer, place, dueOn);
    else if ((await updateDueDate(writer, { ...place, version }, dueOn)) === null) throw conflict(current);
    await recordChange(writer, context, {
      action: 'dueDates:edit',
      objectType: centreId === null ? 'plan' : 'costCentre',
      objectId: centreId ?? planId,
      planId,
      before,
      after: { dueOn },
    });
    return { version: version + 1 };
  });
}
