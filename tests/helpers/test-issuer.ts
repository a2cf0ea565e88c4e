import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const CLIENT_ID = 'headroom';

type Claims = Record<string, unknown>;
/** What the issuer's next token says, and how it is signed. */
export type Forgery = { claims?: Claims; header?: Claims; unsigned?: boolean; foreignKey?: boolean };

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** An OpenID Connect issuer on this machine that checks PKCE, and signs whatever a test wants. */
export class TestIssuer {
  private readonly own = keyPair();
  private readonly foreign = keyPair();
  private server: Server | undefined;
  url = '';
  subject = 'subject-1';
  forgery: Forgery = {};
  /** Of the authorisation request that is under way. */
  nonce = '';
  challenge = '';

  async start(): Promise<this> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { status, body } = this.answer(request.url ?? '', Buffer.concat(chunks).toString());
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
    this.url = `http://127.0.0.1:${portOf(server)}`;
    return this;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private answer(path: string, body: string): { status: number; body: unknown } {
    if (path === '/.well-known/openid-configuration') return { status: 200, body: this.discovery() };
    if (path === '/jwks') {
      const key = this.own.publicKey.export({ format: 'jwk' });
      return { status: 200, body: { keys: [{ ...key, kid: 'key', alg: 'RS256', use: 'sig' }] } };
    }
    const verifier = new URLSearchParams(body).get('code_verifier') ?? '';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (path !== '/token' || challenge !== this.challenge) {
      return { status: 400, body: { error: 'invalid_grant' } };
    }
    return {
      status: 200,
      body: { access_token: 'access', token_type: 'Bearer', expires_in: 60, id_token: this.idToken() },
    };
  }

  private discovery() {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      jwks_uri: `${this.url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    };
  }

  private idToken(): string {
    const { claims, header, unsigned, foreignKey } = this.forgery;
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: this.url,
      aud: CLIENT_ID,
      sub: this.subject,
      nonce: this.nonce,
      iat: now,
      exp: now + 60,
      name: 'Ida Entity',
      ...claims,
    };
    const signed = `${base64url({ alg: 'RS256', kid: 'key', ...header })}.${base64url(payload)}`;
    if (unsigned) return `${signed}.`;
    const key = (foreignKey ? this.foreign : this.own).privateKey;
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
  }
}

/** A server that listens on a port has an address of this shape. */
const portOf = (server: Server) => (server.address() as AddressInfo).port;
