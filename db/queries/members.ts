import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { memberScopes, members, organisations, users } from '../schema';

export type MemberRow = typeof members.$inferSelect;
export type MemberWithUser = MemberRow & { name: string; email: string; scopes: string[] };

/** Every member of the organisation with name, e-mail and scopes, by name. To be read in one snapshot or unit. */
export async function listMembers(reader: Reader, organisationId: string): Promise<MemberWithUser[]> {
  const rows = await reader
    .select({ member: members, name: users.name, email: users.email })
    .from(members)
    .innerJoin(users, eq(members.userId, users.id))
    .where(eq(members.organisationId, organisationId))
    .orderBy(asc(users.name), asc(users.email));
  const scopes = await reader
    .select()
    .from(memberScopes)
    .where(eq(memberScopes.organisationId, organisationId))
    .orderBy(asc(memberScopes.costCentreId));
  return rows.map(({ member, name, email }) => ({
    ...member,
    name,
    email,
    scopes: scopes.filter((scope) => scope.memberId === member.id).map((scope) => scope.costCentreId),
  }));
}

export async function findMember(
  reader: Reader,
  organisationId: string,
  memberId: string,
): Promise<MemberWithUser | null> {
  const [row] = await reader
    .select({ member: members, name: users.name, email: users.email })
    .from(members)
    .innerJoin(users, eq(members.userId, users.id))
    .where(and(eq(members.organisationId, organisationId), eq(members.id, memberId)));
  if (!row) return null;
  const scopes = await listMemberScopes(reader, organisationId, memberId);
  return { ...row.member, name: row.name, email: row.email, scopes };
}

/** Ids of the cost centres that a head answers for. */
export async function listMemberScopes(
  reader: Reader,
  organisationId: string,
  memberId: string,
): Promise<string[]> {
  const rows = await reader
    .select({ costCentreId: memberScopes.costCentreId })
    .from(memberScopes)
    .where(and(eq(memberScopes.organisationId, organisationId), eq(memberScopes.memberId, memberId)))
    .orderBy(asc(memberScopes.costCentreId));
  return rows.map((row) => row.costCentreId);
}

export type Membership = {
  memberId: string;
  organisationId: string;
  organisation: string;
  disabledAt: number | null;
};

/** The organisations that an account belongs to, the oldest membership first; disabled ones too. */
export async function listMemberships(reader: Reader, userId: string): Promise<Membership[]> {
  return reader
    .select({
      memberId: members.id,
      organisationId: members.organisationId,
      organisation: organisations.name,
      disabledAt: members.disabledAt,
    })
    .from(members)
    .innerJoin(organisations, eq(members.organisationId, organisations.id))
    .where(eq(members.userId, userId))
    .orderBy(asc(members.createdAt), asc(members.id));
}

export async function insertMember(writer: Writer, row: typeof members.$inferInsert): Promise<void> {
  await writer.insert(members).values(row);
}

/** @returns the member as it is now, or null where `version` is no longer the stored one */
export async function updateMember(
  writer: Writer,
  { organisationId, id, version }: Pick<MemberRow, 'organisationId' | 'id' | 'version'>,
  change: Partial<Pick<MemberRow, 'role' | 'disabledAt'>>,
): Promise<MemberRow | null> {
  const [row] = await writer
    .update(members)
    .set({ ...change, version: version + 1 })
    .where(and(eq(members.organisationId, organisationId), eq(members.id, id), eq(members.version, version)))
    .returning();
  return row ?? null;
}

export async function replaceMemberScopes(
  writer: Writer,
  { organisationId, id }: Pick<MemberRow, 'organisationId' | 'id'>,
  costCentreIds: readonly string[],
): Promise<void> {
  await writer
    .delete(memberScopes)
    .where(and(eq(memberScopes.organisationId, organisationId), eq(memberScopes.memberId, id)));
  if (costCentreIds.length === 0) return;
  await writer
    .insert(memberScopes)
    .values(costCentreIds.map((costCentreId) => ({ organisationId, memberId: id, costCentreId })));
}

/** Ids of the members who are administrators and not disabled. */
export async function listActiveAdmins(reader: Reader, organisationId: string): Promise<string[]> {
  const rows = await reader
    .select({ id: members.id })
    .from(members)
    .where(
      and(eq(members.organisationId, organisationId), eq(members.role, 'admin'), isNull(members.disabledAt)),
    );
  return rows.map((row) => row.id);
}
