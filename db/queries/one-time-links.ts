import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { oneTimeLinks } from '../schema';

export type OneTimeLinkRow = typeof oneTimeLinks.$inferSelect;
export type LinkKind = OneTimeLinkRow['kind'];

const isOpen = (now: number) => and(isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, now));

/** The link of this kind if it is neither used nor late. */
export async function findOpenLink(
  reader: Reader,
  { tokenHash, kind }: { tokenHash: string; kind: LinkKind },
  now: number,
): Promise<OneTimeLinkRow | null> {
  const [row] = await reader
    .select()
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.tokenHash, tokenHash), eq(oneTimeLinks.kind, kind), isOpen(now)));
  return row ?? null;
}

export async function listOpenInvitations(
  reader: Reader,
  organisationId: string,
  now: number,
): Promise<OneTimeLinkRow[]> {
  return reader
    .select()
    .from(oneTimeLinks)
    .where(
      and(eq(oneTimeLinks.organisationId, organisationId), eq(oneTimeLinks.kind, 'invitation'), isOpen(now)),
    )
    .orderBy(desc(oneTimeLinks.createdAt));
}

export async function insertLink(writer: Writer, row: typeof oneTimeLinks.$inferInsert): Promise<void> {
  await writer.insert(oneTimeLinks).values(row);
}

/** @returns the link, used up by this call, or null where it was used or late */
export async function consumeLink(
  writer: Writer,
  { tokenHash, kind }: { tokenHash: string; kind: LinkKind },
  now: number,
): Promise<OneTimeLinkRow | null> {
  const [row] = await writer
    .update(oneTimeLinks)
    .set({ usedAt: now })
    .where(and(eq(oneTimeLinks.tokenHash, tokenHash), eq(oneTimeLinks.kind, kind), isOpen(now)))
    .returning();
  return row ?? null;
}

/** Links that were issued for the same purpose before, and are not used, open nothing any more. */
export async function deleteOpenLinks(
  writer: Writer,
  { kind, email, organisationId }: { kind: LinkKind; email?: string; organisationId?: string },
): Promise<void> {
  await writer
    .delete(oneTimeLinks)
    .where(
      and(
        eq(oneTimeLinks.kind, kind),
        isNull(oneTimeLinks.usedAt),
        email === undefined ? undefined : eq(oneTimeLinks.email, email),
        organisationId === undefined ? undefined : eq(oneTimeLinks.organisationId, organisationId),
      ),
    );
}

/** @returns the invitation that was withdrawn, or null where there was none to withdraw */
export async function deleteInvitation(
  writer: Writer,
  { organisationId, id }: { organisationId: string; id: string },
): Promise<OneTimeLinkRow | null> {
  const [row] = await writer
    .delete(oneTimeLinks)
    .where(
      and(
        eq(oneTimeLinks.organisationId, organisationId),
        eq(oneTimeLinks.id, id),
        eq(oneTimeLinks.kind, 'invitation'),
        isNull(oneTimeLinks.usedAt),
      ),
    )
    .returning();
  return row ?? null;
}
