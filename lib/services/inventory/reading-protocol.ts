import type { ImportChoices } from './inputs';
import type { ImportSurroundings, ReadOutcome, Remembered } from './read-file';

/** What a reading thread is started with. */
export type ReadingJob = { path: string; choices: ImportChoices; surroundings: ImportSurroundings };

/** What the thread says: how far it is, a question about headers, and at last the file. */
export type FromReader =
  | { kind: 'progress'; share: number }
  | { kind: 'headers'; hash: string }
  | { kind: 'outcome'; outcome: ReadOutcome };

/** The answer to its question. */
export type ToReader = { kind: 'remembered'; remembered: Remembered | null };
