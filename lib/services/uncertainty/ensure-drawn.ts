import { setTimeout } from 'node:timers/promises';
import { DEFAULT_RUN } from '@/lib/plan';
import type { Context } from '../context';
import { simulationJobs } from './jobs';
import { simulationKey } from './simulation-key';
import { startSimulation } from './start';

/** A reader waits at most this long for draws; the run goes on. */
const LONGEST_WAIT_MS = 15_000;

/**
 * Has the usual run of a scenario made for this state of the plan, and waits for it: what is about to be handed on says how sure
 * it is. After the longest wait it does without.
 * @throws NOT_FOUND unless the actor may read the plan and it has the scenario; TOO_MANY where too many are waiting
 */
export async function ensureDrawn(
  context: Context,
  { planId, scenario }: { planId: string; scenario: string },
): Promise<void> {
  const asked = { planId, scenario, ...DEFAULT_RUN };
  const { state } = await startSimulation(context, asked);
  if (state === 'done') return;
  const key = await context.database.snapshot((reader) => simulationKey(reader, context.actor, asked));
  const timer = new AbortController();
  await Promise.race([
    simulationJobs().ended(JSON.stringify(key)),
    setTimeout(LONGEST_WAIT_MS, undefined, { signal: timer.signal }).catch(() => undefined),
  ]);
  timer.abort();
}
