import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { ASKED_PATH_HEADER } from './lib/auth/asked-path';
import { contentSecurityPolicy, fixedHeaders, NONCE_HEADER } from './lib/auth/security-headers';
import { environment } from './lib/env';

/** Headers for every answer. It guards nothing: pages and verbs do that themselves. */
export function proxy(request: NextRequest): NextResponse {
  const settings = environment();
  const { pathname, searchParams } = request.nextUrl;
  if (pathname.startsWith('/_next/static/')) {
    return NextResponse.next({ headers: fixedHeaders(settings) });
  }
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, settings, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  headers.set('Content-Security-Policy', policy);
  headers.set(ASKED_PATH_HEADER, askedPath(pathname, searchParams));
  const response = NextResponse.next({ request: { headers }, headers: fixedHeaders(settings) });
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

/** All but the two uploads: the proxy would take a whole body into memory before the route has seen who sends it. They set these headers themselves. */
export const config = { matcher: '/((?!plans/[^/]+/(?:inventory|actuals)/import/upload$).*)' };

function askedPath(pathname: string, searchParams: URLSearchParams): string {
  const query = new URLSearchParams(searchParams);
  query.delete('_rsc');
  return query.size > 0 ? `${pathname}?${query}` : pathname;
}
