import type { Writer } from '@/db';
import type { InPlan } from '@/db/queries/plans';
import type { SubmissionState } from '@/db/queries/submissions';
import type { Subject } from '@/lib/access';
import type { Context } from '../context';
import { activeMembers, answeringHeads, planners, readersOf } from '../members/who';
import { notify } from '../notifications/notify';

type Step = {
  inPlan: InPlan;
  centreId: string;
  subject: Subject & { costCentrePath: readonly string[] };
  after: SubmissionState;
};

/** A submission is told to the planners, a decision to the centre's heads and to whoever submitted it. */
export async function notifyOfStep(
  writer: Writer,
  { actor, clock }: Context,
  { inPlan, centreId, subject, after }: Step,
): Promise<void> {
  const { status, reason, submittedBy } = after;
  if (status === 'in-progress') return;
  const members = await activeMembers(writer, inPlan.organisationId);
  const heads = answeringHeads(members, subject.costCentrePath);
  const recipients =
    status === 'submitted'
      ? planners(members)
      : members.filter((member) => heads.includes(member) || member.memberId === submittedBy);
  await notify(
    writer,
    { ...inPlan, centreId, kind: status, by: actor.memberId, at: clock(), detail: reason },
    readersOf(recipients, subject),
  );
}
