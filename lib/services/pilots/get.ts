import { findPilot, listPilotUses } from '@/db/queries/pilots';
import { can } from '@/lib/access';
import { notFound } from '@/lib/errors';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { assemblePilot, type StoredPilot } from './rows';

/** A role line whose estimate names the pilot as its source. */
export type PilotUse = Awaited<ReturnType<typeof listPilotUses>>[number];

export type PilotPage = {
  pilot: StoredPilot;
  /** Null for a reader who may not see role lines of every plan. */
  uses: PilotUse[] | null;
  mayEdit: boolean;
};

/** @throws NOT_FOUND where the organisation has no such pilot */
export async function getPilot({ database, actor }: Context, code: string): Promise<PilotPage> {
  const { organisationId } = actor;
  const subject = { organisationId };
  authorise(actor, 'pilots:read', subject);
  return database.snapshot(async (reader) => {
    const row = await findPilot(reader, { organisationId, code });
    if (!row) throw notFound();
    return {
      pilot: assemblePilot(row),
      uses: can(actor, 'pilots:readUses', subject)
        ? await listPilotUses(reader, { organisationId, code })
        : null,
      mayEdit: can(actor, 'pilots:edit', subject),
    };
  });
}
