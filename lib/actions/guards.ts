import type { z } from 'zod';
import { isOwnOrigin } from '@/lib/auth/request-origin';
import { environment } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import type { Refusal } from '@/lib/result';
import { inputFaults } from '@/lib/services/input-faults';

/** @throws FORBIDDEN unless a page of this installation made the request */
export function requireOwnOrigin(headers: Pick<Headers, 'get'>): void {
  if (isOwnOrigin(headers, environment())) return;
  throw new AppError(
    'FORBIDDEN',
    'This request did not come from a page of this Headroom. Nothing was changed.',
  );
}

/** @throws INVALID with every fault of the input */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'INVALID',
    'Some values cannot be used. Nothing was changed; correct them and try again.',
    { faults: inputFaults(parsed.error, input) },
  );
}

/** What a caller is told of an error: a refusal as it is, of a defect only that there is one. `name` is for the log. */
export function refusalOf(error: unknown, name: string): Refusal {
  if (error instanceof AppError) return error.refusal();
  log.error({ action: name, error }, 'action failed');
  return {
    code: 'UNAVAILABLE',
    message:
      'Something went wrong on the server. Nothing was changed; try again, and tell your administrator if it stays.',
  };
}
