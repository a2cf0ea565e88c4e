import { z } from 'zod';
import { STATUS } from '@/lib/actions/http-status';
import type { AppError } from '@/lib/errors';

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Unauthorised',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Content too large',
  429: 'Too many requests',
  500: 'Internal server error',
  503: 'Service unavailable',
};

/** A refusal as RFC 9457 has it. */
export const problemSchema = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What happened, for people'),
  code: z
    .enum([
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'NOT_FOUND',
      'METHOD_NOT_ALLOWED',
      'CONFLICT',
      'INVALID',
      'TOO_MANY',
      'TOO_LARGE',
      'UNAVAILABLE',
    ])
    .describe('What happened, for programs'),
  faults: z
    .array(z.strictObject({ path: z.string(), found: z.string(), expected: z.string() }))
    .optional()
    .describe('With INVALID: each value that cannot be used'),
});

export type Problem = Pick<z.output<typeof problemSchema>, 'status' | 'detail' | 'code' | 'faults'>;

export function problemResponse(
  { status, ...problem }: Problem,
  headers: Record<string, string> = {},
): Response {
  const body = { type: 'about:blank', title: TITLES[status] ?? 'Problem', status, ...problem };
  return Response.json(body, {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}

export function refusalResponse(error: AppError): Response {
  const { code, faults, message, retryAfter } = error;
  return problemResponse(
    { status: STATUS[code], detail: message, code, ...(faults ? { faults } : {}) },
    {
      ...(code === 'UNAUTHENTICATED' ? { 'www-authenticate': 'Bearer realm="Headroom"' } : {}),
      ...(code === 'TOO_MANY' ? { 'retry-after': String(retryAfter ?? 60) } : {}),
    },
  );
}
