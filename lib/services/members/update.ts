import { z } from 'zod';
import { replaceMemberScopes, updateMember as writeMember } from '@/db/queries/members';
import { conflict } from '@/lib/errors';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { memberFields, requireScopes } from './fields';
import { requireAnotherAdmin, requireMember } from './require-member';
import { type Member, memberRecord, memberView } from './view';

export const updateMemberInput = memberFields.extend({ memberId: z.string(), version: z.number().int() });

/**
 * Changes what a member may do; it takes effect on their next request.
 * @throws FORBIDDEN for the only administrator, CONFLICT, INVALID
 */
export async function updateMember(
  context: Context,
  { memberId, version, ...fields }: z.output<typeof updateMemberInput>,
): Promise<Member> {
  const { database, actor } = context;
  const { organisationId } = actor;
  return database.write(async (writer) => {
    authorise(actor, 'members:manage', { organisationId });
    const before = await requireMember(writer, organisationId, { memberId, version });
    if (fields.role !== 'admin') await requireAnotherAdmin(writer, before);
    const scopes = await requireScopes(writer, organisationId, fields);
    const row = await writeMember(writer, before, { role: fields.role });
    if (!row) throw conflict(memberView(before));
    await replaceMemberScopes(writer, before, scopes);
    const after = memberView({ ...before, ...row, scopes });
    await recordChange(writer, context, {
      action: 'members:update',
      objectType: 'member',
      objectId: memberId,
      before: memberRecord(memberView(before)),
      after: memberRecord(after),
    });
    return after;
  });
}
