import type { Context } from '../context';
import type { AskedTrail } from './inputs';
import { readTrail, requireTrail, type TrailEvent } from './read-trail';

export const EVENTS_A_PAGE = 100;

export type Trail = {
  events: TrailEvent[];
  /** Whether older events fit too. */
  hasMore: boolean;
  /** Who may be filtered by. */
  members: { id: string; name: string }[];
};

/** @throws NOT_FOUND, FORBIDDEN unless the actor may read the trail of the plan, or of the organisation */
export async function listTrail({ database, actor }: Context, asked: AskedTrail): Promise<Trail> {
  return database.snapshot(async (reader) => {
    const scope = await requireTrail(reader, actor, asked.planId);
    const { organisationId } = actor;
    const events = await readTrail(reader, { organisationId, scope, asked, limit: EVENTS_A_PAGE + 1 });
    return {
      events: events.slice(0, EVENTS_A_PAGE),
      hasMore: events.length > EVENTS_A_PAGE,
      members: scope.members.map(({ id, name }) => ({ id, name })),
    };
  });
}
