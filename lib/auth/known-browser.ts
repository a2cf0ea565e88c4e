import { createHmac, timingSafeEqual } from 'node:crypto';
import { newId } from '@/lib/ids';

/** Seconds for which a browser is known. */
export const KNOWN_BROWSER_LIFETIME = 90 * 24 * 60 * 60;

type Claim = { email: string; secret: string };

/** The value of the cookie that a browser gets when this account has signed in from it. It opens nothing. */
export function knownBrowserValue({ email, secret }: Claim, browser: string = newId()): string {
  return `${browser}.${signature(browser, { email, secret })}`;
}

/** The browser that the cookie names, if it is this account's and we wrote it. */
export function knownBrowser(value: string | undefined, claim: Claim): string | null {
  const [browser = '', found = ''] = value?.split('.') ?? [];
  const expected = signature(browser, claim);
  if (found.length !== expected.length) return null;
  return timingSafeEqual(Buffer.from(found), Buffer.from(expected)) ? browser : null;
}

const signature = (browser: string, { email, secret }: Claim) =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['headroom browser', browser, email]))
    .digest('base64url');
