import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { POST as faults } from '@/app/(app)/plans/[planId]/inventory/import/faults/route';
import { POST as preview } from '@/app/(app)/plans/[planId]/inventory/import/preview/route';
import { POST as upload } from '@/app/(app)/plans/[planId]/inventory/import/upload/route';
import { POST as write } from '@/app/(app)/plans/[planId]/inventory/import/write/route';
import { environment } from '@/lib/env';
import { database } from '@/lib/services/database';
import { LARGEST_UPLOAD, uploads } from '@/lib/services/uploads/uploads';
import { config } from '@/proxy';
import { givePasswords, PASSWORD } from '../helpers/accounts';
import { AuthClient, SECRET } from '../helpers/auth-client';
import { createTestDatabase } from '../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../helpers/organisation';
import { planOf } from '../services/inventory/inventory-fixture';
import { storeRolesPlan } from '../services/roles/roles-fixture';

/** What Next would hand the route: the cookies of the request. */
const request = vi.hoisted(() => ({ cookies: new Map<string, string>() }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => {
      const value = request.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
  }),
}));
vi.mock('next/navigation', () => import('next/dist/client/components/navigation.react-server'));

const HERE = 'https://headroom.example';
const OWN = { origin: HERE, 'sec-fetch-site': 'same-origin' };
const CSV = 'code,costCentre,title,fte,salary\nCS-2,CS,Title CS-2,12,41000\nBAD 1,CS,x,=1+1,2';

let folder: string;
let own: TestOrganisation;
let planId: string;

beforeAll(async () => {
  const { file } = await createTestDatabase();
  folder = `${file}.uploads`;
  Object.assign(process.env, { HEADROOM_URL: HERE, HEADROOM_SECRET: SECRET, HEADROOM_DATABASE: file });
  own = await createOrganisation(database());
  await givePasswords(database(), Object.values(own.actors));
});
afterAll(() => database().close());
beforeEach(async () => {
  await uploads().clear();
  ({ planId } = await storeRolesPlan(database(), own));
});

const as = async (actor: TestActor) => {
  const client = new AuthClient({ database: database(), clock: Date.now, environment: environment() });
  await client.signIn(own.actors[actor].email, PASSWORD);
  request.cookies = client.cookies;
};
const left = () => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};
const parameters = (id = planId) => ({ params: Promise.resolve({ planId: id }) });

