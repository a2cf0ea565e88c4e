import type { Writer } from '@/db';
import {
  insertMail,
  insertNotification,
  listMailRefusals,
  type NotificationKind,
} from '@/db/queries/notifications';
import type { Actor } from '@/lib/access';
import { newId } from '@/lib/ids';

/** What members are told of. */
export type News = {
  organisationId: string;
  kind: NotificationKind;
  /** Who caused it, or null for the clock. They are not told. */
  by: string | null;
  at: number;
  planId: string;
  /** What it is about: a cost centre by its id in the plan, a role line, or, without either, the plan. */
  centreId?: string | null;
  roleId?: string | null;
  /** The reason of a return or a rejection, the due date of a reminder, the number of a comment. Never a figure of the plan. */
  detail?: string;
  /** With the same text, a member is told once. */
  occasion?: string;
  /** Ids of members whose mail about the same moment says this too. */
  mailed?: ReadonlySet<string>;
};

/**
 * Tells members, in the unit of what caused it, and puts a mail into the outbox for those who want mail.
 * @returns ids of the members who were not told of this before
 */
export async function notify(
  writer: Writer,
  news: News,
  recipients: readonly Pick<Actor, 'memberId'>[],
): Promise<string[]> {
  const { organisationId, at } = news;
  const ids = [...new Set(recipients.map(({ memberId }) => memberId))].filter((id) => id !== news.by);
  if (ids.length === 0) return [];
  const refusing = await listMailRefusals(writer, organisationId);
  const told: string[] = [];
  for (const memberId of ids) {
    const id = newId();
    const isNew = await insertNotification(writer, {
      id,
      organisationId,
      memberId,
      occasion: news.occasion ?? id,
      kind: news.kind,
      byMemberId: news.by,
      planId: news.planId,
      planCostCentreId: news.centreId ?? null,
      roleId: news.roleId ?? null,
      detail: news.detail ?? '',
      at,
    });
    if (!isNew) continue;
    told.push(memberId);
    if (!refusing.has(memberId) && !news.mailed?.has(memberId))
      await insertMail(writer, { id: newId(), organisationId, notificationId: id, nextAttemptAt: at });
  }
  return told;
}
