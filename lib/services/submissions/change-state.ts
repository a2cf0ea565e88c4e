import { listPlanCostCentres } from '@/db/queries/plans';
import { listRoleCentres } from '@/db/queries/roles';
import { insertSubmission, type SubmissionState, updateSubmission } from '@/db/queries/submissions';
import type { Action, SubmissionStatus } from '@/lib/access';
import { AppError, conflict, notFound } from '@/lib/errors';
import type { VersionCause } from '@/lib/plan';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { costCentrePaths, planSubject, requirePlan } from '../plans/read-plan';
import { keepVersion } from '../versions/keep';
import { followStep } from './follow-step';
import { notifyOfStep } from './notify-of-step';
import { readSubmissions, statusOf } from './states';

type Place = { planId: string; centreId: string; version: number };
type Step = {
  action: Extract<Action, `submissions:${string}`>;
  /** The states in which the step can be taken. */
  from: readonly SubmissionStatus[];
  cause: Extract<VersionCause, 'submitted' | 'returned' | 'accepted'>;
  next: (before: SubmissionState, by: { memberId: string; at: number }) => SubmissionState;
};

const NOTHING: SubmissionState = {
  status: 'in-progress',
  note: '',
  reason: '',
  submittedBy: null,
  submittedAt: null,
  decidedBy: null,
  decidedAt: null,
};

/**
 * One step of a cost centre in the round, and a version of the plan with it. The plan's revision stays: no result depends on it.
 * When every centre with role lines is submitted the plan goes into review, and what is returned from there opens it again.
 * @throws NOT_FOUND, FORBIDDEN; CONFLICT with the stored state; INVALID where the step does not start where
 * the centre is, or a centre without role lines of its own is submitted
 */
export async function changeSubmission(
  context: Context,
  { planId, centreId, version }: Place,
  { action, from, cause, next }: Step,
): Promise<{ version: number; status: SubmissionStatus }> {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'plan:read');
    const inPlan = { organisationId: plan.organisationId, planId };
    const centres = await listPlanCostCentres(writer, inPlan);
    const centre = centres.find(({ id }) => id === centreId);
    const path = costCentrePaths(centres).get(centreId);
    if (!centre || !path) throw notFound();
    const subject = { ...planSubject(plan), costCentrePath: path };
    authorise(actor, action, subject);
    const rows = await readSubmissions(writer, inPlan);
    const stored = rows.get(centreId);
    const status = statusOf(rows, centreId);
    const current = { version: stored?.version ?? 0, status };
    if (current.version !== version) throw conflict(current);
    if (!from.includes(status)) {
      throw new AppError('INVALID', 'The cost centre is not at this step of the round. Nothing was changed.');
    }
    if (action === 'submissions:submit' && !(await listRoleCentres(writer, inPlan)).has(centreId)) {
      throw new AppError('INVALID', 'The cost centre has no role lines of its own. Nothing was changed.');
    }
    const before = stateOf(stored ?? NOTHING);
    const after = next(before, { memberId: actor.memberId, at: clock() });
    if (!stored) await insertSubmission(writer, { ...inPlan, centreId }, after);
    else if (!(await updateSubmission(writer, { ...inPlan, centreId, version }, after)))
      throw conflict(current);
    const kept = await keepVersion(writer, context, {
      planId,
      cause,
      costCentre: centre.code,
      note: cause === 'returned' ? after.reason : after.note,
    });
    await recordChange(writer, context, {
      action,
      objectType: 'costCentre',
      objectId: centreId,
      planId,
      before: { ...before, status },
      after: { ...after, version: kept },
    });
    await notifyOfStep(writer, context, { inPlan, centreId, subject, after });
    await followStep(writer, context, { plan, step: after.status });
    return { version: version + 1, status: after.status };
  });
}

function stateOf(row: SubmissionState): SubmissionState {
  const { status, note, reason, submittedBy, submittedAt, decidedBy, decidedAt } = row;
  return { status, note, reason, submittedBy, submittedAt, decidedBy, decidedAt };
}
