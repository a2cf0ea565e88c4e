import { eq, lte, or } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { members, sessions, users } from '../schema';
import { listMemberScopes, type MemberRow } from './members';
import type { UserRow } from './users';

export type SessionRow = typeof sessions.$inferSelect;
export type OpenSession = { session: SessionRow; user: UserRow; member: MemberRow; scopes: string[] };

/** A session with the account and the member it acts for, as they are now. */
export async function findSession(reader: Reader, tokenHash: string): Promise<OpenSession | null> {
  const [row] = await reader
    .select({ session: sessions, user: users, member: members })
    .from(sessions)
    .innerJoin(users, eq(sessions.userId, users.id))
    .innerJoin(members, eq(sessions.memberId, members.id))
    .where(eq(sessions.tokenHash, tokenHash));
  if (!row) return null;
  const scopes = await listMemberScopes(reader, row.member.organisationId, row.member.id);
  return { ...row, scopes };
}

export async function insertSession(writer: Writer, row: typeof sessions.$inferInsert): Promise<void> {
  await writer.insert(sessions).values(row);
}

export async function updateSession(
  writer: Writer,
  id: string,
  change: Partial<Pick<SessionRow, 'lastSeenAt' | 'memberId'>>,
): Promise<void> {
  await writer.update(sessions).set(change).where(eq(sessions.id, id));
}

export async function deleteSession(writer: Writer, id: string): Promise<void> {
  await writer.delete(sessions).where(eq(sessions.id, id));
}

/** @returns how many sessions ended */
export async function deleteSessionsOfUser(writer: Writer, userId: string): Promise<number> {
  const ended = await writer
    .delete(sessions)
    .where(eq(sessions.userId, userId))
    .returning({ id: sessions.id });
  return ended.length;
}

/** @returns how many sessions ended */
export async function deleteSessionsOfMember(writer: Writer, memberId: string): Promise<number> {
  const ended = await writer
    .delete(sessions)
    .where(eq(sessions.memberId, memberId))
    .returning({ id: sessions.id });
  return ended.length;
}

/** Clears away sessions that no request can use again: last seen, or created, at these times or before. Both in milliseconds since 1970. */
export async function deleteSessionsBefore(
  writer: Writer,
  { lastSeen, created }: { lastSeen: number; created: number },
): Promise<void> {
  await writer
    .delete(sessions)
    .where(or(lte(sessions.lastSeenAt, lastSeen), lte(sessions.createdAt, created)));
}
