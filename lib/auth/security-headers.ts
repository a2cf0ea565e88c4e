import type { Environment } from '@/lib/env';

/** The nonce of this request's page, for what a component has to insert itself. */
export const NONCE_HEADER = 'x-nonce';

type Settings = Pick<Environment, 'HEADROOM_URL'>;

/** Nothing but this origin, and of its scripts and style sheets only those that carry the nonce of this very answer. */
export function contentSecurityPolicy(
  nonce: string,
  { HEADROOM_URL }: Settings,
  isDevelopment: boolean,
): string {
  const directives: Record<string, string> = {
    'default-src': "'none'",
    // React explains errors with eval while one develops; never in a build.
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Next's own overlay brings styles without a nonce while one develops.
    'style-src': isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    // Positions and widths that components compute; an attribute cannot load or run anything.
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': `'self'${isDevelopment ? ' ws:' : ''}`,
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  };
  const lines = Object.entries(directives).map(([name, value]) => `${name} ${value}`);
  if (HEADROOM_URL.startsWith('https:')) lines.push('upgrade-insecure-requests');
  return lines.join('; ');
}

/** On every answer, files included. */
export function fixedHeaders({ HEADROOM_URL }: Settings): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ...(HEADROOM_URL.startsWith('https:')
      ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }
      : {}),
  };
}
