import { describe, expect, test } from 'vitest';
import { ownPath } from '@/lib/auth/own-path';
import { clientAddress, isOwnOrigin } from '@/lib/auth/request-origin';
import { PEER_HEADER } from '@/lib/services/peer-address';
import { testEnvironment } from '../helpers/auth-client';

const HERE = 'https://headroom.example';

describe('C1: a write comes from a page of this installation', () => {
  const settings = testEnvironment({ HEADROOM_TRUSTED_PROXIES: '1' });
  const isOwn = (headers: Record<string, string>) => isOwnOrigin(new Headers(headers), settings);

  test.each([
    ['no origin', {}],
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['an opaque origin', { origin: 'null' }],
    ['another scheme', { origin: 'http://headroom.example' }],
    ['a name that begins alike', { origin: 'https://headroom.example.evil.example' }],
    ['a sibling, by the browser’s own word', { origin: HERE, 'sec-fetch-site': 'same-site' }],
    ['a typed address', { origin: HERE, 'sec-fetch-site': 'none' }],
    [
      'a forwarded host',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'evil.example' },
    ],
  ])('refused: %s', (_, headers) => {
    expect(isOwn(headers)).toBe(false);
  });

  test('the own origin passes, with or without Sec-Fetch-Site', () => {
    expect(isOwn({ origin: HERE, 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(isOwn({ origin: HERE })).toBe(true);
  });
});

describe('C1: forwarded headers count only from configured proxies', () => {
  const addressOf = (proxies: number, headers: Record<string, string>) =>
    clientAddress(
      new Headers({ [PEER_HEADER]: '10.0.0.1', ...headers }),
      testEnvironment({ HEADROOM_TRUSTED_PROXIES: String(proxies) }),
    );

  test('without a proxy the peer of the socket is the client, whatever is forwarded', () => {
    expect(addressOf(0, { 'x-forwarded-for': '203.0.113.9' })).toBe('10.0.0.1');
  });

  test('behind n proxies it is the n-th address from the right; what the client wrote is not reached', () => {
    expect(addressOf(1, { 'x-forwarded-for': '1.1.1.1, 203.0.113.9' })).toBe('203.0.113.9');
    expect(addressOf(2, { 'x-forwarded-for': '1.1.1.1, 203.0.113.9, 10.0.0.2' })).toBe('203.0.113.9');
  });

  test('what is no address, or is missing, counts as one client together', () => {
    for (const value of ['', 'evil', '<script>', '1.2.3']) {
      expect(addressOf(1, { 'x-forwarded-for': value })).toBe('unknown');
    }
    expect(addressOf(2, { 'x-forwarded-for': '203.0.113.9' })).toBe('unknown');
  });

  test('an IPv6 client is its /64; an IPv4 address in IPv6 dress is the IPv4 address', () => {
    expect(addressOf(0, { [PEER_HEADER]: '2001:db8:1:2:aaaa::1' })).toBe('2001:db8:1:2::/64');
    expect(addressOf(0, { [PEER_HEADER]: '2001:0db8:0001:0002:bbbb::7' })).toBe('2001:db8:1:2::/64');
    expect(addressOf(0, { [PEER_HEADER]: '2001:db8::7' })).toBe('2001:db8:0:0::/64');
    expect(addressOf(0, { [PEER_HEADER]: '::ffff:192.0.2.5' })).toBe('192.0.2.5');
  });
});

describe('signing in leads only to pages of this installation', () => {
  test.each([
    'https://evil.example/plans',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'https://headroom.example@evil.example/',
    '/..//evil.example',
    '',
    '/',
  ])('%j leads to the plans', (asked) => {
    expect(ownPath(asked, HERE)).toBe('/plans');
  });

  test('a path with its query is kept, whole or with the own origin before it', () => {
    expect(ownPath('/plans/1?scenario=low', HERE)).toBe('/plans/1?scenario=low');
    expect(ownPath(`${HERE}/plans/1?scenario=low`, HERE)).toBe('/plans/1?scenario=low');
  });
});
