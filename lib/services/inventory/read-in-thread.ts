import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Mutex } from 'async-mutex';
import { AppError } from '@/lib/errors';
import type { FileReader, ReadOutcome, ReadRequest } from './read-file';
import type { FromReader, ReadingJob, ToReader } from './reading-protocol';

/** Read as it stands in every place that starts threads: the server's bundle, the tests, the benchmark. */
const START = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  'lib',
  'services',
  'inventory',
  'start-reading-worker.mjs',
);

/** Megabytes of the thread's heap, and milliseconds. */
const LIMITS = { megabytes: 384, milliseconds: 60_000 };

const kept = globalThis as typeof globalThis & { headroomReading?: Mutex };

/** One file is read at a time, so that pages stay quick and memory has a bound. */
function turn(): Mutex {
  kept.headroomReading ??= new Mutex();
  return kept.headroomReading;
}

/**
 * A reader of the checked file at this place, in a thread of its own with a bound of memory and of time.
 * @throws INVALID where it needs more of either; what the signal was aborted with
 */
export const readerInThread =
  (file: string, limits = LIMITS): FileReader =>
  (request) =>
    turn().runExclusive(() => readInThread(file, request, limits));

async function readInThread(
  file: string,
  request: ReadRequest,
  { megabytes, milliseconds }: typeof LIMITS,
): Promise<ReadOutcome> {
  const { choices, surroundings, remembered, signal, onProgress } = request;
  signal?.throwIfAborted();
  const job: ReadingJob = { path: file, choices, surroundings };
  const thread = new Worker(START, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
  });
  let timer: NodeJS.Timeout | undefined;
  let stop = () => {};
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(tooMuch('time')), milliseconds);
      stop = () => reject(signal?.reason);
      signal?.addEventListener('abort', stop);
      thread.on('message', (message: FromReader) => {
        switch (message.kind) {
          case 'progress':
            return onProgress?.(message.share);
          case 'headers':
            remembered(message.hash).then((found) => {
              const answer: ToReader = { kind: 'remembered', remembered: found };
              thread.postMessage(answer);
            }, reject);
            return;
          case 'outcome':
            return resolve(message.outcome);
          default: {
            const unknown: never = message;
            reject(new Error(`A reading thread said ${JSON.stringify(unknown)}.`));
          }
        }
      });
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
