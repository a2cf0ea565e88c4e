import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { Semaphore } from 'async-mutex';
import { AppError } from '@/lib/errors';
import type { PdfJob } from './protocol';

/** Read as it stands in every place that starts the process: the server's bundle and the tests. */
const START = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  'components',
  'report',
  'pdf',
  'start-process.mjs',
);

/** Megabytes of the process's heap, and milliseconds: many times what a plan of hundreds of cost centres takes. */
export const PDF_LIMITS = { megabytes: 512, milliseconds: 30_000 };

/** Papers that are made at a time, and requests that may wait for their turn. */
const AT_A_TIME = 2;
const MOST_WAITING = 20;

type Turns = { free: Semaphore; asked: number };
const kept = globalThis as typeof globalThis & { headroomPdfs?: Turns };

/** One queue in the process, whichever of the server's bundles asks. */
function turns(): Turns {
  kept.headroomPdfs ??= { free: new Semaphore(AT_A_TIME), asked: 0 };
  return kept.headroomPdfs;
}

type Options = { limits?: typeof PDF_LIMITS; start?: string };

/**
 * The PDF of a board paper, made in a process of its own: what sets the type is native code, which a thread's limits do not
 * hold and whose fall would be the server's.
 * @throws UNAVAILABLE where it takes more time or memory than one may, TOO_MANY where too many wait
 */
export async function makeInProcess(job: PdfJob, options: Options = {}): Promise<Uint8Array> {
  const queue = turns();
  if (queue.asked >= AT_A_TIME + MOST_WAITING) {
    throw new AppError(
      'TOO_MANY',
      'Many board papers are being made at this moment. Try again in a minute; the page Report prints from the browser, too.',
    );
  }
  queue.asked += 1;
  try {
    return await queue.free.runExclusive(() => make(job, options));
  } finally {
    queue.asked -= 1;
  }
}

function make(job: PdfJob, { limits = PDF_LIMITS, start = START }: Options): Promise<Uint8Array> {
  const child = fork(start, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${limits.megabytes}`],
    env: environmentOf(process.env),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const complaint = tailOf(child);
  return new Promise<Uint8Array>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooMuch('time')), limits.milliseconds);
    child.once('message', (file) => resolve(bytesOf(file)));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      reject(
        complaint().includes('heap out of memory')
          ? tooMuch('memory')
          : new Error(`The process of a board paper ended (${signal ?? code}) without one. ${complaint()}`),
      );
    });
    child.send(job, (error) => {
      if (error) reject(error);
    });
  }).finally(() => child.kill('SIGKILL'));
}

/** Nothing of the server's settings, its secret least of all: where programs and temporary files are. */
const environmentOf = ({ PATH, TMPDIR, SystemRoot, TEMP }: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  ...(PATH ? { PATH } : {}),
  ...(TMPDIR ? { TMPDIR } : {}),
  ...(SystemRoot ? { SystemRoot } : {}),
  ...(TEMP ? { TEMP } : {}),
});

const TAIL = 4_000;

/** The end of what the process says of its own failure, for the log. */
function tailOf(child: ChildProcess): () => string {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-TAIL);
  });
  return () => said;
}

function bytesOf(file: unknown): Uint8Array {
  if (file instanceof Uint8Array) return file;
  throw new Error('The process of a board paper answered with something that is no file.');
}

const tooMuch = (what: 'time' | 'memory') =>
  new AppError(
    'UNAVAILABLE',
    `This board paper takes more ${what} to make than one may. Nothing was changed; print the page Report from the browser instead.`,
  );
