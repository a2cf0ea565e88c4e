import { updateThread } from '@/db/queries/comments';
import { conflict } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import type { ResolveThread } from './inputs';
import { requireThread } from './require-commented';

/** Marks a conversation as settled, or as open again. @throws NOT_FOUND, FORBIDDEN, CONFLICT with the stored state */
export async function resolveThread(
  context: Context,
  { planId, threadId, version, resolved }: ResolveThread,
): Promise<{ version: number }> {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const { thread, about, inPlan } = await requireThread(writer, actor, {
      planId,
      threadId,
      may: 'comments:write',
    });
    const wasResolved = thread.resolvedAt !== null;
    const current = { version: thread.version, resolved: wasResolved };
    if (thread.version !== version) throw conflict(current);
    const written = await updateThread(
      writer,
      { ...inPlan, id: threadId, version },
      resolved ? { resolvedBy: actor.memberId, resolvedAt: clock() } : { resolvedBy: null, resolvedAt: null },
    );
    if (written === null) throw conflict(current);
    await recordChange(writer, context, {
      action: resolved ? 'comments:resolve' : 'comments:reopen',
      objectType: 'thread',
      objectId: threadId,
      planId,
      before: { about, resolved: wasResolved },
      after: { about, resolved },
    });
    return { version: written };
  });
}
