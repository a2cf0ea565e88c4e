import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WorkbookJob } from './protocol';

/** Read as it stands in every place that starts threads: the server's bundle and the tests. */
const START = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  'lib',
  'workbook-host',
  'start-worker.mjs',
);

/** What the largest workbook that is written takes, with room to spare; a plan that took more ends its thread, not the server. */
const MEGABYTES = 1_024;

/** The XLSX file of a plan, written in a thread of its own so that this one stays free. */
export function writeInThread(job: WorkbookJob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(START, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    thread.once('message', (file: Uint8Array) => resolve(file));
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('The thread that writes a workbook ended without a file.')));
  });
}
