import { getActor } from '@/lib/auth';
import { systemClock } from '@/lib/clock';
import { database } from '@/lib/services/database';
import { countUnreadEntries } from '@/lib/services/notifications/count-unread';

/** The number beside the bell. */
export async function GET(): Promise<Response> {
  const actor = await getActor();
  if (!actor) return Response.json(null, { status: 401 });
  return Response.json(await countUnreadEntries({ database: database(), actor, clock: systemClock }));
}
