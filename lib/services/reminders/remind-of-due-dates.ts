import type { Database, Writer } from '@/db';
import { listOpenRounds } from '@/db/queries/due-dates';
import { findPlan, type InPlan } from '@/db/queries/plans';
import type { Clock } from '@/lib/clock';
import { dayOf, reminderStage } from '@/lib/plan/due';
import { activeMembers } from '../members/who';
import { notify } from '../notifications/notify';
import { isHandedIn, readRound } from '../submissions/read-round';
import { responsibleFor } from './responsible';

/**
 * Tells those who are to submit a centre that its due date is near or past: once for each member, centre, date and stage, however
 * often this runs. Of every organisation; the installation itself asks.
 * @returns how many entries were written
 */
export async function remindOfDueDates({
  database,
  clock,
}: {
  database: Database;
  clock: Clock;
}): Promise<number> {
  let told = 0;
  for (const inPlan of await database.read(listOpenRounds))
    told += await database.write((writer) => remindInRound(writer, inPlan, clock()));
  return told;
}

async function remindInRound(writer: Writer, inPlan: InPlan, now: number): Promise<number> {
  const { organisationId, planId } = inPlan;
  const plan = await findPlan(writer, organisationId, planId);
  if (plan?.status !== 'open') return 0;
  const members = await activeMembers(writer, organisationId);
  let written = 0;
  const told = new Set<string>();
  for (const centre of await readRound(writer, inPlan)) {
    const { centreId, dueOn, status } = centre;
    const stage = dueOn === null || isHandedIn(status) ? null : reminderStage(dueOn, dayOf(now));
    if (dueOn === null || stage === null) continue;
    const recipients = responsibleFor(members, organisationId, centre);
    const news = {
      ...inPlan,
      centreId,
      kind: 'due' as const,
      by: null,
      at: now,
      detail: dueOn,
      mailed: told,
      occasion: `due ${centreId} ${dueOn} ${stage}`,
    };
    for (const id of await notify(writer, news, recipients)) {
      told.add(id);
      written += 1;
    }
  }
  return written;
}
