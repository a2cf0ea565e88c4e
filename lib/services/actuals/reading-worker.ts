import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { actualsReaderOf } from './read-file';
import type { ReadingJob } from './read-in-thread';

const { path, choices, surroundings } = workerData as ReadingJob;
parentPort?.postMessage(await actualsReaderOf(new Uint8Array(readFileSync(path)))({ choices, surroundings }));
