import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { members, sessions, users } from '@/db/schema';
import { sessionTokenOf } from '@/lib/auth/session-token';
import { disableMember } from '@/lib/services/members/disable';
import { inviteMember } from '@/lib/services/members/invite';
import { findActor } from '@/lib/services/sign-in/find-actor';
import { signInWithIdentity } from '@/lib/services/sign-in/sign-in-with-identity';
import { AuthClient, testEnvironment } from '../helpers/auth-client';
import { createTestDatabase } from '../helpers/database';
import { createOrganisation, type TestOrganisation } from '../helpers/organisation';
import { CLIENT_ID, type Forgery, TestIssuer } from '../helpers/test-issuer';
import { createClock } from '../helpers/time';

const SESSION = '__Host-headroom.session';

describe('A5: the company’s identity provider', () => {
  const issuer = new TestIssuer();
  const clock = createClock();
  let database: Database;
  let organisation: TestOrganisation;

  beforeAll(() => issuer.start());
  afterAll(() => issuer.stop());
  beforeEach(async () => {
    issuer.forgery = {};
    issuer.subject = 'subject-1';
    ({ database } = await createTestDatabase());
    organisation = await createOrganisation(database, { clock: clock.now });
  });

  const newClient = (more: Record<string, string> = {}) =>
    new AuthClient({
      database,
      clock: clock.now,
      environment: testEnvironment({
        OIDC_ISSUER: issuer.url,
        OIDC_CLIENT_ID: CLIENT_ID,
        OIDC_CLIENT_SECRET: 'client-secret',
        ...more,
      }),
    });

  /** Leaves for the issuer; what the browser brings back is returned. */
  const leave = async (client: AuthClient, callbackUrl = '/plans') => {
    const response = await client.post('signin/oidc', { callbackUrl, json: 'true' });
    const { url }: { url: string } = await response.json();
    const asked = new URL(url).searchParams;
    issuer.nonce = asked.get('nonce') ?? '';
    issuer.challenge = asked.get('code_challenge') ?? '';
    return { asked, state: asked.get('state') ?? '' };
  };
  const comeBack = (client: AuthClient, state: string) =>
    client.get(`callback/oidc?code=code&state=${state}`);
  const signIn = async (client: AuthClient, callbackUrl?: string) =>
    comeBack(client, (await leave(client, callbackUrl)).state);

  const invite = async (email = 'ida@aster.example') => {
    const link = await inviteMember(organisation.as('admin'), { email, role: 'planner', scopes: [] });
    return link.path;
  };
  const actorOf = async (client: AuthClient) => {
    const token = await sessionTokenOf(client.cookies.get(SESSION), client.dependencies.environment);
    return token ? findActor({ database, clock: clock.now }, token) : null;
  };
  const everything = () =>
    database.snapshot(async (reader) => ({
      users: await reader.select().from(users),
      members: await reader.select().from(members),
      sessions: await reader.select().from(sessions),
    }));

  test('the request carries state, nonce and a PKCE challenge, and never the client’s secret', async () => {
    const { asked } = await leave(newClient());
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(name)?.length).toBeGreaterThanOrEqual(43);
    }
    expect(asked.get('redirect_uri')).toBe('https://headroom.example/api/auth/callback/oidc');
    expect(asked.toString()).not.toContain('client-secret');
  });

  test('accepting an invitation through the provider makes the account, linked by issuer and subject', async () => {
    const client = newClient();
    const response = await signIn(client, await invite());
    expect(response.headers.get('location')).toBe('https://headroom.example/plans');
    expect(await actorOf(client)).toMatchObject({ email: 'ida@aster.example', role: 'planner' });
    const ida = (await everything()).users.find((user) => user.email === 'ida@aster.example');
    expect(ida).toMatchObject({ oidcIssuer: issuer.url, oidcSubject: 'subject-1', passwordHash: null });
  });

  test('a linked account signs in again, whatever e-mail address the provider says', async () => {
    await signIn(newClient(), await invite());
    issuer.forgery = { claims: { email: 'changed@aster.example' } };
    const client = newClient();
    await signIn(client);
    expect(await actorOf(client)).toMatchObject({ email: 'ida@aster.example' });
  });

  test('the e-mail address alone opens nothing: an unlinked identity with a member’s address is refused', async () => {
    const { email } = organisation.actors.admin;
    issuer.forgery = { claims: { email, email_verified: true } };
    const before = await everything();
    const client = newClient();
    const response = await signIn(client);
    expect(response.headers.get('location')).toBe('/sign-in?error=NotLinked');
    expect(client.cookies.has(SESSION)).toBe(false);
    expect(await everything()).toEqual(before);
  });

  test('an invitation for the address of an account that exists links nothing to it', async () => {
    const other = await createOrganisation(database, { name: 'Birch' });
    const { email } = organisation.actors.planner;
    const { path } = await inviteMember(other.as('admin'), { email, role: 'planner', scopes: [] });
    const before = await everything();
    const client = newClient();
    await signIn(client, path);
    expect(client.cookies.has(SESSION)).toBe(false);
    expect(await everything()).toEqual(before);
  });

  test('another subject cannot use up an invitation twice, nor sign in afterwards', async () => {
    const path = await invite();
    await signIn(newClient(), path);
    const before = await everything();
    issuer.subject = 'subject-2';
    const client = newClient();
    await signIn(client, path);
    expect(client.cookies.has(SESSION)).toBe(false);
    expect(await everything()).toEqual(before);
  });

  test('the same subject at another issuer, and another subject at the same one, are other people', async () => {
    await signIn(newClient(), await invite());
    const as = (identity: { issuer: string; subject: string }) =>
      signInWithIdentity(
        { database, clock: clock.now },
        { ...identity, name: 'Ida Entity', invitation: null },
      );
    const refused = { code: 'UNAUTHENTICATED' };
    await expect(as({ issuer: 'https://id.example', subject: 'subject-1' })).rejects.toMatchObject(refused);
    await expect(as({ issuer: issuer.url, subject: 'subject-2' })).rejects.toMatchObject(refused);
    expect(await as({ issuer: issuer.url, subject: 'subject-1' })).toMatchObject({
      token: expect.any(String),
    });
  });

  test('a disabled member is refused', async () => {
    await signIn(newClient(), await invite());
    const ida = (await everything()).members.at(-1);
    await disableMember(organisation.as('admin'), { memberId: ida?.id ?? '', version: 1 });
    const client = newClient();
    await signIn(client);
    expect(client.cookies.has(SESSION)).toBe(false);
  });

  const hour = 3600;
  const now = Math.floor(Date.now() / 1000);
  test.each<[string, Forgery]>([
    ['another audience', { claims: { aud: 'somebody-else' } }],
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['another nonce', { claims: { nonce: 'replayed' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['expired', { claims: { iat: now - 2 * hour, exp: now - hour } }],
    ['alg: none', { header: { alg: 'none' }, unsigned: true }],
    ['alg: none, signed', { header: { alg: 'none' } }],
    ['no signature', { unsigned: true }],
    ['the secret as the key of an HMAC', { header: { alg: 'HS256' } }],
    ['signed with another key', { foreignKey: true }],
    ['no subject', { claims: { sub: undefined } }],
  ])('an id token is refused: %s', async (_, forgery) => {
    await signIn(newClient(), await invite());
    const before = await everything();
    issuer.forgery = forgery;
    const client = newClient();
    const response = await signIn(client);
    expect(response.headers.get('location')).toContain('error');
    expect(client.cookies.has(SESSION)).toBe(false);
    expect(await everything()).toEqual(before);
  });

  test('an answer with another state, or to a browser that did not ask, is refused', async () => {
    await signIn(newClient(), await invite());
    const before = await everything();
    const asker = newClient();
    const { state } = await leave(asker);
    const stranger = newClient();
    expect((await comeBack(asker, 'another-state')).headers.get('location')).toContain('error');
    expect((await comeBack(stranger, state)).headers.get('location')).toContain('error');
    expect(await everything()).toEqual(before);
  });

  test('a code that somebody else asked for is refused by its PKCE verifier', async () => {
    await signIn(newClient(), await invite());
    const client = newClient();
    const { state } = await leave(client);
    issuer.challenge = 'challenge-of-another-browser';
    expect((await comeBack(client, state)).headers.get('location')).toContain('error');
    expect(client.cookies.has(SESSION)).toBe(false);
  });

  test('an issuer whose discovery document names another one is refused', async () => {
    const client = newClient({ OIDC_ISSUER: issuer.url.replace('127.0.0.1', 'localhost') });
    await signIn(client, await invite());
    expect(client.cookies.has(SESSION)).toBe(false);
  });

  test('without an issuer configured the provider’s routes lead nowhere', async () => {
    const client = new AuthClient({ database, clock: clock.now, environment: testEnvironment() });
    const response = await client.post('signin/oidc', { json: 'true' });
    expect(await response.text()).not.toContain('authorize');
    expect((await everything()).sessions).toEqual([]);
  });
});
