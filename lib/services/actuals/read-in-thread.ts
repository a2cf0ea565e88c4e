import path from 'node:path';
import { inThread } from '../uploads/in-thread';
import type { ActualsReader, ReadOutcome, ReadRequest } from './read-file';

/** What a reading thread is started with. */
export type ReadingJob = { path: string } & Pick<ReadRequest, 'choices' | 'surroundings'>;

/** Read as it stands in every place that starts threads. */
const START = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  'lib',
  'services',
  'actuals',
  'start-reading-worker.mjs',
);

/** A reader of the checked file at this place, in a thread of its own. @throws INVALID where it takes too much memory or time */
export const actualsReaderInThread =
  (file: string): ActualsReader =>
  ({ choices, surroundings, signal }) => {
    const job: ReadingJob = { path: file, choices, surroundings };
    return inThread<ReadOutcome, ReadOutcome>(START, {
      ...{ job, signal },
      hear: (outcome, { resolve }) => resolve(outcome),
    });
  };
