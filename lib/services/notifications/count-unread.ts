import { countUnread } from '@/db/queries/notifications';
import { authorise } from '../authorise';
import type { Context } from '../context';

/** How many of the actor's own entries are not read yet. */
export async function countUnreadEntries({ database, actor }: Context): Promise<number> {
  authorise(actor, 'notifications:read', { organisationId: actor.organisationId });
  return database.read((reader) => countUnread(reader, actor));
}
