import { and, asc, eq, gt } from 'drizzle-orm';
import type { Reader } from '../database';
import { auditEvents } from '../schema';
import { auditHash, GENESIS } from './audit-events';

const EVENTS_AT_ONCE = 1000;

export type AuditVerdict = { events: number; firstBroken: number | null };

/**
 * Reads an organisation's trail from its beginning and recomputes every hash. `firstBroken` is the sequence of the first event that
 * is missing, out of place or not what was written; null where the chain holds.
 */
export async function verifyAuditTrail(reader: Reader, organisationId: string): Promise<AuditVerdict> {
  let previousHash = GENESIS;
  let events = 0;
  for (;;) {
    const batch = await reader
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.organisationId, organisationId), gt(auditEvents.sequence, events)))
      .orderBy(asc(auditEvents.sequence))
      .limit(EVENTS_AT_ONCE);
    for (const { hash, ...event } of batch) {
      const isNext = event.sequence === events + 1 && event.previousHash === previousHash;
      if (!isNext || auditHash(event) !== hash) return { events, firstBroken: events + 1 };
      previousHash = hash;
      events += 1;
    }
    if (batch.length < EVENTS_AT_ONCE) return { events, firstBroken: null };
  }
}
