import type { Writer } from '@/db';
import {
  findThread,
  insertComment,
  insertThread,
  listComments,
  nextCommentNumber,
  updateThread,
} from '@/db/queries/comments';
import { newId } from '@/lib/ids';
import { mentionedIds } from '@/lib/plan/mentions';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { activeMembers, answeringHeads, readersOf } from '../members/who';
import { notify } from '../notifications/notify';
import type { AddComment } from './inputs';
import { mentionedReaders } from './mentioned-readers';
import { commentRecord } from './record';
import { type CommentedObject, requireCommented } from './require-commented';

/**
 * Adds a comment at the end, and reopens the conversation where it was resolved. Who is mentioned is told of that; the heads who
 * answer for the centre and those who have commented are told of the comment.
 * @throws NOT_FOUND, FORBIDDEN; INVALID where it mentions somebody who cannot read it
 */
export async function addComment(context: Context, { planId, about, body }: AddComment) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const commented = await requireCommented(writer, actor, { planId, about, may: 'comments:write' });
    const { inPlan, object, subject } = commented;
    const members = await activeMembers(writer, inPlan.organisationId);
    const readers = readersOf(members, subject);
    const mentioned = mentionedReaders(mentionedIds(body), readers);
    const threadId = await openThread(writer, commented);
    const others = (await listComments(writer, inPlan, threadId))
      .filter(({ removedAt }) => removedAt === null)
      .map(({ authorId }) => authorId);
    const number = await nextCommentNumber(writer, inPlan, threadId);
    const comment = { id: newId(), threadId, number, authorId: actor.memberId, body };
    await insertComment(writer, inPlan, { ...comment, createdAt: clock() });
    await recordChange(writer, context, {
      action: 'comments:add',
      objectType: 'comment',
      objectId: comment.id,
      planId,
      after: commentRecord(about, { number, body }),
    });
    const news = { ...inPlan, ...object, by: actor.memberId, at: clock(), detail: String(number) };
    const told = await notify(writer, { ...news, kind: 'mention' }, mentioned);
    const heads = answeringHeads(members, subject.costCentrePath);
    await notify(
      writer,
      { ...news, kind: 'comment' },
      readers.filter(
        (reader) =>
          !told.includes(reader.memberId) && (heads.includes(reader) || others.includes(reader.memberId)),
      ),
    );
    return { id: comment.id, number };
  });
}

/** The conversation about this, made or opened again where it has to be. */
async function openThread(writer: Writer, { inPlan, object }: CommentedObject): Promise<string> {
  const thread = await findThread(writer, inPlan, object);
  if (!thread) {
    const id = newId();
    await insertThread(writer, inPlan, { ...object, id });
    return id;
  }
  const { id, version, resolvedAt } = thread;
  if (resolvedAt !== null)
    await updateThread(writer, { ...inPlan, id, version }, { resolvedBy: null, resolvedAt: null });
  return id;
}
