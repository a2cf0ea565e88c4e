import { Worker } from 'node:worker_threads';
import { Mutex } from 'async-mutex';
import { AppError } from '@/lib/errors';

/** Megabytes of the thread's heap, and milliseconds. */
export const THREAD_LIMITS = { megabytes: 384, milliseconds: 60_000 };

const kept = globalThis as typeof globalThis & { headroomReading?: Mutex };

/** One file is read at a time, so that pages stay quick and memory has a bound. */
function turn(): Mutex {
  kept.headroomReading ??= new Mutex();
  return kept.headroomReading;
}

type Answering<Outcome> = {
  thread: Worker;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
};

type InThread<Message, Outcome> = {
  /** Given to the thread as its data. */
  job: unknown;
  limits?: typeof THREAD_LIMITS;
  signal?: AbortSignal | undefined;
  /** Called with what the thread says. */
  hear: (message: Message, answering: Answering<Outcome>) => void;
};

/**
 * Runs the script `start` in a thread of its own with a bound of memory and of time, until what it says is its outcome.
 * @throws INVALID where it needs more of either; what the signal was aborted with
 */
export const inThread = <Message, Outcome>(
  start: string,
  running: InThread<Message, Outcome>,
): Promise<Outcome> => turn().runExclusive(() => run(start, running));

async function run<Message, Outcome>(
  start: string,
  { job, limits = THREAD_LIMITS, signal, hear }: InThread<Message, Outcome>,
): Promise<Outcome> {
  signal?.throwIfAborted();
  const thread = new Worker(start, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32 },
  });
  let timer: NodeJS.Timeout | undefined;
  let stop = () => {};
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(tooMuch('time')), limits.milliseconds);
      stop = () => reject(signal?.reason);
      signal?.addEventListener('abort', stop);
      thread.on('message', (message: Message) => hear(message, { thread, resolve, reject }));
      thread.on('error', (error) => reject(isOutOfMemory(error) ? tooMuch('memory') : error));
      thread.on('exit', () => reject(new Error('A reading thread ended without an answer.')));
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    await thread.terminate();
  }
}

const isOutOfMemory = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooMuch = (what: 'time' | 'memory') =>
  new AppError(
    'INVALID',
    `Reading this file takes more ${what} than one file may. Nothing was changed; leave out columns that are not needed, or save it in parts.`,
  );
