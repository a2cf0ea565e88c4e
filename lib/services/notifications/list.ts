import { countUnread, listNotifications } from '@/db/queries/notifications';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { type Entry, readEntries } from './read-entries';

/** Entries shown; older ones are kept and not listed. */
const SHOWN = 200;

export type Inbox = { entries: Entry[]; unread: number };

/** The actor's own entries, newest first. */
export async function listInbox({ database, actor }: Context): Promise<Inbox> {
  authorise(actor, 'notifications:read', { organisationId: actor.organisationId });
  return database.snapshot(async (reader) => ({
    entries: await readEntries(reader, actor, await listNotifications(reader, actor, SHOWN)),
    unread: await countUnread(reader, actor),
  }));
}
