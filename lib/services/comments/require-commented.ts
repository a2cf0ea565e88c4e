import type { Reader } from '@/db';
import { findThreadById, type ThreadObject, type ThreadRow } from '@/db/queries/comments';
import { type InPlan, listPlanCostCentres, type PlanRow } from '@/db/queries/plans';
import { findRoles } from '@/db/queries/roles';
import type { Action, Actor, Subject } from '@/lib/access';
import { notFound } from '@/lib/errors';
import { authorise } from '../authorise';
import { costCentrePaths, planSubject, requirePlan } from '../plans/read-plan';
import type { Commented } from './inputs';

/** What is commented on, as stored. */
export type CommentedObject = {
  plan: PlanRow;
  inPlan: InPlan;
  about: Commented;
  object: ThreadObject;
  /** With the path of the centre, or of the centre that the role line lies in now. */
  subject: Subject & { costCentrePath: readonly string[] };
};
type CommentAction = Extract<Action, `comments:${string}`>;

/** @throws NOT_FOUND / FORBIDDEN unless the actor may do this to it */
export async function requireCommented(
  reader: Reader,
  actor: Actor,
  { planId, about, may }: { planId: string; about: Commented; may: CommentAction },
): Promise<CommentedObject> {
  const plan = await requirePlan(reader, actor, planId, 'plan:read');
  const inPlan = { organisationId: plan.organisationId, planId };
  const object = objectOf(about);
  const centreId = object.centreId ?? (await findRoles(reader, inPlan, [object.roleId]))[0]?.planCostCentreId;
  const paths = costCentrePaths(await listPlanCostCentres(reader, inPlan));
  const costCentrePath = centreId === undefined ? undefined : paths.get(centreId);
  if (!costCentrePath) throw notFound();
  const subject = { ...planSubject(plan), costCentrePath };
  authorise(actor, may, subject);
  return { plan, inPlan, about, object, subject };
}

/** The conversation by its id, with what it is about. @throws as requireCommented */
export async function requireThread(
  reader: Reader,
  actor: Actor,
  { planId, threadId, may }: { planId: string; threadId: string; may: CommentAction },
): Promise<CommentedObject & { thread: ThreadRow }> {
  const { organisationId } = actor;
  const thread = await findThreadById(reader, { organisationId, planId }, threadId);
  if (!thread) throw notFound();
  return { ...(await requireCommented(reader, actor, { planId, about: aboutOf(thread), may })), thread };
}

const objectOf = ({ kind, id }: Commented): ThreadObject =>
  kind === 'centre' ? { centreId: id, roleId: null } : { centreId: null, roleId: id };

function aboutOf({ planCostCentreId, roleId }: ThreadRow): Commented {
  if (planCostCentreId !== null) return { kind: 'centre', id: planCostCentreId };
  if (roleId !== null) return { kind: 'role', id: roleId };
  throw new Error('A conversation is about nothing.');
}
