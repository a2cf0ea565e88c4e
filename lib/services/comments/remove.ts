import { updateComment } from '@/db/queries/comments';
import { conflict } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import type { RemoveComment } from './inputs';
import { commentRecord } from './record';
import { requireOwnComment } from './require-own-comment';

/** Wipes the words; that there was a comment, by whom and when, stays. @throws as requireOwnComment */
export async function removeComment(context: Context, input: RemoveComment): Promise<void> {
  const { database, actor, clock } = context;
  await database.write(async (writer) => {
    const { comment, about, inPlan } = await requireOwnComment(writer, actor, input);
    const { id, version, body } = comment;
    const change = { body: '', removedAt: clock() };
    const written = await updateComment(writer, { ...inPlan, id, version }, change);
    if (written === null) throw conflict({ version, body });
    await recordChange(writer, context, {
      action: 'comments:remove',
      objectType: 'comment',
      objectId: id,
      planId: input.planId,
      before: commentRecord(about, comment),
    });
  });
}
