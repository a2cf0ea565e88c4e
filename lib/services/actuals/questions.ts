import type { Actor } from '@/lib/access';
import type { Refusal } from '@/lib/result';
import type { ActualsFound, HeldMonth } from './actuals-view';

/** What a thread is asked: it reads, authorises and computes by itself. */
export type FoundQuestion = { kind: 'found'; actor: Actor; planId: string; scenario: string };
/** Of one scenario, or of all without one. */
type CsvQuestion = { kind: 'csv'; actor: Actor; planId: string; scenario: string | undefined };
export type Question = FoundQuestion | CsvQuestion;

/** Of which revision of the plan, and of which change of its actuals. */
type Of = { revision: number; number: number };
export type FoundAnswer = Of & { found: ActualsFound | null; held: HeldMonth[] };
export type CsvAnswer = Of & { isWhole: boolean; parts: Uint8Array[] };
export type AnswerTo<Q extends Question> = Q extends FoundQuestion ? FoundAnswer : CsvAnswer;

/** How question and answer travel. `file` is that of the database. */
export type Asked = { file: string; question: Question };
export type Told = { answer: FoundAnswer | CsvAnswer } | { refusal: Refusal } | { defect: unknown };
