import { z } from 'zod';
import { updateMember as writeMember } from '@/db/queries/members';
import { conflict } from '@/lib/errors';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { requireMember } from './require-member';
import { type Member, memberRecord, memberView } from './view';

export const enableMemberInput = z.object({ memberId: z.string(), version: z.number().int() });

/** Lets a disabled member in again, in the role that they had. */
export async function enableMember(
  context: Context,
  input: z.output<typeof enableMemberInput>,
): Promise<Member> {
  const { database, actor } = context;
  const { organisationId } = actor;
  return database.write(async (writer) => {
    authorise(actor, 'members:manage', { organisationId });
    const before = await requireMember(writer, organisationId, input);
    const row = await writeMember(writer, before, { disabledAt: null });
    if (!row) throw conflict(memberView(before));
    const after = memberView({ ...before, ...row });
    await recordChange(writer, context, {
      action: 'members:enable',
      objectType: 'member',
      objectId: before.id,
      before: memberRecord(memberView(before)),
      after: memberRecord(after),
    });
    return after;
  });
}
