import { parentPort, workerData } from 'node:worker_threads';
import { prepareSimulation, sampleDraws, samplesLayout, summariseLevel, tornado } from '@/lib/engine';
import type { SimulationAnswers, SimulationJob, SimulationTask } from './protocol';

const { plan, run } = workerData as SimulationJob;
const simulation = prepareSimulation(plan, run);

function answer(task: SimulationTask): SimulationAnswers[SimulationTask['kind']] {
  switch (task.kind) {
    case 'layout':
      return samplesLayout(simulation);
    case 'draw':
      sampleDraws(simulation, task.span, task.samples);
      return null;
    case 'summarise':
      return summariseLevel(simulation, task.samples, task.level);
    case 'tornado':
      return tornado(plan, run);
    default: {
      const unknown: never = task;
      throw new Error(`There is no task ${JSON.stringify(unknown)}.`);
    }
  }
}

parentPort?.on('message', (task: SimulationTask) => parentPort?.postMessage(answer(task)));
