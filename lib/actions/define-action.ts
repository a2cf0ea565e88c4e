import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { requireActor } from '@/lib/auth';
import { clientAddress } from '@/lib/auth/request-origin';
import { systemClock } from '@/lib/clock';
import { environment } from '@/lib/env';
import type { Result } from '@/lib/result';
import type { Context, PublicContext } from '@/lib/services/context';
import { database } from '@/lib/services/database';
import { parseInput, refusalOf, requireOwnOrigin } from './guards';

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
    requireOwnOrigin(await headers());
    const context = await openContext();
    const value = await verb(context, parseInput(schema, input));
    if (refreshes) refresh();
    return { ok: true, value };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, error: refusalOf(error, name) };
  }
}
