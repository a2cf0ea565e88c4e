import { z } from 'zod';
import { listAccessTokens } from '@/db/queries/access-tokens';
import { updateMember as writeMember } from '@/db/queries/members';
import { deleteSessionsOfMember } from '@/db/queries/sessions';
import { conflict } from '@/lib/errors';
import { endAccessToken } from '../access-tokens/revoke';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { requireAnotherAdmin, requireMember } from './require-member';
import { type Member, memberRecord, memberView } from './view';

export const disableMemberInput = z.object({ memberId: z.string(), version: z.number().int() });

/**
 * Shuts a member out at once: their sessions and access tokens end with the same commit. What they entered stays.
 * @throws FORBIDDEN for the only administrator, CONFLICT
 */
export async function disableMember(
  context: Context,
  input: z.output<typeof disableMemberInput>,
): Promise<Member> {
  const { database, actor, clock } = context;
  const { organisationId } = actor;
  return database.write(async (writer) => {
    authorise(actor, 'members:manage', { organisationId });
    const before = await requireMember(writer, organisationId, input);
    await requireAnotherAdmin(writer, before);
    const row = await writeMember(writer, before, { disabledAt: before.disabledAt ?? clock() });
    if (!row) throw conflict(memberView(before));
    await deleteSessionsOfMember(writer, before.id);
    const after = memberView({ ...before, ...row });
    await recordChange(writer, context, {
      action: 'members:disable',
      objectType: 'member',
      objectId: before.id,
      before: memberRecord(memberView(before)),
      after: memberRecord(after),
    });
    for (const { token } of await listAccessTokens(writer, { organisationId, memberId: before.id })) {
      await endAccessToken(writer, context, token);
    }
    return after;
  });
}
