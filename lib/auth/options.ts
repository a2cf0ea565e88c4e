import type { AuthOptions } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { Environment } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import type { PublicContext } from '@/lib/services/context';
import type { OpenedSession } from '@/lib/services/sign-in/open-session';
import { SESSION_LIFETIME } from '@/lib/services/sign-in/session-limits';
import { signIn, signInInput } from '@/lib/services/sign-in/sign-in';
import { signInWithIdentity } from '@/lib/services/sign-in/sign-in-with-identity';
import { signOut } from '@/lib/services/sign-in/sign-out';
import { authCookies, isSecure } from './cookies';
import { knownBrowser } from './known-browser';
import { ownPath } from './own-path';

declare module 'next-auth/jwt' {
  interface JWT {
    /** The token of our session row: all that the cookie carries. */
    session?: string;
  }
}

export type AuthDependencies = Pick<PublicContext, 'database' | 'clock'> & { environment: Environment };

/** What one request to next-auth brings, and what comes of it beyond next-auth's own answer. */
export type Passage = {
  address: string;
  /** The cookie that names a known browser, and the callback URL's, as sent. */
  browserCookie: string | undefined;
  callbackUrl: string | undefined;
  /** Whether next-auth found the form to be ours and had the password looked at. */
  checked: boolean;
  opened: OpenedSession | null;
  email: string | null;
  refusal: AppError | null;
};

/** Made for each request, so that its outcome is known to the route that answers. */
export function authOptions(dependencies: AuthDependencies, passage: Passage): AuthOptions {
  const { database, clock, environment } = dependencies;
  return {
    secret: environment.HEADROOM_SECRET,
    useSecureCookies: isSecure(environment),
    cookies: authCookies(environment),
    session: { strategy: 'jwt', maxAge: SESSION_LIFETIME / 1000 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    logger,
    providers: [
      {
        id: 'credentials',
        name: 'Password',
        type: 'credentials',
        credentials: {},
        authorize: (credentials) => authorizePassword(dependencies, passage, credentials),
      },
      ...oidcProviders(environment),
    ],
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.provider !== OIDC) return passage.opened !== null;
        return (await admitIdentity(dependencies, passage, profile)) || '/sign-in?error=NotLinked';
      },
      jwt: ({ token }) => (passage.opened ? { session: passage.opened.token } : token),
      redirect: ({ url, baseUrl }) => `${baseUrl}${ownPath(url, baseUrl)}`,
    },
    events: {
      signOut: async ({ token }) => {
        if (token.session) await signOut({ database, clock }, token.session);
      },
    },
  };
}

async function authorizePassword(
  { database, clock, environment }: AuthDependencies,
  passage: Passage,
  credentials: unknown,
) {
  passage.checked = true;
  const parsed = signInInput.omit({ browser: true }).safeParse(credentials);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  const browser = knownBrowser(passage.browserCookie, { email, secret: environment.HEADROOM_SECRET });
  try {
    const context = { database, clock, address: passage.address };
    passage.opened = await signIn(context, { email, password, browser });
    passage.email = email;
    return { id: passage.opened.userId };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    passage.refusal = error;
    return null;
  }
}

export const OIDC = 'oidc';

type IdTokenClaims = { iss?: string; sub: string; name?: string };

function oidcProviders(environment: Environment): OAuthConfig<IdTokenClaims>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = environment;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return [];
  return [
    {
      id: OIDC,
      name: OIDC_NAME,
      type: 'oauth',
      idToken: true,
      wellKnown: `${withoutSlash(OIDC_ISSUER)}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      checks: ['pkce', 'state', 'nonce'],
      authorization: { params: { scope: 'openid email profile' } },
      profile: (claims) => ({ id: claims.sub }),
    },
  ];
}

const withoutSlash = (url: string) => url.replace(/\/$/, '');

/** Opens a session for the identity that the id token names: issuer and subject, and the issuer must be the configured one. */
async function admitIdentity(
  { database, clock, environment }: AuthDependencies,
  passage: Passage,
  profile: { sub?: string; name?: string } & { iss?: unknown } = {},
): Promise<boolean> {
  const { iss, sub, name } = profile;
  if (typeof iss !== 'string' || !sub || !environment.OIDC_ISSUER) return false;
  if (withoutSlash(iss) !== withoutSlash(environment.OIDC_ISSUER)) return false;
  try {
    passage.opened = await signInWithIdentity(
      { database, clock },
      { issuer: iss, subject: sub, name: name ?? null, invitation: invitationOf(passage.callbackUrl) },
    );
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** The invitation from whose page the sign-in began. */
export function invitationOf(callbackUrl: string | undefined): string | null {
  if (!callbackUrl || !URL.canParse(callbackUrl)) return null;
  return /^\/join\/([\w-]+)$/.exec(new URL(callbackUrl).pathname)?.[1] ?? null;
}

/** Codes and reasons only: what next-auth hands over beside them may hold tokens. */
const logger = {
  error: (code: string, metadata: Error | { error: Error }) => {
    const error = metadata instanceof Error ? metadata : metadata.error;
    log.warn({ code, reason: error?.message }, 'sign-in failed');
  },
  warn: (code: string) => log.warn({ code }, 'sign-in warning'),
  debug: () => {},
};
