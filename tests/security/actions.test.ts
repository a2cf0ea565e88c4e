import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { defineAction, definePublicAction } from '@/lib/actions/define-action';
import { environment } from '@/lib/env';
import { signOutEverywhere } from '@/lib/services/account/sign-out-everywhere';
import type { Context } from '@/lib/services/context';
import { database } from '@/lib/services/database';
import { givePasswords, PASSWORD } from '../helpers/accounts';
import { AuthClient, SECRET } from '../helpers/auth-client';
import { createTestDatabase } from '../helpers/database';
import { createOrganisation, type TestOrganisation } from '../helpers/organisation';

/** What Next would hand the action: the headers and cookies of the request. */
const request = vi.hoisted(() => ({ headers: new Headers(), cookies: new Map<string, string>() }));
vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => {
      const value = request.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
  }),
}));
/** The half of the module that Next's own bundler gives to server code. */
vi.mock('next/navigation', () => import('next/dist/client/components/navigation.react-server'));

const HERE = 'https://headroom.example';
const OWN = { origin: HERE, 'sec-fetch-site': 'same-origin' };

const FORGED: [string, Record<string, string>][] = [
  ['no origin', {}],
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['an opaque origin', { origin: 'null' }],
  ['another scheme', { origin: 'http://headroom.example' }],
  ['a sibling site', { origin: HERE, 'sec-fetch-site': 'same-site' }],
  ['a forwarded host', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }],
];

describe('every server action', () => {
  const calls: unknown[] = [];
  const verb = async ({ actor }: Context, input: { count: number }) => {
    calls.push(input);
    return { by: actor.memberId, count: input.count };
  };
  const action = defineAction({ name: 'test/count', input: z.strictObject({ count: z.number() }), verb });
  const open = definePublicAction({
    name: 'test/open',
    input: z.strictObject({}),
    verb: async ({ address }) => ({ address }),
  });
  let organisation: TestOrganisation;
  let client: AuthClient;

  beforeAll(async () => {
    const { file } = await createTestDatabase();
    Object.assign(process.env, { HEADROOM_URL: HERE, HEADROOM_SECRET: SECRET, HEADROOM_DATABASE: file });
    organisation = await createOrganisation(database());
    await givePasswords(database(), Object.values(organisation.actors));
  });
  afterAll(() => database().close());
  beforeEach(async () => {
    calls.length = 0;
    client = new AuthClient({ database: database(), clock: Date.now, environment: environment() });
    await client.signIn(organisation.actors.planner.email, PASSWORD);
    request.cookies = client.cookies;
    request.headers = new Headers(OWN);
  });

  test('runs for a signed-in member on a page of this installation, as that member', async () => {
    const { memberId } = organisation.actors.planner;
    expect(await action({ count: 1 })).toEqual({ ok: true, value: { by: memberId, count: 1 } });
  });

  test.each(FORGED)('C1: is refused and does nothing for a forged request: %s', async (_, headers) => {
    request.headers = new Headers(headers);
    expect(await action({ count: 1 })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(await open({})).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(calls).toEqual([]);
  });

  test('is refused without a session, and with a cookie that somebody else wrote', async () => {
    for (const value of [
      undefined,
      '',
      'forged',
      'a.b.c',
      `${client.cookies.get('__Host-headroom.session')}x`,
    ]) {
      request.cookies = new Map(value === undefined ? [] : [['__Host-headroom.session', value]]);
      expect(await action({ count: 1 })).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } });
    }
    expect(calls).toEqual([]);
  });

  test('S1: an old cookie played back after signing out is refused', async () => {
    const old = new Map(client.cookies);
    await client.post('signout');
    request.cookies = old;
    expect(await action({ count: 1 })).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } });
  });

  test('S1: an old cookie played back after signing out everywhere is refused', async () => {
    await signOutEverywhere({ ...organisation.as('planner'), database: database() });
    expect(await action({ count: 1 })).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } });
  });

  test('an argument of another shape is refused with where and what, before the verb', async () => {
    const wrong: unknown[] = [
      undefined,
      null,
      'x',
      [],
      { count: 'many' },
      { count: 1, extra: true },
      { count: NaN },
    ];
    const untyped: (input: never) => Promise<unknown> = action;
    for (const input of wrong) {
      expect(await untyped(asNever(input))).toMatchObject({ ok: false, error: { code: 'INVALID' } });
    }
    expect(calls).toEqual([]);
  });

  test('a defect answers in plain words that say nothing of the inside', async () => {
    const broken = defineAction({
      name: 'test/broken',
      input: z.strictObject({}),
      verb: async () => {
        throw new Error('SQLITE_CORRUPT at /srv/data/headroom.db, salary 64000');
      },
    });
    const answer = await broken({});
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
    expect(JSON.stringify(answer)).not.toMatch(/SQLITE|srv|64000/);
  });
});

/** Lets a test send what the types forbid, as a stranger can. */
const asNever = (input: unknown) => input as never;
