import { Mutex } from 'async-mutex';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';

export type SimulationStatus =
  | { state: 'none' }
  | { state: 'waiting' }
  | { state: 'running'; progress: number }
  | { state: 'failed' }
  | { state: 'done' };

type Job = {
  planId: string;
  status: SimulationStatus;
  /** Members who wait for it; it goes on as long as there is one. */
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

  /** Starts the work, or joins whoever waits for the same; a member waits for one run of a plan at a time. */
  start(key: string, { planId, memberId }: { planId: string; memberId: string }, work: Work): void {
    for (const [other, job] of this.#jobs) {
      if (job.status.state === 'failed') this.#jobs.delete(other);
      else if (other !== key && job.planId === planId) this.leave(other, memberId);
    }
    const known = this.#jobs.get(key);
    if (known) {
      known.waiting.add(memberId);
      return;
    }
    if (this.#jobs.size >= MOST_WAITING) {
      throw new AppError(
        'TOO_MANY',
        'Too many simulations are waiting. Nothing is lost; try again in a minute.',
      );
    }
    const job: Job = {
      planId,
      status: { state: 'waiting' },
      waiting: new Set([memberId]),
      controller: new AbortController(),
      ended: Promise.resolve(),
    };
    this.#jobs.set(key, job);
    job.ended = this.#turn.runExclusive(() => this.#run(key, job, work));
  }

  /** Settled when the job has ended in whatever way; at once where there is none. */
  async ended(key: string): Promise<void> {
    await this.#jobs.get(key)?.ended;
  }

  /** The member waits no longer; a run for which nobody waits is ended. */
  leave(key: string, memberId: string): void {
    const job = this.#jobs.get(key);
    if (!job?.waiting.delete(memberId) || job.waiting.size > 0) return;
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
