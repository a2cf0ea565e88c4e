import type { Snapshots } from '@/db';
import { actualsCsv } from '../exports/actuals-csv';
import { readActualsOf, visibleActuals } from './compute-visible';
import { foundOf } from './found';
import { heldOf } from './held';
import type { AnswerTo, CsvAnswer, FoundAnswer, Question } from './questions';

/** @throws NOT_FOUND unless the actor may read the plan, and where it has no scenario of this code */
export async function answerActuals<Q extends Question>(
  database: Pick<Snapshots, 'snapshot'>,
  question: Q,
): Promise<AnswerTo<Q>>;
export async function answerActuals(
  database: Pick<Snapshots, 'snapshot'>,
  { kind, actor, planId, scenario }: Question,
): Promise<FoundAnswer | CsvAnswer> {
  const stored = await database.snapshot((reader) => readActualsOf(reader, actor, planId));
  const of = { revision: stored.content.plan.revision, number: stored.number };
  if (kind === 'found')
    return { ...of, found: foundOf(visibleActuals(actor, stored, scenario)), held: heldOf(stored.rows) };
  const { isWhole, parts } = actualsCsv(actor, stored, scenario);
  return { ...of, isWhole, parts: inBlocks(parts) };
}

const BLOCK = 1 << 20;

/** The pieces of a text as blocks of bytes, which pass from thread to thread without a copy. */
function inBlocks(pieces: Iterable<string>): Uint8Array[] {
  const encoder = new TextEncoder();
  const blocks: Uint8Array[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < BLOCK) continue;
    blocks.push(encoder.encode(text));
    text = '';
  }
  if (text !== '') blocks.push(encoder.encode(text));
  return blocks;
}
