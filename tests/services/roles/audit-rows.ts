import { asc, eq } from 'drizzle-orm';
import type { Database } from '@/db';
import { auditEvents } from '@/db/schema';

/** The organisation's audit events in order. */
export const findAuditEvents = (database: Database, organisationId: string) =>
  database.read((reader) =>
    reader
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.organisationId, organisationId))
      .orderBy(asc(auditEvents.sequence)),
  );
