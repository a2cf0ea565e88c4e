import { z } from 'zod';
import { markRead } from '@/db/queries/notifications';
import { authorise } from '../authorise';
import type { Context } from '../context';

export const markReadInput = z.strictObject({ id: z.string('the id of an entry') });
export const markAllReadInput = z.strictObject({});

/**
 * Marks an entry of the actor's own as read. Whether it was read before, is somebody else's or is not there makes no difference to
 * the answer. Not on record: what somebody has read is nobody else's business.
 */
export async function markEntryRead(
  { database, actor, clock }: Context,
  { id }: z.output<typeof markReadInput>,
): Promise<void> {
  authorise(actor, 'notifications:read', { organisationId: actor.organisationId });
  await database.write((writer) => markRead(writer, { ...ownOf(actor), id, at: clock() }));
}

/** Marks every entry of the actor's own as read. */
export async function markAllRead({ database, actor, clock }: Context): Promise<void> {
  authorise(actor, 'notifications:read', { organisationId: actor.organisationId });
  await database.write((writer) => markRead(writer, { ...ownOf(actor), at: clock() }));
}

const ownOf = ({ organisationId, memberId }: Context['actor']) => ({ organisationId, memberId });
