import { and, asc, desc, eq, gt, gte, lt } from 'drizzle-orm';
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

export type AuditEventRow = typeof auditEvents.$inferSelect;
export type TrailFilter = {
  planId?: string | undefined;
  memberId?: string | undefined;
  objectType?: string | undefined;
  objectId?: string | undefined;
  /** Milliseconds since 1970: from `since`, and before `until`. */
  since?: number | undefined;
  until?: number | undefined;
};

/** Events that fit, newest first: at most `limit` of those with a sequence below `below`. */
export async function listAuditEvents(
  reader: Reader,
  organisationId: string,
  {
    planId,
    memberId,
    objectType,
    objectId,
    since,
    until,
    below,
    limit,
  }: TrailFilter & { below?: number | undefined; limit: number },
): Promise<AuditEventRow[]> {
  return reader
    .select()
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.organisationId, organisationId),
        planId === undefined ? undefined : eq(auditEvents.planId, planId),
        memberId === undefined ? undefined : eq(auditEvents.memberId, memberId),
        objectType === undefined ? undefined : eq(auditEvents.objectType, objectType),
        objectId === undefined ? undefined : eq(auditEvents.objectId, objectId),
        since === undefined ? undefined : gte(auditEvents.at, since),
        until === undefined ? undefined : lt(auditEvents.at, until),
        below === undefined ? undefined : lt(auditEvents.sequence, below),
      ),
    )
    .orderBy(desc(auditEvents.sequence))
    .limit(limit);
}
