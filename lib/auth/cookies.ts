import type { CookieOption, CookiesOptions } from 'next-auth';
import type { Environment } from '@/lib/env';

type Where = Pick<Environment, 'HEADROOM_URL'>;

export const isSecure = ({ HEADROOM_URL }: Where): boolean => new URL(HEADROOM_URL).protocol === 'https:';

const cookieName = (where: Where, name: string) => `${isSecure(where) ? '__Host-' : ''}headroom.${name}`;

/** Carries the session's token, encrypted; the session itself is a row. */
export const sessionCookie = (where: Where): string => cookieName(where, 'session');

/** Names a browser from which an account has signed in before. */
export const browserCookie = (where: Where): string => cookieName(where, 'browser');

/** The callback URL, which tells from which page a sign-in with the identity provider began. */
export const callbackUrlCookie = (where: Where): string => cookieName(where, 'callback-url');

/** Of every cookie. The __Host- prefix, on https, ties it to this very host. */
export const cookieOptions = (where: Where) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(where) }) as const;

const CHECK_LIFETIME = 15 * 60;

/** All cookies that next-auth sets, under our names and with our attributes. */
export function authCookies(where: Where): CookiesOptions {
  const cookie = (name: string, maxAge?: number): CookieOption => ({
    name: cookieName(where, name),
    options: { ...cookieOptions(where), ...(maxAge === undefined ? {} : { maxAge }) },
  });
  return {
    sessionToken: cookie('session'),
    callbackUrl: cookie('callback-url'),
    csrfToken: cookie('csrf'),
    pkceCodeVerifier: cookie('pkce', CHECK_LIFETIME),
    state: cookie('state', CHECK_LIFETIME),
    nonce: cookie('nonce', CHECK_LIFETIME),
  };
}
