import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Mutex } from 'async-mutex';
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

/** Megabytes of the thread's heap, and milliseconds of one comparison: many times what the largest plan takes. */
export const COMPARING_LIMITS = { megabytes: 1_024, milliseconds: 30_000 };

/** Questions that may wait for their turn. */
const MOST_WAITING = 20;

type Asker = { resolve: (told: Told) => void; reject: (error: unknown) => void };
type Comparing = { turn: Mutex; asked: number; thread: Worker | null; asker: Asker | null };
const kept = globalThis as typeof globalThis & { headroomComparing?: Comparing };

/** One thread and one queue in the process, whichever of the server's bundles asks. */
function comparing(): Comparing {
  kept.headroomComparing ??= { turn: new Mutex(), asked: 0, thread: null, asker: null };
  return kept.headroomComparing;
}

/** Of the thread where this question is the one that starts it; its time is always that of the question. */
type Options = { limits?: typeof COMPARING_LIMITS; start?: string };

/**
 * Asks the thread that compares plans with what happened, one question after the other. It is started with the first question and
 * stays, so that it keeps what it computed; it does not keep the process alive. Where it is ended, the next question starts it anew.
 * @throws what answering throws; UNAVAILABLE where that takes more time or memory than one may, TOO_MANY where too many wait
 */
export async function askThread<Q extends Question>(
  { file }: Pick<Database, 'file'>,
  question: Q,
  options: Options = {},
): Promise<AnswerTo<Q>> {
  const queue = comparing();
  if (queue.asked > MOST_WAITING)
    throw new AppError(
      'TOO_MANY',
      'Many plans are being compared with their actuals at this moment. Nothing was changed; try again in a minute.',
    );
  queue.asked += 1;
  try {
    const told = await queue.turn.runExclusive(() => ask(queue, { file, question }, options));
    /* The cast: the thread answers each kind of question with its kind of answer. */
    return answerIn(told) as AnswerTo<Q>;
  } finally {
    queue.asked -= 1;
  }
}

async function ask(
  queue: Comparing,
  asked: Asked,
  { limits = COMPARING_LIMITS, start = START }: Options,
): Promise<Told> {
  queue.thread ??= startThread(queue, { limits, start });
  const { thread } = queue;
  thread.ref();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Told>((resolve, reject) => {
      queue.asker = { resolve, reject };
      timer = setTimeout(() => {
        queue.thread = null;
        reject(tooMuch('time'));
      }, limits.milliseconds);
      thread.postMessage(asked);
    });
  } finally {
    clearTimeout(timer);
    queue.asker = null;
    thread.unref();
    if (queue.thread !== thread) await thread.terminate();
  }
}

function startThread(queue: Comparing, { limits, start }: Required<Options>): Worker {
  const thread = new Worker(start, { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } });
  const end = (error: unknown) => {
    if (queue.thread !== thread) return;
    queue.thread = null;
    queue.asker?.reject(error);
  };
  thread.on('message', (told: Told) => {
    if (queue.thread === thread) queue.asker?.resolve(told);
  });
  thread.on('error', (error) => end(isOutOfMemory(error) ? tooMuch('memory') : error));
  thread.on('exit', () => end(new Error('The thread that compares actuals ended without an answer.')));
  return thread;
}

function answerIn(told: Told): AnswerTo<Question> {
  if ('answer' in told) return told.answer;
  if ('defect' in told) throw told.defect;
  const { code, message, faults, current } = told.refusal;
  throw new AppError(code, message, { ...(faults ? { faults } : {}), current });
}

const isOutOfMemory = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooMuch = (what: 'time' | 'memory') =>
  new AppError(
    'UNAVAILABLE',
    `Comparing this plan with its actuals takes more ${what} than one comparison may. Nothing was changed; all other figures of the plan are there without it.`,
  );
