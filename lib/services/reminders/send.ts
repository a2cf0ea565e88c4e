import { can } from '@/lib/access';
import { notFound } from '@/lib/errors';
import { dayOf } from '@/lib/plan/due';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { activeMembers } from '../members/who';
import { notify } from '../notifications/notify';
import { planSubject, requirePlan } from '../plans/read-plan';
import { isHandedIn, readRound } from '../submissions/read-round';
import type { SendReminders } from './inputs';
import { responsibleFor } from './responsible';

/** `centres` of those asked for are waited for; `members` are told now, the others were reminded of the same centre today. */
export type Reminded = { centres: number; members: number };

/**
 * Reminds those who are to submit these centres, each at most once a day of each centre. What is handed in is left out.
 * @throws NOT_FOUND where any centre is not one of the round, FORBIDDEN
 */
export async function sendReminders(
  context: Context,
  { planId, centreIds }: SendReminders,
): Promise<Reminded> {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'plan:read');
    const inPlan = { organisationId: plan.organisationId, planId };
    const subject = planSubject(plan);
    const round = (await readRound(writer, inPlan)).filter(({ path }) =>
      can(actor, 'submissions:read', { ...subject, costCentrePath: path }),
    );
    if (round.length === 0) throw notFound();
    authorise(actor, 'reminders:send', { ...subject, costCentrePath: round.flatMap(({ path }) => path) });
    const asked = new Set(centreIds);
    const chosen = round.filter(({ centreId }) => asked.has(centreId));
    if (chosen.length < asked.size) throw notFound();
    const waiting = chosen.filter(({ status }) => !isHandedIn(status));
    const members = await activeMembers(writer, inPlan.organisationId);
    const at = clock();
    const told = new Set<string>();
    for (const centre of waiting) {
      const { centreId, dueOn } = centre;
      const news = {
        ...inPlan,
        centreId,
        kind: 'reminder' as const,
        by: actor.memberId,
        at,
        detail: dueOn ?? '',
        mailed: told,
        occasion: `reminder ${centreId} ${dayOf(at)}`,
      };
      for (const id of await notify(writer, news, responsibleFor(members, inPlan.organisationId, centre)))
        told.add(id);
    }
    await recordChange(writer, context, {
      action: 'reminders:send',
      objectType: 'plan',
      objectId: planId,
      planId,
      after: { centres: waiting.map(({ centreId }) => centreId), members: told.size },
    });
    return { centres: waiting.length, members: told.size };
  });
}
