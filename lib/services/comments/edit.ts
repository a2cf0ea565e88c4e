import { updateComment } from '@/db/queries/comments';
import { conflict } from '@/lib/errors';
import { mentionedIds } from '@/lib/plan/mentions';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { activeMembers, readersOf } from '../members/who';
import { notify } from '../notifications/notify';
import type { EditComment } from './inputs';
import { mentionedReaders } from './mentioned-readers';
import { commentRecord } from './record';
import { requireOwnComment } from './require-own-comment';

/**
 * The author's own words anew. Who is mentioned for the first time is told.
 * @throws as requireOwnComment; INVALID where somebody is added who cannot read it
 */
export async function editComment(context: Context, input: EditComment): Promise<{ version: number }> {
  const { database, actor, clock } = context;
  const { planId, commentId, body } = input;
  return database.write(async (writer) => {
    const { comment, about, inPlan, object, subject } = await requireOwnComment(writer, actor, input);
    const known = mentionedIds(comment.body);
    const readers = readersOf(await activeMembers(writer, inPlan.organisationId), subject);
    const added = mentionedReaders(
      mentionedIds(body).filter((id) => !known.includes(id)),
      readers,
    );
    const { id, version, number } = comment;
    const written = await updateComment(writer, { ...inPlan, id, version }, { body, editedAt: clock() });
    if (written === null) throw conflict({ version, body: comment.body });
    await recordChange(writer, context, {
      action: 'comments:edit',
      objectType: 'comment',
      objectId: commentId,
      planId,
      before: commentRecord(about, comment),
      after: commentRecord(about, { number, body }),
    });
    const news = { ...inPlan, ...object, by: actor.memberId, at: clock(), detail: String(number) };
    await notify(writer, { ...news, kind: 'mention' }, added);
    return { version: written };
  });
}
