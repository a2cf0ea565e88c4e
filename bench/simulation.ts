import { availableParallelism } from 'node:os';
import {
  type Plan,
  prepareSimulation,
  type SimulationRun,
  sampleDraws,
  samplesLayout,
  tornado,
} from '@/lib/engine';
import { simulateInThreads } from '@/lib/engine-host/simulate-in-threads';
import { runCProgram } from './c-program';
import { numbersOf } from './c-recurrence';
import { type Timing, timingOf } from './clock';

const WARM_UPS = 1;
const RUNS = 5;

export type SimulationTimes = {
  threads: number;
  /** `headroom simulate`: threads started, draws, quantiles and tornado. */
  whole: Timing;
  /** The draws alone, in one thread that is warm. */
  draws: Timing;
  /** One tornado: 20 runs of compute. */
  tornado: Timing;
  c: { threads: Timing; alone: Timing; compiler: string; difference: number; compared: number } | null;
};

async function repeat(work: () => unknown): Promise<Timing> {
  const milliseconds: number[] = [];
  for (let run = 0; run < WARM_UPS + RUNS; run++) {
    const before = performance.now();
    await work();
    milliseconds.push(performance.now() - before);
  }
  return timingOf(milliseconds.slice(WARM_UPS));
}

function drawnHere(plan: Plan, run: SimulationRun): Float64Array {
  const simulation = prepareSimulation(plan, run);
  const { levels, levelLength } = samplesLayout(simulation);
  const values = new Float64Array(levels * levelLength);
  sampleDraws(simulation, { from: 0, to: run.draws }, { firstLevel: 0, values });
  return values;
}

/** Largest |a − b| relative to the largest |b| of the same quantity, which takes `draws` numbers. */
function differenceOf(values: Float64Array, others: Float64Array, draws: number): number {
  if (values.length !== others.length) return Number.NaN;
  let largest = 0;
  for (let cell = 0; cell < values.length; cell += draws) {
    const own = others.subarray(cell, cell + draws);
    const scale = own.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    for (let i = 0; i < draws; i++) {
      largest = Math.max(largest, Math.abs((values[cell + i] ?? Number.NaN) - (own[i] ?? 0)) / scale);
    }
  }
  return largest;
}

function runC(plan: Plan, run: SimulationRun, threads: number) {
  const words = [run.draws, run.seed, run.correlation, threads, WARM_UPS + RUNS].map(String);
  return runCProgram('simulation.c', numbersOf(plan), words);
}

/** Times a simulation of the plan's first scenario beside the same draws in C, and compares every number of both. */
export async function timeSimulation(plan: Plan, run: SimulationRun): Promise<SimulationTimes> {
  const threads = availableParallelism();
  const many = runC(plan, run, threads);
  const one = runC(plan, run, 1);
  const values = drawnHere(plan, run);
  const c =
    many && one
      ? {
          threads: timingOf(many.milliseconds.slice(WARM_UPS)),
          alone: timingOf(one.milliseconds.slice(WARM_UPS)),
          compiler: many.compiler,
          difference: differenceOf(values, many.output, run.draws),
          compared: values.length,
        }
      : null;
  const whole = await repeat(() => simulateInThreads(plan, run, { threads }));
  return {
    threads,
    whole,
    draws: await repeat(() => drawnHere(plan, run)),
    tornado: await repeat(() => tornado(plan, run)),
    c,
  };
}
