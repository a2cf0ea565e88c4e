import type { z } from 'zod';
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
