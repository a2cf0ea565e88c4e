import { AppError } from '@/lib/errors';
import type { ExportOrigin } from './export-file';

/** How often a file is made anew where the plan changes meanwhile. */
const TRIES = 3;

type Making<T> = {
  make: () => Promise<T>;
  /** In one writing unit: null where the plan is no longer what the file was made from. */
  recordUnlessChanged: (made: T) => Promise<ExportOrigin | null>;
};

/**
 * A file that takes time to make, with what it is of: put on record once it is made, as of the state that it was made from.
 * @throws CONFLICT where the plan keeps changing
 */
export async function taken<T>({
  make,
  recordUnlessChanged,
}: Making<T>): Promise<{ made: T; origin: ExportOrigin }> {
  for (let tried = 0; tried < TRIES; tried++) {
    const made = await make();
    const origin = await recordUnlessChanged(made);
    if (origin) return { made, origin };
  }
  throw new AppError(
    'CONFLICT',
    'The plan changes while this file is made. Nothing was taken away; try again in a moment.',
  );
}
