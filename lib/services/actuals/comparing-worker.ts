import { parentPort } from 'node:worker_threads';
import { openSnapshots } from '@/db';
import { AppError } from '@/lib/errors';
import { answerActuals } from './answer';
import type { Asked, Told } from './questions';

parentPort?.on('message', async ({ file, question }: Asked) => {
  const database = openSnapshots(file);
  try {
    const answer = await answerActuals(database, question);
    const blocks = 'parts' in answer ? answer.parts.map(({ buffer }) => buffer as ArrayBuffer) : [];
    parentPort?.postMessage({ answer } satisfies Told, blocks);
  } catch (error) {
    const told = error instanceof AppError ? { refusal: error.refusal() } : { defect: error };
    parentPort?.postMessage(told satisfies Told);
  } finally {
    await database.close();
  }
});
