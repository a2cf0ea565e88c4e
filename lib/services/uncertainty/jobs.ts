import { Mutex } from 'async-mutex';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';

export type SimulationStatus =
  | { state: 'none' }
  | { state: 'waiting' }
  | { state: 'running'; progress: number }
  | { state: 'failed' }
  | { state: 'done' };

type Asker = {
  planId: string;
  /** Of the plan, which is to be simulated as it was then. */
  revision: number;
  /** A member who asked for the run, or a page of theirs that wants it without being asked. */
  waiter: string;
  /** Whether the waiter gives up other runs of the plan: a person looks at one at a time. */
  displaces: boolean;
};

type Job = Pick<Asker, 'planId' | 'revision'> & {
  status: SimulationStatus;
  /** It goes on as long as there is one. */
  waiting: Set<string>;
  controller: AbortController;
  /** Settled when it is done, has failed or was given up. */
  ended: Promise<void>;
};

type Work = (options: { signal: AbortSignal; onProgress: (share: number) => void }) => Promise<void>;

/** One simulation runs at a time, so that pages stay quick; this many may wait. */
const MOST_WAITING = 20;

class SimulationJobs {
  readonly #jobs = new Map<string, Job>();
  readonly #turn = new Mutex();

  status(key: string): SimulationStatus {
    return this.#jobs.get(key)?.status ?? { state: 'none' };
  }

  /** Starts the work, or joins whoever waits for the same. Runs of an earlier state of the plan are given up: nobody would see them. */
  start(key: string, { planId, revision, waiter, displaces }: Asker, work: Work): void {
    for (const [other, job] of this.#jobs) {
      if (job.status.state === 'failed') this.#jobs.delete(other);
      else if (other === key || job.planId !== planId) continue;
      else if (job.revision < revision) this.#giveUp(other, job);
      else if (displaces) this.leave(other, waiter);
    }
    const known = this.#jobs.get(key);
    if (known) {
      known.waiting.add(waiter);
      return;
    }
    if (this.#jobs.size >= MOST_WAITING) {
      throw new AppError(
        'TOO_MANY',
        'Too many simulations are waiting. Nothing is lost; try again in a minute.',
      );
    }
    const controller = new AbortController();
    const job: Job = {
      ...{ planId, revision, controller },
      status: { state: 'waiting' },
      waiting: new Set([waiter]),
      ended: new Promise((resolve) => controller.signal.addEventListener('abort', () => resolve())),
    };
    this.#jobs.set(key, job);
    const run = this.#turn.runExclusive(() => this.#run(key, job, work));
    job.ended = Promise.race([run, job.ended]);
  }

  /** Settled when the job has ended in whatever way; at once where there is none. */
  async ended(key: string): Promise<void> {
    await this.#jobs.get(key)?.ended;
  }

  /** The waiter waits no longer; a run for which nobody waits is ended. */
  leave(key: string, waiter: string): void {
    const job = this.#jobs.get(key);
    if (job?.waiting.delete(waiter) && job.waiting.size === 0) this.#giveUp(key, job);
  }

  #giveUp(key: string, job: Job): void {
    this.#jobs.delete(key);
    job.controller.abort(new Error('Nobody waits for this simulation any more.'));
  }

  async #run(key: string, job: Job, work: Work): Promise<void> {
    const { signal } = job.controller;
    if (signal.aborted) return;
    job.status = { state: 'running', progress: 0 };
    try {
      await work({
        signal,
        onProgress: (progress) => {
          job.status = { state: 'running', progress };
        },
      });
      this.#jobs.delete(key);
    } catch (error) {
      if (signal.aborted) return;
      log.error({ error }, 'simulation failed');
      job.status = { state: 'failed' };
    }
  }
}

const kept = globalThis as typeof globalThis & { headroomSimulations?: SimulationJobs };

/** The runs of this process; kept on globalThis because pages and actions are bundled apart. */
export function simulationJobs(): SimulationJobs {
  kept.headroomSimulations ??= new SimulationJobs();
  return kept.headroomSimulations;
}
