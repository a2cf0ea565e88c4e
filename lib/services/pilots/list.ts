import { can } from '@/lib/access';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { readPilots, type StoredPilot } from './rows';

/** The organisation's own pilots by name. Every member may read them. */
export async function listOwnPilots({
  database,
  actor,
}: Context): Promise<{ pilots: StoredPilot[]; mayEdit: boolean }> {
  const subject = { organisationId: actor.organisationId };
  authorise(actor, 'pilots:read', subject);
  return {
    pilots: await database.read((reader) => readPilots(reader, actor.organisationId)),
    mayEdit: can(actor, 'pilots:edit', subject),
  };
}
