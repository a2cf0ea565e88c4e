import { NextRequest } from 'next/server';
import { handleAuth } from '@/lib/auth/handler';
import type { AuthDependencies } from '@/lib/auth/options';
import { parseEnvironment } from '@/lib/env';
import { PEER_HEADER } from '@/lib/services/peer-address';

export const SECRET = 'kX9v2mQ8rT4wZ7yB1nC6pL3sD5fG0hJa';

export const testEnvironment = (more: Record<string, string> = {}) =>
  parseEnvironment({ HEADROOM_URL: 'https://headroom.example', HEADROOM_SECRET: SECRET, ...more });

type Sent = { body?: Record<string, string>; text?: string; headers?: Record<string, string> };

/** A browser, as far as /api/auth/… sees one: it keeps cookies and sends its origin. */
export class AuthClient {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly dependencies: AuthDependencies,
    readonly address = '192.0.2.1',
  ) {}

  get origin(): string {
    return new URL(this.dependencies.environment.HEADROOM_URL).origin;
  }

  get(path: string): Promise<Response> {
    return this.send('GET', path);
  }

  async post(path: string, body: Record<string, string> = {}, headers: Record<string, string> = {}) {
    return this.send('POST', path, { body: { csrfToken: await this.csrfToken(), ...body }, headers });
  }

  signIn(email: string, password: string, more: Record<string, string> = {}): Promise<Response> {
    return this.post('callback/credentials', { email, password, json: 'true', ...more });
  }

  async csrfToken(): Promise<string> {
    const answer: { csrfToken: string } = await (await this.get('csrf')).json();
    return answer.csrfToken;
  }

  async send(
    method: 'GET' | 'POST',
    path: string,
    { body, text, headers = {} }: Sent = {},
  ): Promise<Response> {
    const url = new URL(`/api/auth/${path}`, this.origin);
    const request = new NextRequest(url, {
      method,
      headers: {
        [PEER_HEADER]: this.address,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'POST' ? { origin: this.origin, 'sec-fetch-site': 'same-origin' } : {}),
        ...headers,
      },
      ...(body ? { body: new URLSearchParams(body) } : {}),
      ...(text === undefined ? {} : { body: text }),
    });
    const action = url.pathname.split('/').slice(3);
    const response = await handleAuth(request, action, this.dependencies);
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  private keep(cookie: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === '' || /max-age=0(;|$)/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
