import path from 'node:path';
import { inThread, THREAD_LIMITS } from '../uploads/in-thread';
import type { FileReader, ReadOutcome } from './read-file';
import type { FromReader, ReadingJob, ToReader } from './reading-protocol';

/** Read as it stands in every place that starts threads: the server's bundle, the tests, the benchmark. */
const START = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  'lib',
  'services',
  'inventory',
  'start-reading-worker.mjs',
);

/**
 * A reader of the checked file at this place, in a thread of its own with a bound of memory and of time.
 * @throws INVALID where it needs more of either; what the signal was aborted with
 */
export const readerInThread =
  (file: string, limits = THREAD_LIMITS): FileReader =>
  ({ choices, surroundings, remembered, signal, onProgress }) => {
    const job: ReadingJob = { path: file, choices, surroundings };
    return inThread<FromReader, ReadOutcome>(START, {
      ...{ job, limits, signal },
      hear: (message, { thread, resolve, reject }) => {
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
      },
    });
  };
