import { unstable_rethrow } from 'next/navigation';
import { requireActor } from '@/lib/auth';
import { fixedHeaders } from '@/lib/auth/security-headers';
import { systemClock } from '@/lib/clock';
import { environment } from '@/lib/env';
import type { Result } from '@/lib/result';
import { database } from '@/lib/services/database';
import type { UploadContext } from '@/lib/services/inventory/uploaded';
import { LARGEST_UPLOAD, tooLarge, uploads } from '@/lib/services/uploads/uploads';
import { refusalOf, requireOwnOrigin } from './guards';
import { STATUS } from './http-status';

type Parameters = { params: Promise<{ planId: string }> };
type Upload = { planId: string; body: AsyncIterable<Uint8Array> };

/**
 * A route that takes a file of a plan from a signed-in member, as the raw body: origin → session → verb, which takes the bytes. The proxy
 * leaves it alone, because it would take them first; so its headers are set here.
 */
export function defineUpload<O>(name: string, verb: (context: UploadContext, upload: Upload) => Promise<O>) {
  return async (request: Request, { params }: Parameters): Promise<Response> => {
    try {
      requireOwnOrigin(request.headers);
      const context = {
        ...{ database: database(), actor: await requireActor(), clock: systemClock },
        uploads: uploads(),
      };
      if (Number(request.headers.get('content-length') ?? 0) > LARGEST_UPLOAD) throw tooLarge();
      const { planId } = await params;
      return answer(200, { ok: true, value: await verb(context, { planId, body: partsOf(request) }) });
    } catch (error) {
      unstable_rethrow(error);
      const refusal = refusalOf(error, name);
      return answer(STATUS[refusal.code], { ok: false, error: refusal });
    }
  };
}

async function* partsOf({ body }: Request): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return;
    yield part.value;
  }
}

const answer = (status: number, result: Result<unknown>) =>
  Response.json(result, {
    status,
    headers: {
      ...fixedHeaders(environment()),
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Cache-Control': 'no-store',
    },
  });
