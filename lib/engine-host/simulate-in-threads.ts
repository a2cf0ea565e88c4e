import path from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  type Plan,
  type SamplesLayout,
  type SimulatedLevel,
  type SimulationRun,
  simulationResult,
  type UncertaintyResult,
} from '@/lib/engine';
import type { SimulationAnswers, SimulationJob, SimulationTask } from './protocol';

/** Read as it stands in every place that starts threads: the server's bundle, the command line, the tests. */
const START = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'engine-host', 'start-worker.mjs');

/** Draws that a thread makes at a time: few enough for a cancel and a progress bar to be felt at once. */
const DRAWS_AT_A_TIME = 50;

type Options = {
  /** 1 or more; how many there are changes nothing in the result. */
  threads: number;
  /** Ends the threads at once; the promise is rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Called with the share of the draws that is made, 0 … 1. */
  onProgress?: ((share: number) => void) | undefined;
};

/** `assessUncertainty` in threads of its own: the same result to the last bit, while this one stays free. */
export async function simulateInThreads(
  plan: Plan,
  run: SimulationRun,
  { threads, signal, onProgress }: Options,
): Promise<UncertaintyResult> {
  signal?.throwIfAborted();
  const crew = new Crew({ plan, run }, threads);
  const stop = () => crew.dismiss(signal?.reason);
  signal?.addEventListener('abort', stop);
  try {
    const layout = await crew.ask({ kind: 'layout' });
    const bars = crew.ask({ kind: 'tornado' });
    const [tornado, levels] = await Promise.all([bars, sampleLevels(crew, run, layout, onProgress)]);
    return { ...simulationResult(plan, run, layout, levels), tornado };
  } finally {
    signal?.removeEventListener('abort', stop);
    crew.dismiss(new Error('The simulation has ended.'));
  }
}

async function sampleLevels(
  crew: Crew,
  { draws }: SimulationRun,
  { levels, levelsAtATime, levelLength }: SamplesLayout,
  onProgress: Options['onProgress'],
): Promise<SimulatedLevel[]> {
  const passes = Math.ceil(levels / levelsAtATime);
  const memory = new SharedArrayBuffer(levelsAtATime * levelLength * Float64Array.BYTES_PER_ELEMENT);
  const summaries: SimulatedLevel[] = [];
  let made = 0;
  for (let firstLevel = 0; firstLevel < levels; firstLevel += levelsAtATime) {
    const count = Math.min(levelsAtATime, levels - firstLevel);
    const samples = { firstLevel, values: new Float64Array(memory, 0, count * levelLength) };
    const spans = Array.from({ length: Math.ceil(draws / DRAWS_AT_A_TIME) }, (_, i) => ({
      from: i * DRAWS_AT_A_TIME,
      to: Math.min((i + 1) * DRAWS_AT_A_TIME, draws),
    }));
    await Promise.all(
      spans.map(async (span) => {
        await crew.ask({ kind: 'draw', span, samples });
        made += span.to - span.from;
        onProgress?.(made / (draws * passes));
      }),
    );
    const asked = Array.from({ length: count }, (_, i) =>
      crew.ask({ kind: 'summarise', level: firstLevel + i, samples }),
    );
    summaries.push(...(await Promise.all(asked)));
  }
  return summaries;
}

type Pending = {
  task: SimulationTask;
  resolve: (answer: SimulationAnswers[SimulationTask['kind']]) => void;
  reject: (reason: unknown) => void;
};

/** Threads that have prepared the same job and take tasks from one queue, in its order. */
class Crew {
  readonly #threads: Worker[];
  readonly #idle: Worker[];
  readonly #queue: Pending[] = [];
  readonly #busy = new Map<Worker, Pending>();
  #ended: { reason: unknown } | undefined;

  constructor(job: SimulationJob, threads: number) {
    this.#threads = Array.from({ length: threads }, () => {
      const thread = new Worker(START, { workerData: job });
      thread.on('message', (answer) => {
        this.#busy.get(thread)?.resolve(answer);
        this.#busy.delete(thread);
        this.#idle.push(thread);
        this.#handOut();
      });
      thread.on('error', (error) => this.dismiss(error));
      return thread;
    });
    this.#idle = [...this.#threads];
  }

  /** The cast: a thread answers each kind of task with its kind of answer. */
  ask<Kind extends SimulationTask['kind']>(
    task: Extract<SimulationTask, { kind: Kind }>,
  ): Promise<SimulationAnswers[Kind]> {
    const asked = new Promise<SimulationAnswers[SimulationTask['kind']]>((resolve, reject) => {
      this.#queue.push({ task, resolve, reject });
    });
    this.#handOut();
    return asked as Promise<SimulationAnswers[Kind]>;
  }

  /** Ends every thread; what was asked and not answered is rejected. */
  dismiss(reason: unknown): void {
    this.#ended ??= { reason };
    for (const thread of this.#threads) void thread.terminate();
    for (const { reject } of [...this.#busy.values(), ...this.#queue.splice(0)]) reject(this.#ended.reason);
    this.#busy.clear();
  }

  #handOut(): void {
    if (this.#ended) {
      for (const { reject } of this.#queue.splice(0)) reject(this.#ended.reason);
      return;
    }
    while (this.#idle.length > 0 && this.#queue.length > 0) {
      const thread = this.#idle.shift();
      const next = this.#queue.shift();
      if (!thread || !next) return;
      this.#busy.set(thread, next);
      thread.postMessage(next.task);
    }
  }
}
