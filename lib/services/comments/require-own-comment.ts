import type { Writer } from '@/db';
import { type CommentRow, findComment } from '@/db/queries/comments';
import type { Actor } from '@/lib/access';
import { AppError, conflict, notFound } from '@/lib/errors';
import { type CommentedObject, requireThread } from './require-commented';

/**
 * A comment that its author is about to change, in the version that they saw.
 * @throws NOT_FOUND; FORBIDDEN for anybody but its author, and where the plan is closed; CONFLICT
 */
export async function requireOwnComment(
  writer: Writer,
  actor: Actor,
  { planId, commentId, version }: { planId: string; commentId: string; version: number },
): Promise<CommentedObject & { comment: CommentRow }> {
  const { organisationId, memberId } = actor;
  const comment = await findComment(writer, { organisationId, planId }, commentId);
  if (!comment) throw notFound();
  const { threadId } = comment;
  const commented = await requireThread(writer, actor, { planId, threadId, may: 'comments:write' });
  if (comment.authorId !== memberId || comment.removedAt !== null)
    throw new AppError('FORBIDDEN', 'Only its author can change a comment. Nothing was changed.');
  if (comment.version !== version) throw conflict({ version: comment.version, body: comment.body });
  return { ...commented, comment };
}
