// Answers what it is asked first, and takes memory without end for what it is asked then.
import { parentPort } from 'node:worker_threads';

const taken = [];
parentPort?.once('message', () => {
  parentPort?.on('message', () => {
    for (;;) taken.push(new Array(100_000).fill({}));
  });
  parentPort?.postMessage({ answer: { revision: 0, number: 0, found: null, held: [] } });
});
