import { findSimulation } from '@/db/queries/simulations';
import type { Context } from '../context';
import type { AskedSimulation } from './inputs';
import { type SimulationStatus, simulationJobs } from './jobs';
import { simulationKey } from './simulation-key';

/** How far a run is. @throws NOT_FOUND unless the actor may read the plan and it has the scenario */
export async function getSimulationStatus(
  { database, actor }: Context,
  asked: AskedSimulation,
): Promise<SimulationStatus> {
  return database.snapshot(async (reader) => {
    const key = await simulationKey(reader, actor, asked);
    const status = simulationJobs().status(JSON.stringify(key));
    if (status.state !== 'none') return status;
    return (await findSimulation(reader, key)) ? { state: 'done' } : status;
  });
}
