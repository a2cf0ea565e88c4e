import type { NextRequest } from 'next/server';
import { z } from 'zod';
import type { Environment } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { wrongPassword } from '@/lib/services/sign-in/sign-in';
import { signOut } from '@/lib/services/sign-in/sign-out';
import { browserCookie, callbackUrlCookie, cookieOptions, sessionCookie } from './cookies';
import { KNOWN_BROWSER_LIFETIME, knownBrowser, knownBrowserValue } from './known-browser';
import { askNextAuth } from './next-auth-exchange';
import { type AuthDependencies, authOptions, invitationOf, OIDC, type Passage } from './options';
import { HOME, ownPath } from './own-path';
import { clientAddress, isOwnOrigin } from './request-origin';
import { sessionTokenOf } from './session-token';

const PASSWORD = 'POST callback/credentials';

/** What of next-auth is served. Its session, provider and log routes are not needed, so they are not there. */
const ACTIONS: ReadonlySet<string> = new Set([
  'GET csrf',
  'GET signin',
  'GET error',
  `GET callback/${OIDC}`,
  `POST signin/${OIDC}`,
  'POST signout',
  PASSWORD,
]);

/** Answers /api/auth/…: next-auth's protocol, with our origin check, throttle and one plain refusal around it. */
export async function handleAuth(
  request: NextRequest,
  action: readonly string[],
  dependencies: AuthDependencies,
): Promise<Response> {
  const { environment } = dependencies;
  const verb = `${request.method} ${action.join('/')}`;
  if (!ACTIONS.has(verb)) return new Response(null, { status: 404 });
  if (request.method === 'POST' && !isOwnOrigin(request.headers, environment)) return foreign();

  process.env.NEXTAUTH_URL = new URL(environment.HEADROOM_URL).origin;
  const passage: Passage = {
    address: clientAddress(request.headers, environment),
    browserCookie: request.cookies.get(browserCookie(environment))?.value,
    callbackUrl: request.cookies.get(callbackUrlCookie(environment))?.value,
    checked: false,
    opened: null,
    email: null,
    refusal: null,
  };
  const options = authOptions(dependencies, passage);
  const response = await askNextAuth(request, { action, options });
  if (passage.opened) await endFormerSession(request, dependencies);
  if (verb === PASSWORD) return answerPassword(response, passage, dependencies);
  if (passage.opened && invitationOf(passage.callbackUrl)) {
    response.headers.set('Location', `${new URL(environment.HEADROOM_URL).origin}${HOME}`);
  }
  return response;
}

/** Signing in anew replaces what the browser had. */
async function endFormerSession(request: NextRequest, dependencies: AuthDependencies) {
  const cookie = request.cookies.get(sessionCookie(dependencies.environment))?.value;
  const token = await sessionTokenOf(cookie, dependencies.environment);
  if (token) await signOut(dependencies, token);
}

/** 200 with where to go; 401 alike for every reason; 429 with Retry-After; 403 for a form that is not ours. */
async function answerPassword(
  response: Response,
  passage: Passage,
  { environment }: AuthDependencies,
): Promise<Response> {
  const { opened, email, refusal, checked } = passage;
  if (!checked) return foreign();
  if (refusal?.code === 'TOO_MANY') {
    const headers = { 'Retry-After': String(refusal.retryAfter ?? 60) };
    return Response.json({ ok: false, error: refusal.refusal() }, { status: 429, headers });
  }
  if (!opened || !email)
    return Response.json({ ok: false, error: wrongPassword().refusal() }, { status: 401 });
  const { origin } = new URL(environment.HEADROOM_URL);
  const { data: redirect } = redirectSchema.safeParse(await response.json());
  const headers = new Headers(response.headers);
  headers.append('Set-Cookie', rememberBrowser(email, passage.browserCookie, environment));
  return Response.json({ ok: true, value: { path: ownPath(redirect?.url, origin) } }, { headers });
}

const redirectSchema = z.object({ url: z.string() });

function rememberBrowser(email: string, cookie: string | undefined, environment: Environment): string {
  const claim = { email, secret: environment.HEADROOM_SECRET };
  const value = knownBrowserValue(claim, knownBrowser(cookie, claim) ?? undefined);
  const { path, secure } = cookieOptions(environment);
  const flags = `Path=${path}; Max-Age=${KNOWN_BROWSER_LIFETIME}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return `${browserCookie(environment)}=${value}; ${flags}`;
}

function foreign(): Response {
  const error = new AppError(
    'FORBIDDEN',
    'This request did not come from a page of this Headroom. Nothing was changed; load the page again.',
  );
  return Response.json({ ok: false, error: error.refusal() }, { status: 403 });
}
