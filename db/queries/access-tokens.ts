import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { accessTokens, members, plans, users } from '../schema';
import { listMemberScopes, type MemberRow } from './members';
import type { UserRow } from './users';

export type AccessTokenRow = typeof accessTokens.$inferSelect;
/** With the names of its member and of its plan, if it opens only one. */
export type NamedAccessToken = { token: AccessTokenRow; member: string; plan: string | null };

/** A token with the account and the member it acts for, as they are now. */
export async function findAccessToken(
  reader: Reader,
  tokenHash: string,
): Promise<{ token: AccessTokenRow; user: UserRow; member: MemberRow; scopes: string[] } | null> {
  const [row] = await reader
    .select({ token: accessTokens, user: users, member: members })
    .from(accessTokens)
    .innerJoin(members, eq(accessTokens.memberId, members.id))
    .innerJoin(users, eq(members.userId, users.id))
    .where(eq(accessTokens.tokenHash, tokenHash));
  if (!row) return null;
  const scopes = await listMemberScopes(reader, row.member.organisationId, row.member.id);
  return { ...row, scopes };
}

/** Tokens of one member, or of all members of the organisation, the oldest first. */
export async function listAccessTokens(
  reader: Reader,
  { organisationId, memberId }: { organisationId: string; memberId?: string | undefined },
): Promise<NamedAccessToken[]> {
  return reader
    .select({ token: accessTokens, member: users.name, plan: plans.name })
    .from(accessTokens)
    .innerJoin(members, eq(accessTokens.memberId, members.id))
    .innerJoin(users, eq(members.userId, users.id))
    .leftJoin(plans, eq(accessTokens.planId, plans.id))
    .where(
      and(
        eq(accessTokens.organisationId, organisationId),
        memberId === undefined ? undefined : eq(accessTokens.memberId, memberId),
      ),
    )
    .orderBy(asc(users.name), asc(accessTokens.createdAt), asc(accessTokens.id));
}

export async function insertAccessToken(writer: Writer, row: AccessTokenRow): Promise<void> {
  await writer.insert(accessTokens).values(row);
}

export async function updateAccessTokenUse(writer: Writer, id: string, lastUsedAt: number): Promise<void> {
  await writer.update(accessTokens).set({ lastUsedAt }).where(eq(accessTokens.id, id));
}

type InOrganisation = { organisationId: string; id: string };

export async function findAccessTokenById(
  reader: Reader,
  { organisationId, id }: InOrganisation,
): Promise<AccessTokenRow | null> {
  const [row] = await reader
    .select()
    .from(accessTokens)
    .where(and(eq(accessTokens.organisationId, organisationId), eq(accessTokens.id, id)));
  return row ?? null;
}

export async function deleteAccessToken(
  writer: Writer,
  { organisationId, id }: InOrganisation,
): Promise<void> {
  await writer
    .delete(accessTokens)
    .where(and(eq(accessTokens.organisationId, organisationId), eq(accessTokens.id, id)));
}
