import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { requireActor } from '@/lib/auth';
import { clientAddress, isOwnOrigin } from '@/lib/auth/request-origin';
import { systemClock } from '@/lib/clock';
import { environment } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import type { Result } from '@/lib/result';
import type { Context, PublicContext } from '@/lib/services/context';
import { database } from '@/lib/services/database';
import { inputFaults } from '@/lib/services/input-faults';

type Definition<C, S extends z.ZodType, O> = {
  /** As in the log, e.g. "roles/update". */
  name: string;
  input: S;
  verb: (context: C, input: z.output<S>) => Promise<O>;
  /** Whether the page that called is rendered anew in the same answer. */
  refreshes?: boolean;
};

type ServerAction<S extends z.ZodType, O> = (input: z.input<S>) => Promise<Result<O>>;

/** A server action for signed-in members: origin → session → parse → verb. The only catch between a page and a verb. */
export function defineAction<S extends z.ZodType, O>(
  definition: Definition<Context, S, O>,
): ServerAction<S, O> {
  return (input) =>
    answer(definition, input, async () => ({
      database: database(),
      actor: await requireActor(),
      clock: systemClock,
    }));
}

/** A server action open to strangers: signing in, one-time links. */
export function definePublicAction<S extends z.ZodType, O>(
  definition: Definition<PublicContext, S, O>,
): ServerAction<S, O> {
  return (input) =>
    answer(definition, input, async () => ({
      database: database(),
      clock: systemClock,
      address: clientAddress(await headers(), environment()),
    }));
}

async function answer<C, S extends z.ZodType, O>(
  { name, input: schema, verb, refreshes = false }: Definition<C, S, O>,
  input: unknown,
  openContext: () => Promise<C>,
): Promise<Result<O>> {
  try {
    if (!isOwnOrigin(await headers(), environment())) {
      throw new AppError(
        'FORBIDDEN',
        'This request did not come from a page of this Headroom. Nothing was changed.',
      );
    }
    const context = await openContext();
    const value = await verb(context, parseInput(schema, input));
    if (refreshes) refresh();
    return { ok: true, value };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof AppError) return { ok: false, error: error.refusal() };
    log.error({ action: name, error }, 'action failed');
    return {
      ok: false,
      error: {
        code: 'UNAVAILABLE',
        message:
          'Something went wrong on the server. Nothing was changed; try again, and tell your administrator if it stays.',
      },
    };
  }
}

function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'INVALID',
    'Some values cannot be used. Nothing was changed; correct them and try again.',
    { faults: inputFaults(parsed.error, input) },
  );
}
