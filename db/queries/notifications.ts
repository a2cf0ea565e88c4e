import { and, asc, count, desc, eq, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { mailSettings, notifications, outbox } from '../schema';

export type { NotificationKind } from '../schema';
export type NotificationRow = typeof notifications.$inferSelect;
type OfMember = { organisationId: string; memberId: string };

const isOf = ({ organisationId, memberId }: OfMember) =>
  and(eq(notifications.organisationId, organisationId), eq(notifications.memberId, memberId));

/** @returns whether it is new: a member is told of each occasion once */
export async function insertNotification(
  writer: Writer,
  row: typeof notifications.$inferInsert,
): Promise<boolean> {
  const added = await writer
    .insert(notifications)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: notifications.id });
  return added.length === 1;
}

/** The member's entries, newest first. */
export async function listNotifications(
  reader: Reader,
  member: OfMember,
  limit: number,
): Promise<NotificationRow[]> {
  return reader
    .select()
    .from(notifications)
    .where(isOf(member))
    .orderBy(desc(notifications.at), desc(notifications.id))
    .limit(limit);
}

export async function countUnread(reader: Reader, member: OfMember): Promise<number> {
  const [row] = await reader
    .select({ unread: count() })
    .from(notifications)
    .where(and(isOf(member), isNull(notifications.readAt)));
  return row?.unread ?? 0;
}

/** Entries that were read before keep their time. @param id of one entry; without it, all of the member's */
export async function markRead(
  writer: Writer,
  { id, at, ...member }: OfMember & { id?: string; at: number },
): Promise<number> {
  const marked = await writer
    .update(notifications)
    .set({ readAt: at })
    .where(
      and(
        isOf(member),
        isNull(notifications.readAt),
        ...(id === undefined ? [] : [eq(notifications.id, id)]),
      ),
    )
    .returning({ id: notifications.id });
  return marked.length;
}

export async function findNotification(
  reader: Reader,
  organisationId: string,
  id: string,
): Promise<NotificationRow | null> {
  const [row] = await reader
    .select()
    .from(notifications)
    .where(and(eq(notifications.organisationId, organisationId), eq(notifications.id, id)));
  return row ?? null;
}

/** What the member was told at the same moment in the same way about the same plan, this entry too. */
export async function listToldTogether(
  reader: Reader,
  { organisationId, memberId, planId, kind, at }: NotificationRow,
): Promise<NotificationRow[]> {
  return reader
    .select()
    .from(notifications)
    .where(
      and(
        isOf({ organisationId, memberId }),
        eq(notifications.planId, planId),
        eq(notifications.kind, kind),
        eq(notifications.at, at),
      ),
    )
    .orderBy(asc(notifications.id));
}

/** Ids of the members who switched mail off. */
export async function listMailRefusals(reader: Reader, organisationId: string): Promise<Set<string>> {
  const rows = await reader
    .select({ memberId: mailSettings.memberId })
    .from(mailSettings)
    .where(and(eq(mailSettings.organisationId, organisationId), eq(mailSettings.byMail, false)));
  return new Set(rows.map(({ memberId }) => memberId));
}

export async function saveMailSetting(
  writer: Writer,
  { organisationId, memberId, byMail }: OfMember & { byMail: boolean },
): Promise<void> {
  await writer
    .insert(mailSettings)
    .values({ organisationId, memberId, byMail })
    .onConflictDoUpdate({
      target: mailSettings.memberId,
      set: { byMail },
      setWhere: eq(mailSettings.organisationId, organisationId),
    });
}

export type OutboxRow = typeof outbox.$inferSelect;

export async function insertMail(
  writer: Writer,
  row: Pick<OutboxRow, 'id' | 'organisationId' | 'notificationId' | 'nextAttemptAt'>,
): Promise<void> {
  await writer.insert(outbox).values(row);
}

/** Mail of every organisation whose time has come, the longest waiting first. */
export async function listMailToSend(
  reader: Reader,
  { now, limit }: { now: number; limit: number },
): Promise<OutboxRow[]> {
  return reader
    .select()
    .from(outbox)
    .where(lte(outbox.nextAttemptAt, now))
    .orderBy(asc(outbox.nextAttemptAt), asc(outbox.id))
    .limit(limit);
}

type MailKey = Pick<OutboxRow, 'organisationId' | 'id'>;
const isMail = ({ organisationId, id }: MailKey) =>
  and(eq(outbox.organisationId, organisationId), eq(outbox.id, id));

export async function postponeMail(
  writer: Writer,
  { attempts, nextAttemptAt, ...key }: MailKey & Pick<OutboxRow, 'attempts' | 'nextAttemptAt'>,
): Promise<void> {
  await writer.update(outbox).set({ attempts, nextAttemptAt }).where(isMail(key));
}

export async function deleteMail(writer: Writer, key: MailKey): Promise<void> {
  await writer.delete(outbox).where(isMail(key));
}

/** Drops what waits in every organisation. */
export async function emptyOutbox(writer: Writer): Promise<void> {
  await writer.delete(outbox).where(isNotNull(outbox.id));
}
