import { z } from 'zod';
import { listMemberships } from '@/db/queries/members';
import { findSession, updateSession } from '@/db/queries/sessions';
import { notFound } from '@/lib/errors';
import { hashToken } from '@/lib/ids';
import { recordAudit } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';

export const switchOrganisationInput = z.object({ organisationId: z.string() });

/**
 * Lets this session act for another organisation that the account belongs to.
 * @throws NOT_FOUND where it does not, or is disabled there
 */
export async function switchOrganisation(
  { database, actor, clock, sessionToken }: Context & { sessionToken: string },
  { organisationId }: z.output<typeof switchOrganisationInput>,
): Promise<void> {
  authorise(actor, 'account:edit', { organisationId: actor.organisationId });
  await database.write(async (writer) => {
    const memberships = await listMemberships(writer, actor.userId);
    const chosen = memberships.find((m) => m.organisationId === organisationId && m.disabledAt === null);
    const open = await findSession(writer, hashToken(sessionToken));
    if (!chosen || open?.user.id !== actor.userId) throw notFound();
    await updateSession(writer, open.session.id, { memberId: chosen.memberId });
    await recordAudit(writer, {
      organisationId: chosen.organisationId,
      memberId: chosen.memberId,
      at: clock(),
      action: 'session:switch',
      objectType: 'member',
      objectId: chosen.memberId,
    });
  });
}
