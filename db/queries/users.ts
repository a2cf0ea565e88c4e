import { and, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { users } from '../schema';

export type UserRow = typeof users.$inferSelect;

export async function findUser(reader: Reader, userId: string): Promise<UserRow | null> {
  const [row] = await reader.select().from(users).where(eq(users.id, userId));
  return row ?? null;
}

/** @param email in lower case */
export async function findUserByEmail(reader: Reader, email: string): Promise<UserRow | null> {
  const [row] = await reader.select().from(users).where(eq(users.email, email));
  return row ?? null;
}

export type Identity = { issuer: string; subject: string };

/** The account that this identity of the company's identity provider was linked to. The e-mail address plays no part. */
export async function findUserByIdentity(reader: Reader, identity: Identity): Promise<UserRow | null> {
  const [row] = await reader
    .select()
    .from(users)
    .where(and(eq(users.oidcIssuer, identity.issuer), eq(users.oidcSubject, identity.subject)));
  return row ?? null;
}

export async function insertUser(writer: Writer, row: typeof users.$inferInsert): Promise<void> {
  await writer.insert(users).values(row);
}

/** @returns the account as it is now, or null where `version` is no longer the stored one */
export async function updateUser(
  writer: Writer,
  { id, version }: Pick<UserRow, 'id' | 'version'>,
  change: Partial<Pick<UserRow, 'name' | 'passwordHash'>>,
): Promise<UserRow | null> {
  const [row] = await writer
    .update(users)
    .set({ ...change, version: version + 1 })
    .where(and(eq(users.id, id), eq(users.version, version)))
    .returning();
  return row ?? null;
}
