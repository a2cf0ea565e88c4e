import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Database } from '@/db';
import { AppError } from '@/lib/errors';
import type { AnswerTo, Asked, Question, Told } from './questions';

/** Read as it stands in every place that starts threads: the server's bundle and the tests. */
const START = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  'lib',
  'services',
  'actuals',
  'start-comparing-worker.mjs',
);

/** What the largest comparison takes, with room to spare; one that took more ends its thread, not the server. */
const MEGABYTES = 1_024;

type Waiting = { resolve: (answer: AnswerTo<Question>) => void; reject: (error: unknown) => void };
type Comparing = { thread: Worker; waiting: Map<number, Waiting>; asked: number };

const kept = globalThis as typeof globalThis & { headroomComparing?: Comparing | undefined };

/**
 * Asks the thread that compares plans with what happened. It is started with the first question and stays, so that it keeps what it
 * computed; it does not keep the process alive. @throws what answering throws
 */
export function askThread<Q extends Question>(
  { file }: Pick<Database, 'file'>,
  question: Q,
): Promise<AnswerTo<Q>> {
  kept.headroomComparing ??= start();
  const comparing = kept.headroomComparing;
  comparing.asked += 1;
  const asked: Asked = { id: comparing.asked, file, question };
  comparing.thread.ref();
  /* The cast: the thread answers each kind of question with its kind of answer. */
  const answer = new Promise<AnswerTo<Question>>((resolve, reject) => {
    comparing.waiting.set(asked.id, { resolve, reject });
  }) as Promise<AnswerTo<Q>>;
  comparing.thread.postMessage(asked);
  return answer;
}

function start(): Comparing {
  const thread = new Worker(START, { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
  const comparing: Comparing = { thread, waiting: new Map(), asked: 0 };
  const { waiting } = comparing;
  const give = (error: unknown) => {
    if (kept.headroomComparing === comparing) kept.headroomComparing = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  thread.on('message', (told: Told) => {
    const asker = waiting.get(told.id);
    waiting.delete(told.id);
    if (waiting.size === 0) thread.unref();
    if ('answer' in told) asker?.resolve(told.answer);
    else if ('defect' in told) asker?.reject(told.defect);
    else {
      const { code, message, faults, current } = told.refusal;
      asker?.reject(new AppError(code, message, { ...(faults ? { faults } : {}), current }));
    }
  });
  thread.on('error', give);
  thread.on('exit', () => give(new Error('The thread that compares actuals ended without an answer.')));
  thread.unref();
  return comparing;
}
