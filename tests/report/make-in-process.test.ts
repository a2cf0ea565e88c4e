import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeInProcess, PDF_LIMITS } from '@/lib/report-host/make-in-process';
import type { PdfJob } from '@/lib/report-host/protocol';
import { outcomeOf } from '../services/outcomes';

const start = path.join(__dirname, 'idle-process.mjs');

type Told = { wait: number; greedy?: true };
type Answer = { names: string[]; started: number; ended: number };

/** What the process of the tests is told instead of a board paper. */
const told = (job: Told) => job as unknown as PdfJob;

async function answerOf(job: Told): Promise<Answer> {
  return JSON.parse(Buffer.from(await makeInProcess(told(job), { start })).toString());
}

test('at most two are made at a time, and all that ask get theirs', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => answerOf({ wait: 150 })));
  const alive = answers.map(
    ({ started }) => answers.filter((other) => other.started <= started && started < other.ended).length,
  );
  expect(Math.max(...alive)).toBe(2);
});

test('where twenty wait already, the next is refused in words and the others are not', async () => {
  const asked = Array.from({ length: 23 }, () => outcomeOf(answerOf({ wait: 0 })));
  const outcomes = await Promise.all(asked);
  expect(outcomes.filter(({ code }) => code === 'TOO_MANY')).toHaveLength(1);
  expect(outcomes.at(-1)).toMatchObject({ code: 'TOO_MANY', message: expect.stringContaining('Try again') });
});

test('one that is stuck is ended and said to take too much time, and the next one is made', async () => {
  const limits = { ...PDF_LIMITS, milliseconds: 300 };
  const stuck = makeInProcess(told({ wait: 60_000 }), { start, limits });
  expect(await outcomeOf(stuck)).toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringContaining('more time'),
  });
  expect((await answerOf({ wait: 0 })).ended).toBeGreaterThan(0);
});

test('one that takes too much memory is ended and said to, while the server goes on', async () => {
  const limits = { ...PDF_LIMITS, megabytes: 32 };
  const greedy = makeInProcess(told({ wait: 0, greedy: true }), { start, limits });
  expect(await outcomeOf(greedy)).toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringContaining('more memory'),
  });
});

test('one that fails says why to the log, not to the reader', async () => {
  const failing = makeInProcess(told({ wait: 0 }), { start: path.join(__dirname, 'nowhere.mjs') });
  await expect(failing).rejects.toThrow(/ended \(1\) without one.*nowhere\.mjs/s);
});

test('the process is told nothing of the server’s settings', async () => {
  vi.stubEnv('HEADROOM_SECRET', 'of the server alone');
  const { names } = await answerOf({ wait: 0 });
  vi.unstubAllEnvs();
  expect(names).toContain('NODE_ENV');
  expect(names.filter((name) => /HEADROOM|OIDC|SMTP/.test(name))).toEqual([]);
});
