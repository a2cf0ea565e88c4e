import { and, asc, count, eq, isNull, max } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { comments, commentThreads } from '../schema';
import { belongsTo, type InPlan } from './plans';

export type ThreadRow = typeof commentThreads.$inferSelect;
export type CommentRow = typeof comments.$inferSelect;

/** What a conversation is about: a cost centre by its id in the plan, or a role line. */
export type ThreadObject = { centreId: string; roleId: null } | { centreId: null; roleId: string };

export async function findThread(
  reader: Reader,
  inPlan: InPlan,
  { centreId, roleId }: ThreadObject,
): Promise<ThreadRow | null> {
  const [row] = await reader
    .select()
    .from(commentThreads)
    .where(
      and(
        belongsTo(commentThreads, inPlan),
        centreId === null ? eq(commentThreads.roleId, roleId) : eq(commentThreads.planCostCentreId, centreId),
      ),
    );
  return row ?? null;
}

export async function findThreadById(reader: Reader, inPlan: InPlan, id: string): Promise<ThreadRow | null> {
  const [row] = await reader
    .select()
    .from(commentThreads)
    .where(and(belongsTo(commentThreads, inPlan), eq(commentThreads.id, id)));
  return row ?? null;
}

/** To be called where the object has none. */
export async function insertThread(
  writer: Writer,
  { organisationId, planId }: InPlan,
  { id, centreId, roleId }: ThreadObject & { id: string },
): Promise<void> {
  await writer
    .insert(commentThreads)
    .values({ id, organisationId, planId, planCostCentreId: centreId, roleId });
}

/** @returns the new version, or null where `version` is no longer the stored one */
export async function updateThread(
  writer: Writer,
  { id, version, ...inPlan }: InPlan & { id: string; version: number },
  change: Pick<ThreadRow, 'resolvedBy' | 'resolvedAt'>,
): Promise<number | null> {
  const [row] = await writer
    .update(commentThreads)
    .set({ ...change, version: version + 1 })
    .where(
      and(belongsTo(commentThreads, inPlan), eq(commentThreads.id, id), eq(commentThreads.version, version)),
    )
    .returning({ version: commentThreads.version });
  return row?.version ?? null;
}

/** The comments of a thread, removed ones too, oldest first. */
export async function listComments(reader: Reader, inPlan: InPlan, threadId: string): Promise<CommentRow[]> {
  return reader
    .select()
    .from(comments)
    .where(and(belongsTo(comments, inPlan), eq(comments.threadId, threadId)))
    .orderBy(asc(comments.number));
}

export async function findComment(reader: Reader, inPlan: InPlan, id: string): Promise<CommentRow | null> {
  const [row] = await reader
    .select()
    .from(comments)
    .where(and(belongsTo(comments, inPlan), eq(comments.id, id)));
  return row ?? null;
}

/** The number that the next comment of a thread takes. */
export async function nextCommentNumber(reader: Reader, inPlan: InPlan, threadId: string): Promise<number> {
  const [row] = await reader
    .select({ last: max(comments.number) })
    .from(comments)
    .where(and(belongsTo(comments, inPlan), eq(comments.threadId, threadId)));
  return (row?.last ?? 0) + 1;
}

export async function insertComment(
  writer: Writer,
  { organisationId, planId }: InPlan,
  row: Pick<CommentRow, 'id' | 'threadId' | 'number' | 'authorId' | 'body' | 'createdAt'>,
): Promise<void> {
  await writer.insert(comments).values({ ...row, organisationId, planId });
}

/** @returns the new version, or null where `version` is no longer the stored one */
export async function updateComment(
  writer: Writer,
  { id, version, ...inPlan }: InPlan & { id: string; version: number },
  change: Partial<Pick<CommentRow, 'body' | 'editedAt' | 'removedAt'>>,
): Promise<number | null> {
  const [row] = await writer
    .update(comments)
    .set({ ...change, version: version + 1 })
    .where(and(belongsTo(comments, inPlan), eq(comments.id, id), eq(comments.version, version)))
    .returning({ version: comments.version });
  return row?.version ?? null;
}

/** How many comments an object of the plan has, without removed ones. */
export type ThreadCount = Pick<ThreadRow, 'planCostCentreId' | 'roleId' | 'resolvedAt'> & {
  comments: number;
};

/** Objects without a comment are not in it. */
export async function countComments(reader: Reader, inPlan: InPlan): Promise<ThreadCount[]> {
  return reader
    .select({
      planCostCentreId: commentThreads.planCostCentreId,
      roleId: commentThreads.roleId,
      resolvedAt: commentThreads.resolvedAt,
      comments: count(),
    })
    .from(comments)
    .innerJoin(commentThreads, eq(comments.threadId, commentThreads.id))
    .where(and(belongsTo(comments, inPlan), belongsTo(commentThreads, inPlan), isNull(comments.removedAt)))
    .groupBy(commentThreads.id);
}
