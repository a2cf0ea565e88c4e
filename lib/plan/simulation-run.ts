import type { z } from 'zod';
import { faultsOf, type PlanFault } from './faults';
import { closedObject, share, whole } from './fields';

/** More draws tell no more: with 100,000 the chance of a loss is known within 0.3 points. */
export const MOST_DRAWS = 100_000;
const HIGHEST_SEED = 2 ** 32 - 1;

/** How a plan's uncertainty is drawn. model.md, section 9. */
export const simulationRunSchema = closedObject({
  draws: whole(1, MOST_DRAWS),
  seed: whole(0, HIGHEST_SEED),
  correlation: share,
});
export type RunSettings = z.output<typeof simulationRunSchema>;

/** Estimates of one company err together more often than not, because the same technology is behind them. */
export const DEFAULT_RUN: RunSettings = { draws: 10_000, seed: 1, correlation: 0.3 };

const SETTINGS = ['draws', 'seed', 'correlation'] as const;

/** What is not a number stays the word that was typed, which the fault then shows. */
const numberOf = (word: string) => (word.trim() === '' || Number.isNaN(Number(word)) ? word : Number(word));

/** Settings from the words of an address or a command line; a word that is missing stands for the usual value. */
export function readRunSettings(
  words: {
    [Name in (typeof SETTINGS)[number]]?: string | undefined;
  },
): { settings: RunSettings; faults: PlanFault[] } {
  const input = Object.fromEntries(
    SETTINGS.map((name) => {
      const word = words[name];
      return [name, word === undefined ? DEFAULT_RUN[name] : numberOf(word)];
    }),
  );
  const parsed = simulationRunSchema.safeParse(input);
  return parsed.success
    ? { settings: parsed.data, faults: [] }
    : { settings: DEFAULT_RUN, faults: faultsOf(parsed.error, input) };
}
