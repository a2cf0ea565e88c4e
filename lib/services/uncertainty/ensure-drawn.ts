import { setTimeout } from 'node:timers/promises';
import { AppError } from '@/lib/errors';
import { DEFAULT_RUN } from '@/lib/plan';
import type { Context } from '../context';
import type { UsualRun } from './inputs';
import { simulationJobs } from './jobs';
import { simulationKey } from './simulation-key';
import { startUsualRun } from './start';

/** A reader waits at most this long for draws; the run goes on. */
const LONGEST_WAIT_MS = 15_000;

/**
 * Has the usual run of a scenario made for this state of the plan, and waits for it: what is about to be handed on says how sure
 * it is. After the longest wait, and where too many runs are waiting already, it does without.
 * @throws NOT_FOUND unless the actor may read the plan and it has the scenario
 */
export async function ensureDrawn(context: Context, asked: UsualRun): Promise<void> {
  const status = await startUsualRun(context, asked).catch((error) => {
    if (error instanceof AppError && error.code === 'TOO_MANY') return null;
    throw error;
  });
  if (status === null || status.state === 'done') return;
  const run = { ...asked, ...DEFAULT_RUN };
  const key = await context.database.snapshot((reader) => simulationKey(reader, context.actor, run));
  const timer = new AbortController();
  await Promise.race([
    simulationJobs().ended(JSON.stringify(key)),
    setTimeout(LONGEST_WAIT_MS, undefined, { signal: timer.signal }).catch(() => undefined),
  ]);
  timer.abort();
}
