import { AppError, conflict } from '@/lib/errors';

/**
 * Refuses a new order that was made from another order than the stored one, or that is not of the same things.
 * @throws CONFLICT with the stored order; INVALID where a thing is missing, unknown or named twice
 */
export function checkOrder(stored: readonly string[], { from, to }: { from: string[]; to: string[] }): void {
  if (from.join() !== stored.join()) throw conflict(stored);
  if (to.toSorted().join() === stored.toSorted().join()) return;
  throw new AppError('INVALID', 'The new order does not name each item once. Nothing was changed.');
}
