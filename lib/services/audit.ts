import type { Writer } from '@/db';
import { type AuditRecord, appendAuditEvent } from '@/db/queries/audit-events';
import type { Context } from './context';

/** The record of one change, written in the unit of the change itself. */
export async function recordAudit(writer: Writer, record: AuditRecord): Promise<void> {
  await appendAuditEvent(writer, record);
}

type Change = Pick<AuditRecord, 'action' | 'objectType' | 'objectId' | 'planId' | 'before' | 'after'>;

/** The record of a change by the member who asks, now; with the name of their access token, if they came by one. */
export async function recordChange(writer: Writer, { actor, clock }: Context, change: Change): Promise<void> {
  await recordAudit(writer, {
    ...change,
    ...(actor.token ? { after: { ...asRecord(change.after), accessToken: actor.token.name } } : {}),
    organisationId: actor.organisationId,
    memberId: actor.memberId,
    at: clock(),
  });
}

const asRecord = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
