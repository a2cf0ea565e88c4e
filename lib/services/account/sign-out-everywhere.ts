import { z } from 'zod';
import { deleteSessionsOfUser } from '@/db/queries/sessions';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { recordAccountChange } from './record-account-change';

export const signOutEverywhereInput = z.object({});

/** Ends every session of the member's account, this one too. */
export async function signOutEverywhere({ database, actor, clock }: Context): Promise<void> {
  authorise(actor, 'account:edit', { organisationId: actor.organisationId });
  await database.write(async (writer) => {
    await deleteSessionsOfUser(writer, actor.userId);
    await recordAccountChange(writer, {
      userId: actor.userId,
      now: clock(),
      action: 'account:signOutEverywhere',
      by: 'self',
    });
  });
}
