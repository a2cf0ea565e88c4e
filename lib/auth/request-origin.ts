import { isIP } from 'node:net';
import type { Environment } from '@/lib/env';
import { PEER_HEADER } from '@/lib/services/peer-address';

type HeaderSource = Pick<Headers, 'get'>;

/**
 * Whether a write came from a page of this installation. The Origin header must be there and be HEADROOM_URL's; the browser's own
 * word in Sec-Fetch-Site, where it is sent, must agree. Forwarded headers play no part.
 */
export function isOwnOrigin(
  headers: HeaderSource,
  { HEADROOM_URL }: Pick<Environment, 'HEADROOM_URL'>,
): boolean {
  const site = headers.get('sec-fetch-site');
  return headers.get('origin') === new URL(HEADROOM_URL).origin && (site === null || site === 'same-origin');
}

/** What stands for a client whose address is unknown: all of them together. */
export const UNKNOWN_ADDRESS = 'unknown';

/**
 * The client's address. Without a trusted proxy it is the peer of the socket; with n of them, each appended whom it saw to
 * X-Forwarded-For, so it is the n-th from the right, and what a client wrote there itself is never reached.
 * An IPv6 address stands for its /64, the block that one subscriber has.
 */
export function clientAddress(
  headers: HeaderSource,
  { HEADROOM_TRUSTED_PROXIES: proxies }: Pick<Environment, 'HEADROOM_TRUSTED_PROXIES'>,
): string {
  const address = proxies === 0 ? headers.get(PEER_HEADER) : forwardedAddress(headers, proxies);
  if (!address || isIP(address) === 0) return UNKNOWN_ADDRESS;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  return isIP(address) === 6 ? networkOf(address) : address;
}

function forwardedAddress(headers: HeaderSource, proxies: number): string | undefined {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return hops[hops.length - proxies];
}

function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
