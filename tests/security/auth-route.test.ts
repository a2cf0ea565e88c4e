import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { sessions } from '@/db/schema';
import { sessionTokenOf } from '@/lib/auth/session-token';
import { findActor } from '@/lib/services/sign-in/find-actor';
import { givePasswords, PASSWORD } from '../helpers/accounts';
import { AuthClient, testEnvironment } from '../helpers/auth-client';
import { createTestDatabase } from '../helpers/database';
import { createOrganisation, type TestOrganisation } from '../helpers/organisation';
import { createClock } from '../helpers/time';

describe('signing in over HTTP', () => {
  let database: Database;
  let organisation: TestOrganisation;
  let email: string;
  const clock = createClock();

  beforeEach(async () => {
    ({ database } = await createTestDatabase());
    organisation = await createOrganisation(database);
    await givePasswords(database, [organisation.actors.planner]);
    email = organisation.actors.planner.email;
  });

  const clientOf = (more: Record<string, string> = {}) =>
    new AuthClient({ database, clock: clock.now, environment: testEnvironment(more) });
  const openSessions = () => database.read((reader) => reader.select().from(sessions));

  test('S2: on https every cookie is __Host-, Secure, HttpOnly, SameSite=Lax, for the path / and no domain', async () => {
    const client = clientOf();
    const csrf = await client.get('csrf');
    const signedIn = await client.signIn(email, PASSWORD);
    const cookies = [...csrf.headers.getSetCookie(), ...signedIn.headers.getSetCookie()];
    const names = cookies.map((cookie) => cookie.split('=')[0]);
    expect(names).toContain('__Host-headroom.session');
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-headroom\./);
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Lax/i);
      expect(cookie).not.toMatch(/domain/i);
    }
  });

  test('on this machine over http the cookies have plain names and still are HttpOnly and SameSite=Lax', async () => {
    const client = clientOf({ HEADROOM_URL: 'http://localhost:3000' });
    const response = await client.signIn(email, PASSWORD);
    expect(response.status).toBe(200);
    const session = response.headers.getSetCookie().find((cookie) => cookie.startsWith('headroom.session='));
    expect(session).toMatch(/HttpOnly/);
    expect(session).toMatch(/SameSite=Lax/i);
    expect(session).not.toMatch(/Secure/);
  });

  test('the session cookie carries the token of a session row, readable with the secret alone', async () => {
    const client = clientOf();
    await client.signIn(email, PASSWORD);
    const cookie = client.cookies.get('__Host-headroom.session');
    const { environment } = client.dependencies;
    const token = (await sessionTokenOf(cookie, environment)) ?? '';
    expect(await findActor({ database, clock: clock.now }, token)).toMatchObject({ email });
    expect(cookie).not.toContain(token);
    const other = testEnvironment({ HEADROOM_SECRET: `${environment.HEADROOM_SECRET}x` });
    expect(await sessionTokenOf(cookie, other)).toBeNull();
    expect(await sessionTokenOf(`${cookie}x`, environment)).toBeNull();
  });

  test('signing in answers with the path that was asked for, of this installation only', async () => {
    const asked = await clientOf().signIn(email, PASSWORD, { callbackUrl: '/plans/7?scenario=low' });
    expect(await asked.json()).toEqual({ ok: true, value: { path: '/plans/7?scenario=low' } });
    const foreign = await clientOf().signIn(email, PASSWORD, { callbackUrl: 'https://evil.example/' });
    expect(await foreign.json()).toEqual({ ok: true, value: { path: '/plans' } });
  });

  test('C1: a form from elsewhere, without its token, or with another browser’s token opens no session', async () => {
    const other = await clientOf().csrfToken();
    const forged = [
      clientOf().post(
        'callback/credentials',
        { email, password: PASSWORD },
        { origin: 'https://evil.example' },
      ),
      clientOf().post(
        'callback/credentials',
        { email, password: PASSWORD },
        { 'sec-fetch-site': 'cross-site' },
      ),
      clientOf().signIn(email, PASSWORD, { csrfToken: '' }),
      clientOf().signIn(email, PASSWORD, { csrfToken: other }),
    ];
    for (const response of await Promise.all(forged)) {
      expect(response.status).toBe(403);
      expect(response.headers.getSetCookie().join()).not.toContain('session');
    }
    expect(await openSessions()).toEqual([]);
  });

  test('signing in again replaces the session that the browser had', async () => {
    const client = clientOf();
    await client.signIn(email, PASSWORD);
    await client.signIn(email, PASSWORD);
    expect(await openSessions()).toHaveLength(1);
  });

  test('signing out ends the row and takes the cookie away', async () => {
    const client = clientOf();
    await client.signIn(email, PASSWORD);
    await client.post('signout');
    expect(await openSessions()).toEqual([]);
    expect(client.cookies.has('__Host-headroom.session')).toBe(false);
  });

  test('JSON fields are read like a form’s; too many bytes, or broken ones, are no form', async () => {
    const client = clientOf();
    const csrfToken = await client.csrfToken();
    const send = (body: string) =>
      client.send('POST', 'callback/credentials', {
        text: body,
        headers: { 'content-type': 'application/json' },
      });
    const fields = { email, password: PASSWORD, csrfToken, json: 'true' };
    expect((await send(JSON.stringify({ ...fields, padding: 'x'.repeat(20_000) }))).status).toBe(403);
    expect((await send('{"email":')).status).toBe(403);
    expect((await send('[1]')).status).toBe(403);
    expect((await send(JSON.stringify(fields))).status).toBe(200);
  });

  test.each([
    ['GET', 'session'],
    ['GET', 'providers'],
    ['POST', 'session'],
    ['POST', '_log'],
    ['GET', 'callback/credentials'],
    ['GET', 'signout'],
    ['POST', 'signin/credentials'],
  ] as const)('%s %s of the library is not served', async (method, path) => {
    expect((await clientOf().send(method, path)).status).toBe(404);
  });
});
