import { can } from '@/lib/access';
import type { Context } from '../context';
import { computeWatch } from './compute-watch';
import { findingOf } from './finding';
import { watchedRuns } from './runs';
import type { WatchedRun } from './watch-view';

/** What the overview says of the watch. */
export type WatchSummary = { finding: string; runs: WatchedRun[]; more: number };

const MOST_RUNS = 4;

/** null for a reader who may not see the watch, and where there is nothing to warn of. @throws NOT_FOUND where there is no such plan */
export async function getWatchSummary(
  context: Context,
  asked: { planId: string; scenario?: string | undefined },
): Promise<WatchSummary | null> {
  const { actor, clock } = context;
  if (!can(actor, 'watch:read', { organisationId: actor.organisationId })) return null;
  const watched = await computeWatch(context, asked);
  const released = watched.sites.reduce(
    (sum, { separations }) => sum + separations.reduce((total, heads) => total + heads, 0),
    0,
  );
  const { text, warns } = findingOf(watched.watch, released);
  if (!warns) return null;
  const runs = watchedRuns(watched, clock());
  return { finding: text, runs: runs.slice(0, MOST_RUNS), more: Math.max(0, runs.length - MOST_RUNS) };
}
