import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { requireActor } from '@/lib/auth';
import { systemClock } from '@/lib/clock';
import { AppError } from '@/lib/errors';
import type { Result } from '@/lib/result';
import { database } from '@/lib/services/database';
import type { UploadContext, Watch } from '@/lib/services/inventory/uploaded';
import type { WatchedLine } from '@/lib/services/inventory/watched-line';
import { uploads } from '@/lib/services/uploads/uploads';
import { parseInput, refusalOf, requireOwnOrigin } from './guards';
import { STATUS } from './http-status';

type Definition<S extends z.ZodType, O> = {
  /** As in the log, e.g. "inventory/preview". */
  name: string;
  input: S;
  verb: (context: UploadContext, input: z.output<S>, watch: Watch) => Promise<O>;
};

/** Characters. */
const LONGEST_INPUT = 200_000;

/**
 * A route for work that takes long: origin → session → parse → verb, answered line by line in JSON as the work goes on. Whoever
 * breaks the connection off gives the work up.
 */
export function defineWatched<S extends z.ZodType, O>({ name, input: schema, verb }: Definition<S, O>) {
  return async (request: Request): Promise<Response> => {
    try {
      requireOwnOrigin(request.headers);
      const context = {
        ...{ database: database(), actor: await requireActor(), clock: systemClock },
        uploads: uploads(),
      };
      const input = parseInput(schema, await inputOf(request));
      return new Response(
        linesOf((watch) => verb(context, input, watch), name, request.signal),
        { headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' } },
      );
    } catch (error) {
      unstable_rethrow(error);
      const refusal = refusalOf(error, name);
      return Response.json({ result: { ok: false, error: refusal } }, { status: STATUS[refusal.code] });
    }
  };
}

async function inputOf(request: Request): Promise<unknown> {
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= LONGEST_INPUT))
    throw new AppError('TOO_LARGE', 'The request is too large. Nothing was changed.');
  const text = await request.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function linesOf<O>(
  work: (watch: Watch) => Promise<O>,
  name: string,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const given = new AbortController();
  const giveUp = () =>
    given.abort(new AppError('UNAVAILABLE', 'The work was given up. Nothing was changed.'));
  return new ReadableStream({
    async start(controller) {
      signal.addEventListener('abort', giveUp);
      const say = (line: WatchedLine<O>) => {
        if (!given.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const result = await work({
        signal: given.signal,
        onProgress: (progress) => say({ progress }),
      }).then(
        (value): Result<O> => ({ ok: true, value }),
        (error: unknown): Result<O> => ({ ok: false, error: refusalOf(error, name) }),
      );
      say({ result });
      signal.removeEventListener('abort', giveUp);
      if (!given.signal.aborted) controller.close();
    },
    cancel: giveUp,
  });
}
