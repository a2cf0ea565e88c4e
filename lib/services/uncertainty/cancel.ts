import type { Context } from '../context';
import type { AskedSimulation } from './inputs';
import { type SimulationStatus, simulationJobs } from './jobs';
import { simulationKey } from './simulation-key';

/** Gives up a run, unless others wait for it too. @throws NOT_FOUND unless the actor may read the plan */
export async function cancelSimulation(
  { database, actor }: Context,
  asked: AskedSimulation,
): Promise<SimulationStatus> {
  const key = JSON.stringify(await database.snapshot((reader) => simulationKey(reader, actor, asked)));
  simulationJobs().leave(key, actor.memberId);
  return { state: 'none' };
}
