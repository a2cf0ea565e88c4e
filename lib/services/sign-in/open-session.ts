import type { Writer } from '@/db';
import { listMemberships } from '@/db/queries/members';
import { deleteSessionsBefore, insertSession } from '@/db/queries/sessions';
import { hashToken, newId, newToken } from '@/lib/ids';
import { recordAudit } from '../audit';
import { SESSION_IDLE, SESSION_LIFETIME } from './session-limits';

/** What the cookie carries, and for whom. */
export type OpenedSession = { token: string; userId: string; memberId: string };

/**
 * Opens a session for the account, as the member of `organisationId` or of the organisation that it joined first, with its record.
 * @returns null where no membership is left that is not disabled
 */
export async function openSession(
  writer: Writer,
  { userId, organisationId, now }: { userId: string; organisationId?: string; now: number },
): Promise<OpenedSession | null> {
  const memberships = (await listMemberships(writer, userId)).filter((m) => m.disabledAt === null);
  const membership = memberships.find((m) => m.organisationId === organisationId) ?? memberships[0];
  if (!membership) return null;
  const token = newToken();
  await deleteSessionsBefore(writer, { lastSeen: now - SESSION_IDLE, created: now - SESSION_LIFETIME });
  await insertSession(writer, {
    id: newId(),
    tokenHash: hashToken(token),
    userId,
    memberId: membership.memberId,
    createdAt: now,
    lastSeenAt: now,
  });
  await recordAudit(writer, {
    organisationId: membership.organisationId,
    memberId: membership.memberId,
    at: now,
    action: 'session:open',
    objectType: 'member',
    objectId: membership.memberId,
  });
  return { token, userId, memberId: membership.memberId };
}
