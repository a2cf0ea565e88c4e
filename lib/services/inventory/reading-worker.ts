import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { readerOf } from './read-file';
import type { FromReader, ReadingJob, ToReader } from './reading-protocol';

const { path, choices, surroundings } = workerData as ReadingJob;
const say = (message: FromReader) => parentPort?.postMessage(message);

const outcome = await readerOf(new Uint8Array(readFileSync(path)))({
  choices,
  surroundings,
  remembered: (hash) =>
    new Promise((resolve) => {
      parentPort?.once('message', ({ remembered }: ToReader) => resolve(remembered));
      say({ kind: 'headers', hash });
    }),
  onProgress: (share) => say({ kind: 'progress', share }),
});
say({ kind: 'outcome', outcome });
