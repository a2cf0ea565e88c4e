import type { z } from 'zod';
import { faultsOf } from '@/lib/plan';
import type { Fault } from '@/lib/result';

const SECRETS = /password|token/i;

/** What a verb's schema found wrong with its input, in the words of a plan file's faults. A secret is not repeated. */
export function inputFaults(error: z.ZodError, input: unknown): Fault[] {
  return faultsOf(error, input).map(({ path, found, expected }) => ({
    path,
    found: SECRETS.test(path) ? 'what was typed' : found,
    expected,
  }));
}
