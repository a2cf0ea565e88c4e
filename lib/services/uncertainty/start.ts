import { availableParallelism } from 'node:os';
import { findPlan } from '@/db/queries/plans';
import { findSimulation, keepSimulation, type SimulationKey } from '@/db/queries/simulations';
import type { Plan } from '@/lib/engine';
import { simulateInThreads } from '@/lib/engine-host/simulate-in-threads';
import { newId } from '@/lib/ids';
import { DEFAULT_RUN } from '@/lib/plan';
import type { Context } from '../context';
import { assemblePlan } from '../plans/assemble';
import { requirePlanContent } from '../plans/read-plan';
import type { AskedSimulation, UsualRun } from './inputs';
import { type SimulationStatus, simulationJobs } from './jobs';
import { partOfKey, simulationKey } from './simulation-key';

/** A core stays free for the pages of everyone else. */
const THREADS = Math.max(1, availableParallelism() - 1);

/**
 * Has a run made, unless it is kept already or under way. Nothing of the plan is changed by it, so it leaves no audit event.
 * @throws NOT_FOUND unless the actor may read the plan and it has the scenario; TOO_MANY where too many are waiting
 */
export async function startSimulation(context: Context, asked: AskedSimulation): Promise<SimulationStatus> {
  return start(context, asked, { waiter: context.actor.memberId, displaces: true });
}

/**
 * The same for a page that wants the usual run of a scenario for its ranges: what its reader has asked for goes on beside it.
 * @throws as `startSimulation`
 */
export async function startUsualRun(context: Context, asked: UsualRun): Promise<SimulationStatus> {
  return start(context, { ...asked, ...DEFAULT_RUN }, { waiter: UNASKED, displaces: false });
}

/** No member's id. */
const UNASKED = 'unasked';

async function start(
  context: Context,
  asked: AskedSimulation,
  as: { waiter: string; displaces: boolean },
): Promise<SimulationStatus> {
  const { database, actor } = context;
  const ready = await database.snapshot(async (reader) => {
    const key = await simulationKey(reader, actor, asked);
    if (await findSimulation(reader, key)) return null;
    return { key, plan: assemblePlan(await requirePlanContent(reader, actor, asked.planId)) };
  });
  if (!ready) return { state: 'done' };
  const { key, plan } = ready;
  const { planId, revision } = key;
  simulationJobs().start(JSON.stringify(key), { planId, revision, ...as }, (options) =>
    runAndKeep(context, { key, plan }, options),
  );
  return simulationJobs().status(JSON.stringify(key));
}

async function runAndKeep(
  { database, clock }: Context,
  { key, plan }: { key: SimulationKey; plan: Plan },
  options: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<void> {
  const { scenario, draws, seed, correlation } = key;
  const run = { scenario, draws, seed, correlation, part: partOfKey(key) };
  const result = await simulateInThreads(plan, run, { threads: THREADS, ...options });
  await database.write(async (writer) => {
    if (!(await findPlan(writer, key.organisationId, key.planId))) return;
    await keepSimulation(writer, { id: newId(), ...key, result, computedAt: clock() });
  });
}
