import { z } from 'zod';
import { findMember, listMemberships } from '@/db/queries/members';
import { AppError, notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { type IssuedLink, issueLink } from '../links/issue-link';

export const issuePasswordLinkInput = z.object({ memberId: z.string() });

/**
 * A link with which a member sets a new password, for 24 hours. An account that opens another organisation too is not this
 * administrator's to take over.
 * @throws FORBIDDEN for such an account, NOT_FOUND
 */
export async function issuePasswordLink(
  context: Context,
  { memberId }: z.output<typeof issuePasswordLinkInput>,
): Promise<IssuedLink> {
  const { database, actor, clock } = context;
  const { organisationId } = actor;
  return database.write(async (writer) => {
    authorise(actor, 'members:manage', { organisationId });
    const member = await findMember(writer, organisationId, memberId);
    if (!member) throw notFound();
    const memberships = await listMemberships(writer, member.userId);
    if (memberships.length > 1) {
      throw new AppError(
        'FORBIDDEN',
        'Only the operator of this installation can make a password link for this person: headroom admin password-link.',
      );
    }
    const link = await issueLink(writer, {
      kind: 'password',
      organisationId,
      email: member.email,
      createdBy: actor.memberId,
      now: clock(),
    });
    await recordChange(writer, context, {
      action: 'members:passwordLink',
      objectType: 'member',
      objectId: memberId,
    });
    return link;
  });
}
