import { z } from 'zod';
import { deleteInvitation } from '@/db/queries/one-time-links';
import { notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';

export const withdrawInvitationInput = z.object({ invitationId: z.string() });

export async function withdrawInvitation(
  context: Context,
  { invitationId }: z.output<typeof withdrawInvitationInput>,
): Promise<void> {
  const { database, actor } = context;
  const { organisationId } = actor;
  await database.write(async (writer) => {
    authorise(actor, 'members:manage', { organisationId });
    const withdrawn = await deleteInvitation(writer, { organisationId, id: invitationId });
    if (!withdrawn) throw notFound();
    const { email, role, scopes } = withdrawn;
    await recordChange(writer, context, {
      action: 'members:withdrawInvitation',
      objectType: 'invitation',
      objectId: invitationId,
      before: { email, role, scopes },
    });
  });
}
