import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { and, asc, desc, eq, gt, gte, lt } from 'drizzle-orm';
import type { Reader } from '../database';
import { auditEvents, planVersions } from '../schema';
import { auditHash, GENESIS } from './audit-events';
import { findPlanVersionFile } from './plan-versions';
import type { InPlan } from './plans';

const EVENTS_AT_ONCE = 1000;

export type AuditVerdict = { events: number; firstBroken: number | null };

/**
 * Reads an organisation's trail from its beginning and recomputes every hash. `firstBroken` is the sequence of the first event that
 * is missing, out of place or not what was written; null where the chain holds.
 */
export async function verifyAuditTrail(reader: Reader, organisationId: string): Promise<AuditVerdict> {
  let previousHash = GENESIS;
  let events = 0;
  for await (const { hash, ...event } of eventsInOrder(reader, organisationId)) {
    const isNext = event.sequence === events + 1 && event.previousHash === previousHash;
    if (!isNext || auditHash(event) !== hash) return { events, firstBroken: events + 1 };
    previousHash = hash;
    events += 1;
  }
  return { events, firstBroken: null };
}

/** All events of an organisation from the first on, a batch in memory at a time. */
async function* eventsInOrder(reader: Reader, organisationId: string): AsyncGenerator<AuditEventRow> {
  for (let last = 0; ; ) {
    const batch = await reader
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.organisationId, organisationId), gt(auditEvents.sequence, last)))
      .orderBy(asc(auditEvents.sequence))
      .limit(EVENTS_AT_ONCE);
    yield* batch;
    if (batch.length < EVENTS_AT_ONCE) return;
    last = batch.at(-1)?.sequence ?? last;
  }
}

export type VersionVerdict = { versions: number; firstBroken: { planId: string; number: number } | null };

/**
 * Reads every kept version of an organisation's plans and holds its file against the sum that the audit trail names for it.
 * `firstBroken` is one whose file is not what was kept, or that no event names; null where all are as they were.
 */
export async function verifyPlanVersions(reader: Reader, organisationId: string): Promise<VersionVerdict> {
  const named = await versionsInTrail(reader, organisationId);
  const rows = await reader
    .select({ planId: planVersions.planId, number: planVersions.number, sha256: planVersions.sha256 })
    .from(planVersions)
    .where(eq(planVersions.organisationId, organisationId))
    .orderBy(asc(planVersions.planId), asc(planVersions.number));
  const sums = new Map<string, string>();
  for (const [versions, { planId, number, sha256 }] of rows.entries()) {
    const file = `${planId} ${sha256}`;
    const sum = sums.get(file) ?? (await sumOfFile(reader, { organisationId, planId, sha256 }));
    sums.set(file, sum);
    if (sum !== sha256 || named.get(`${planId} ${number}`) !== sha256) {
      return { versions, firstBroken: { planId, number } };
    }
  }
  return { versions: rows.length, firstBroken: null };
}

async function sumOfFile(reader: Reader, file: InPlan & { sha256: string }): Promise<string> {
  const content = await findPlanVersionFile(reader, file);
  try {
    return content ? createHash('sha256').update(gunzipSync(content)).digest('hex') : '';
  } catch {
    return '';
  }
}

/** The sum of each version's file by plan and number, as the events name them. */
async function versionsInTrail(reader: Reader, organisationId: string): Promise<Map<string, string>> {
  const named = new Map<string, string>();
  for await (const { planId, after } of eventsInOrder(reader, organisationId)) {
    const version = keptVersion(after);
    if (planId !== null && version) named.set(`${planId} ${version.number}`, version.sha256);
  }
  return named;
}

/** The version that an event kept, as its record names it. */
function keptVersion(after: unknown): { number: number; sha256: string } | null {
  const version = isRecord(after) ? after.version : null;
  return isRecord(version) && typeof version.number === 'number' && typeof version.sha256 === 'string'
    ? { number: version.number, sha256: version.sha256 }
    : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

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
