import type { Writer } from '@/db';
import { listMemberships } from '@/db/queries/members';
import { recordAudit } from '../audit';

/** An account may belong to several organisations: each has the record of what happened to it. */
export async function recordAccountChange(
  writer: Writer,
  { userId, now, action, by = null }: { userId: string; now: number; action: string; by?: 'self' | null },
): Promise<void> {
  for (const { organisationId, memberId } of await listMemberships(writer, userId)) {
    await recordAudit(writer, {
      organisationId,
      memberId: by === 'self' ? memberId : null,
      at: now,
      action,
      objectType: 'member',
      objectId: memberId,
    });
  }
}
