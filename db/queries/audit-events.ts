import { createHash } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import type { Writer } from '../database';
import { auditEvents } from '../schema';

export type AuditRecord = {
  organisationId: string;
  memberId: string | null;
  at: number;
  action: string;
  objectType: string;
  objectId: string;
  planId?: string;
  before?: unknown;
  after?: unknown;
};

/** Where each organisation's chain begins. */
export const GENESIS = '0'.repeat(64);

/** Appends one event to the organisation's chain: its hash covers the event and the hash before it. */
export async function appendAuditEvent(writer: Writer, record: AuditRecord): Promise<void> {
  const [last] = await writer
    .select({ sequence: auditEvents.sequence, hash: auditEvents.hash })
    .from(auditEvents)
    .where(eq(auditEvents.organisationId, record.organisationId))
    .orderBy(desc(auditEvents.sequence))
    .limit(1);
  const event = {
    ...record,
    sequence: (last?.sequence ?? 0) + 1,
    planId: record.planId ?? null,
    before: record.before ?? null,
    after: record.after ?? null,
    previousHash: last?.hash ?? GENESIS,
  };
  await writer.insert(auditEvents).values({ ...event, hash: auditHash(event) });
}

export type ChainedEvent = Required<Omit<AuditRecord, 'planId'>> & {
  planId: string | null;
  sequence: number;
  previousHash: string;
};

/** SHA-256 over the event's fields in a fixed order. */
export function auditHash(event: ChainedEvent): string {
  const fields = [
    event.organisationId,
    event.sequence,
    event.at,
    event.memberId,
    event.action,
    event.objectType,
    event.objectId,
    event.planId,
    event.before,
    event.after,
    event.previousHash,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
