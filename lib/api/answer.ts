import { clientAddress } from '@/lib/auth/request-origin';
import type { Environment } from '@/lib/env';
import { AppError, notFound } from '@/lib/errors';
import { log } from '@/lib/log';
import { findTokenActor } from '@/lib/services/access-tokens/find-actor';
import type { PublicContext } from '@/lib/services/context';
import { problemResponse, refusalResponse } from './problem';
import { findRoute, pathNames } from './routes';

export const API_PATH = '/api/v1';

export type ApiDependencies = Pick<PublicContext, 'database' | 'clock'> & { environment: Environment };

/** Answers GET /api/v1/…: token → actor → parse → the verb of the route. Cookies play no part; the one catch of these addresses. */
export async function answerApi(request: Request, dependencies: ApiDependencies): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  try {
    const { database, clock, environment } = dependencies;
    const address = clientAddress(request.headers, environment);
    const actor = await findTokenActor({ database, clock, address }, bearerOf(request.headers));
    const found = findRoute(pathname.slice(API_PATH.length));
    if (!found) throw notFound();
    const query = queryOf(searchParams, pathNames(found.route));
    return await found.route.answer({ database, clock, actor }, { ...query, ...found.named });
  } catch (error) {
    if (error instanceof AppError) return refusalResponse(error);
    log.error({ path: pathname, error }, 'api request failed');
    return problemResponse({
      status: 500,
      code: 'UNAVAILABLE',
      detail: 'Something went wrong on the server. Try again, and tell your administrator if it stays.',
    });
  }
}

/** Any other method: these addresses only read. */
export const refuseMethod = (): Response =>
  problemResponse(
    { status: 405, code: 'METHOD_NOT_ALLOWED', detail: 'This address only answers GET.' },
    { allow: 'GET, HEAD' },
  );

const bearerOf = (headers: Headers): string | null =>
  /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;

/** @throws INVALID where a name is given twice or belongs to the path */
function queryOf(searchParams: URLSearchParams, taken: readonly string[]): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of searchParams) {
    if (Object.hasOwn(query, name) || taken.includes(name)) {
      throw new AppError('INVALID', 'The address asks for something that there is not.', {
        faults: [{ path: name, found: 'it twice', expected: 'it once' }],
      });
    }
    query[name] = value;
  }
  return query;
}
