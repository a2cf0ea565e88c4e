import { findThread, listComments } from '@/db/queries/comments';
import { listMembers } from '@/db/queries/members';
import { can, type MemberRole } from '@/lib/access';
import { mentionedIds } from '@/lib/plan/mentions';
import type { Context } from '../context';
import { actorOf } from '../members/actor-of';
import { readersOf } from '../members/who';
import type { Commented } from './inputs';
import { type CommentedLine, commentedLines } from './on-lines';
import { requireCommented } from './require-commented';

export type CommentView = {
  id: string;
  /** 1, 2, 3 … within the conversation. */
  number: number;
  version: number;
  author: string;
  at: number;
  editedAt: number | null;
  isRemoved: boolean;
  /** As stored: `@{id}` is a member of `names`. */
  body: string;
  mayChange: boolean;
};

/** The conversation about a cost centre or a role line. */
export type ThreadView = {
  planId: string;
  about: Commented;
  /** Null before the first comment. */
  thread: { id: string; version: number; resolved: { by: string; at: number } | null } | null;
  /** Oldest first. */
  comments: CommentView[];
  /** Current names of those who are mentioned, by their id. */
  names: Record<string, string>;
  /** Whom a comment may mention; empty where the actor may not write. */
  people: { id: string; name: string; role: MemberRole }[];
  /** Of a cost centre: its role lines, and those of all centres below, that have comments of their own. */
  lines: CommentedLine[];
  mayWrite: boolean;
};

const FORMER = 'a former member';

/** @throws NOT_FOUND unless the actor may read what it is about */
export async function getThread(
  { database, actor }: Context,
  { planId, about }: { planId: string; about: Commented },
): Promise<ThreadView> {
  return database.snapshot(async (reader) => {
    const { inPlan, object, subject } = await requireCommented(reader, actor, {
      planId,
      about,
      may: 'comments:read',
    });
    const thread = await findThread(reader, inPlan, object);
    const rows = thread ? await listComments(reader, inPlan, thread.id) : [];
    const members = await listMembers(reader, inPlan.organisationId);
    const names = new Map(members.map(({ id, name }) => [id, name]));
    const nameOf = (id: string) => names.get(id) ?? FORMER;
    const mayWrite = can(actor, 'comments:write', subject);
    const active = members.filter(({ disabledAt }) => disabledAt === null).map(actorOf);
    return {
      planId,
      about,
      thread: thread && {
        id: thread.id,
        version: thread.version,
        resolved:
          thread.resolvedAt !== null && thread.resolvedBy !== null
            ? { by: nameOf(thread.resolvedBy), at: thread.resolvedAt }
            : null,
      },
      comments: rows.map((row) => ({
        id: row.id,
        number: row.number,
        version: row.version,
        author: nameOf(row.authorId),
        at: row.createdAt,
        editedAt: row.editedAt,
        isRemoved: row.removedAt !== null,
        body: row.body,
        mayChange: mayWrite && row.removedAt === null && row.authorId === actor.memberId,
      })),
      names: Object.fromEntries(rows.flatMap(({ body }) => mentionedIds(body).map((id) => [id, nameOf(id)]))),
      people: mayWrite
        ? readersOf(active, subject)
            .filter(({ memberId }) => memberId !== actor.memberId)
            .map(({ memberId, name, role }) => ({ id: memberId, name, role }))
        : [],
      lines: object.centreId === null ? [] : await commentedLines(reader, inPlan, object.centreId),
      mayWrite,
    };
  });
}
