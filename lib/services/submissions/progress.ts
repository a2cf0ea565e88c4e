import type { Reader } from '@/db';
import type { PlanRow } from '@/db/queries/plans';
import { type Actor, can } from '@/lib/access';
import { type Due, dueView, readDueDates } from '../due-dates/read';
import { planSubject } from '../plans/read-plan';
import { isHandedIn, readRound } from './read-round';

/** How far a plan's round is, over the cost centres that the actor may see. */
export type RoundProgress = {
  centres: number;
  /** Submitted or accepted. */
  handedIn: number;
  /** Not handed in, and due before today. */
  overdue: number;
  /** The date of the round. */
  due: Due | null;
};

/** Null where no round goes on, or none of it is the actor's to see. */
export async function roundProgress(
  reader: Reader,
  actor: Actor,
  { plan, now }: { plan: PlanRow; now: number },
): Promise<RoundProgress | null> {
  if (plan.status !== 'open' && plan.status !== 'in-review') return null;
  const inPlan = { organisationId: plan.organisationId, planId: plan.id };
  const seen = (await readRound(reader, inPlan)).filter(({ path }) =>
    can(actor, 'submissions:read', { ...planSubject(plan), costCentrePath: path }),
  );
  if (seen.length === 0) return null;
  const at = { planStatus: plan.status, now };
  const isOverdue = (dueOn: string | null) => (dueView(dueOn, at)?.days ?? 0) < 0;
  const waiting = seen.filter(({ status }) => !isHandedIn(status));
  const { round } = await readDueDates(reader, inPlan);
  return {
    centres: seen.length,
    handedIn: seen.length - waiting.length,
    overdue: waiting.filter(({ dueOn }) => isOverdue(dueOn)).length,
    due: dueView(round.dueOn, at),
  };
}
