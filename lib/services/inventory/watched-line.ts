import type { Result } from '@/lib/result';
import type { ImportProgress } from './prepare';

/** A line of the answer of work that takes long: how far it is, or, as the last one, what came of it. */
export type WatchedLine<O> = { progress: ImportProgress } | { result: Result<O> };
