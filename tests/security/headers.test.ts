import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { proxy } from '@/proxy';
import { SECRET } from '../helpers/auth-client';

const PATHS = [
  '/',
  '/sign-in',
  '/plans/1?scenario=low',
  '/api/auth/csrf',
  '/no-such-page',
  '/plans/1/exports/results',
  '/api/v1/plans/1/results.csv',
];

describe('X1 and X2: headers of every answer', () => {
  beforeAll(() => {
    Object.assign(process.env, { HEADROOM_URL: 'https://headroom.example', HEADROOM_SECRET: SECRET });
  });
  const answer = (path: string, headers: Record<string, string> = {}) =>
    proxy(new NextRequest(new URL(path, 'https://headroom.example'), { headers }));
  const policyOf = (path: string) => answer(path).headers.get('content-security-policy') ?? '';
  const directive = (policy: string, name: string) =>
    policy.split('; ').find((line) => line.startsWith(`${name} `)) ?? '';

  test.each(PATHS)('%s runs no script without the nonce, and is not stored', (path) => {
    const policy = policyOf(path);
    expect(directive(policy, 'script-src')).toMatch(
      /^script-src 'self' 'nonce-[\w+/=]{22,}' 'strict-dynamic'$/,
    );
    expect(directive(policy, 'style-src')).toMatch(/^style-src 'self' 'nonce-[\w+/=]{22,}'$/);
    for (const name of ['default-src', 'object-src', 'base-uri', 'frame-ancestors']) {
      expect(directive(policy, name)).toBe(`${name} 'none'`);
    }
    expect(directive(policy, 'form-action')).toBe("form-action 'self'");
    expect(answer(path).headers.get('cache-control')).toBe('no-store');
  });

  test.each([...PATHS, '/_next/static/chunks/main.js'])('%s carries the fixed headers', (path) => {
    const { headers } = answer(path);
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8,}; includeSubDomains$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
  });

  test('a build’s own files may be kept by the browser', () => {
    expect(answer('/_next/static/chunks/main.js').headers.has('cache-control')).toBe(false);
  });

  test('no two answers have the same nonce', () => {
    expect(new Set(Array.from({ length: 1000 }, () => policyOf('/'))).size).toBe(1000);
  });

  test('the page is told the nonce of its policy and the path asked for, whatever the client sent under their names', () => {
    const response = answer('/plans/1?scenario=low&_rsc=1a2b', {
      'x-nonce': 'mine',
      'x-headroom-path': '//evil.example',
    });
    const passedOn = (name: string) => response.headers.get(`x-middleware-request-${name}`);
    expect(passedOn('x-headroom-path')).toBe('/plans/1?scenario=low');
    expect(response.headers.get('content-security-policy')).toContain(`'nonce-${passedOn('x-nonce')}'`);
  });
});
