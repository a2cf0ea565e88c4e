import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { requireActor } from '@/lib/auth';
import { systemClock } from '@/lib/clock';
import { AppError, notFound } from '@/lib/errors';
import { log } from '@/lib/log';
import type { Context } from '@/lib/services/context';
import { database } from '@/lib/services/database';
import type { ExportFile } from '@/lib/services/exports/export-file';
import { exportSchema } from '@/lib/services/exports/inputs';
import { askedOf } from './asked-of';
import { fileResponse } from './file-response';
import { STATUS } from './http-status';

type Parameters = { params: Promise<Record<string, string>> };

type Download<S extends z.ZodObject> = {
  /** What the address may ask for; its other parts are passed over. */
  asks: S;
  verb: (context: Context, asked: z.output<S>) => Promise<ExportFile>;
};

/** A route that gives a file of a plan to a signed-in member. */
export const defineExport = (verb: Download<typeof exportSchema>['verb']) =>
  defineDownload({ asks: exportSchema, verb });

/** A route that gives a file to a signed-in member: session → parse → verb → the file, part by part. */
export function defineDownload<S extends z.ZodObject>({ asks, verb }: Download<S>) {
  return async (request: Request, { params }: Parameters): Promise<Response> => {
    try {
      const context = { database: database(), actor: await requireActor(), clock: systemClock };
      const query = new URL(request.url).searchParams;
      const asked = askedOf(asks, { ...Object.fromEntries(query), ...(await params) });
      if (!asked) throw notFound();
      return fileResponse(await verb(context, asked));
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof AppError) return refuse(STATUS[error.code], error.message);
      log.error({ path: new URL(request.url).pathname, error }, 'export failed');
      return refuse(
        500,
        'Something went wrong on the server. Try again, and tell your administrator if it stays.',
      );
    }
  };
}

const refuse = (status: number, message: string) =>
  new Response(`${message}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
