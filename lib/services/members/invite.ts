import type { z } from 'zod';
import { listMembers } from '@/db/queries/members';
import { AppError } from '@/lib/errors';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { type IssuedLink, issueLink } from '../links/issue-link';
import { emailSchema } from '../sign-in/sign-in';
import { memberFields, requireScopes } from './fields';

export const inviteMemberInput = memberFields.extend({ email: emailSchema });

/**
 * Makes a link, for seven days, with which one person joins the organisation in the given role. An earlier unused one for the same
 * address stops working.
 * @throws INVALID where the person is a member already, or a head has no cost centre
 */
export async function inviteMember(
  context: Context,
  { email, ...fields }: z.output<typeof inviteMemberInput>,
): Promise<IssuedLink> {
  const { database, actor, clock } = context;
  const { organisationId } = actor;
  return database.write(async (writer) => {
    authorise(actor, 'members:manage', { organisationId });
    const members = await listMembers(writer, organisationId);
    if (members.some((member) => member.email === email)) {
      throw new AppError('INVALID', 'This person is a member already. Nothing was changed.', {
        faults: [{ path: 'email', found: email, expected: 'somebody who is not a member yet' }],
      });
    }
    const terms = { email, role: fields.role, scopes: await requireScopes(writer, organisationId, fields) };
    const link = await issueLink(writer, {
      ...terms,
      kind: 'invitation',
      organisationId,
      createdBy: actor.memberId,
      now: clock(),
    });
    await recordChange(writer, context, {
      action: 'members:invite',
      objectType: 'invitation',
      objectId: link.id,
      after: terms,
    });
    return link;
  });
}