/** A body that counts how often it was asked for bytes. */
function counted(bytes: Uint8Array) {
  const asked = { times: 0 };
  const body = new ReadableStream(
    {
      pull(controller) {
        asked.times += 1;
        controller.enqueue(bytes);
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { asked, body };
}
function sending(body: BodyInit, headers: Record<string, string> = OWN) {
  const more = { duplex: 'half' };
  return new Request(`${HERE}/plans/x/inventory/import/upload`, { method: 'POST', headers, body, ...more });
}
const asking = (input: unknown, headers: Record<string, string> = OWN) => {
  const body = JSON.stringify(input);
  return new Request(`${HERE}/plans/x/inventory/import/preview`, {
    method: 'POST',
    headers: { ...headers, 'content-length': String(body.length) },
    body,
  });
};
const send = async (text: string): Promise<string> => {
  const answer = await (await upload(sending(text), parameters())).json();
  return answer.value.upload;
};
const lastLine = async (response: Response) =>
  JSON.parse((await response.text()).trim().split('\n').at(-1) ?? '');

describe('U1, C1: not a byte of a file is taken', () => {
  const untaken = async (headers: Record<string, string>, id = planId) => {
    const { asked, body } = counted(new TextEncoder().encode(CSV));
    const response = await upload(sending(body, headers), parameters(id));
    expect(asked.times).toBe(0);
    expect(left()).toEqual([]);
    return response.status;
  };

  test('from another site, or without a word of where it comes from', async () => {
    await as('planner');
    for (const headers of [
      {},
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: HERE, 'sec-fetch-site': 'same-site' },
    ])
      expect(await untaken(headers)).toBe(403);
  });

  test('from a stranger', async () => {
    request.cookies = new Map();
    expect(await untaken(OWN)).toBe(401);
  });

  test('from a member who may not import, or for a plan that is not theirs or not there', async () => {
    for (const actor of ['viewer', 'executive'] as const) {
      await as(actor);
      expect(await untaken(OWN)).toBe(403);
    }
    await as('planner');
    expect(await untaken(OWN, crypto.randomUUID())).toBe(404);
    const { planId: draft } = await storeRolesPlan(database(), own, 'draft');
    await as('head');
    expect(await untaken(OWN, draft)).toBe(404);
  });

  test('that says itself to be too large', async () => {
    await as('planner');
    expect(await untaken({ ...OWN, 'content-length': String(LARGEST_UPLOAD + 1) })).toBe(413);
  });

  test('by the proxy: its matcher leaves the uploads out, and nothing else', () => {
    const matches = (path: string) => new RegExp(`^${config.matcher}$`).test(path);
    for (const part of ['inventory', 'actuals'])
      expect(matches(`/plans/1/${part}/import/upload`)).toBe(false);
    for (const path of [
      '/',
      '/plans/1/inventory/import',
      '/plans/1/inventory/import/write',
      '/plans/1/inventory/import/upload/x',
    ])
      expect(matches(path)).toBe(true);
  });
});

describe('a file that was sent', () => {
  const input = (id: string) => ({ planId, upload: id, fileName: 'a.csv', choices: {} });

  test('is previewed with its progress, listed fault by fault, imported, and then gone', async () => {
    await as('planner');
    const id = await send(CSV);
    expect(left()).toHaveLength(1);
    const seen = await lastLine(await preview(asking(input(id))));
    expect(seen.result.value.changed.count).toBe(1);
    const listed = await lastLine(await faults(asking(input(id))));
    expect(listed.result.value.csv).toContain('3,fte,“=1+1”,');
    const { choices, revision } = seen.result.value;
    const order = { ...input(id), choices: { ...choices, withoutRefusedRows: true }, revision };
    const answer = await write(asking(order));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(text).toContain('{"progress":{"step":"writing","share":1}}');
    expect(text).toContain('"changed":1');
    expect(left()).toEqual([]);
    const { roles } = await planOf(database(), own, planId);
    expect(roles.find((role) => role.code === 'CS-2')?.fte).toBe(12);
  });

  test('cannot be named by another member, who is told what they are told of any', async () => {
    await as('planner');
    const id = await send(CSV);
    await as('admin');
    const theirs = await lastLine(await preview(asking(input(id))));
    expect(theirs.result.error.code).toBe('NOT_FOUND');
    expect(await lastLine(await preview(asking(input(crypto.randomUUID()))))).toEqual(theirs);
  });

  test.each([
    ['preview', preview],
    ['write', write],
    ['faults', faults],
  ] as const)('is not read for a forged request or a stranger: %s', async (_, route) => {
    await as('planner');
    const id = await send(CSV);
    const order = { ...input(id), revision: 1 };
    const forged = await route(asking(order, { origin: 'https://evil.example' }));
    expect([forged.status, (await forged.json()).result.error.code]).toEqual([403, 'FORBIDDEN']);
    request.cookies = new Map();
    expect((await route(asking(order))).status).toBe(401);
  });

  test('that is refused stays nowhere', async () => {
    await as('planner');
    const response = await upload(sending(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])), parameters());
    expect(response.status).toBe(400);
    expect((await response.json()).error.faults[0].found).toBe('a picture');
    expect(left()).toEqual([]);
  });

  test('an answer carries no script policy but none, and is not kept', async () => {
    await as('planner');
    const { headers } = await upload(sending(CSV), parameters());
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a broken request is a plain refusal', async () => {
    await as('planner');
    for (const wrong of [
      null,
      [],
      'x',
      { planId },
      { ...input('not an id') },
      { ...input(crypto.randomUUID()), extra: 1 },
    ]) {
      const response = await preview(asking(wrong));
      expect([response.status, (await response.json()).result.error.code]).toEqual([400, 'INVALID']);
    }
    const large = await preview(asking({ ...input(crypto.randomUUID()), fileName: 'x'.repeat(300_000) }));
    expect(large.status).toBe(413);
  });
});
