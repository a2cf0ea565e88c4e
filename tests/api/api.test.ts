import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportsOf } from '@/components/plans/exports';
import type { Database } from '@/db';
import { keepSimulation } from '@/db/queries/simulations';
import { API_PATH, refuseMethod } from '@/lib/api/answer';
import { problemSchema } from '@/lib/api/problem';
import { findRoute, isFileIn, ROUTES } from '@/lib/api/routes';
import { simulateInThreads } from '@/lib/engine-host/simulate-in-threads';
import { newId } from '@/lib/ids';
import { parsePlanText } from '@/lib/plan';
import type { Context } from '@/lib/services/context';
import { exportActuals } from '@/lib/services/exports/actuals';
import { exportAiCosts } from '@/lib/services/exports/ai-costs';
import { exportChanges } from '@/lib/services/exports/changes';
import { exportDestinations } from '@/lib/services/exports/destinations';
import { exportEvidence } from '@/lib/services/exports/evidence';
import { exportEvidenceRollup } from '@/lib/services/exports/evidence-rollup';
import type { ExportFile } from '@/lib/services/exports/export-file';
import { exportInventory } from '@/lib/services/exports/inventory';
import { exportPeriodTable } from '@/lib/services/exports/period-table';
import { exportPlanFile } from '@/lib/services/exports/plan-file';
import { exportResults } from '@/lib/services/exports/results';
import { exportRollup } from '@/lib/services/exports/rollup';
import { exportUncertainty } from '@/lib/services/exports/uncertainty';
import { exportWatch } from '@/lib/services/exports/watch';
import { exportWorkbook } from '@/lib/services/exports/workbook';
import { disableMember } from '@/lib/services/members/disable';
import { partOfKey, simulationKey } from '@/lib/services/uncertainty/simulation-key';
import { saveVersion } from '@/lib/services/versions/save';
import { createTestDatabase } from '../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../helpers/organisation';
import { stubSettings } from '../helpers/settings';
import { bytesOf, payFigures, rowsOf, textOf } from '../services/exports/reading';
import { ACTORS, trailOf } from '../services/outcomes';
import { officePlan, storeOfficePlan } from '../services/plans/plans-fixture';
import { get, tokenOf } from './api-client';

stubSettings();

const NOW = Date.UTC(2026, 10, 23, 9);
const clock = () => NOW;
let database: Database;
let aster: TestOrganisation;
let birch: TestOrganisation;
let planId: string;

const ask = (path: string, more?: Parameters<typeof get>[2]) => get({ database, clock }, path, more);
/** Every address of a plan, as the table of routes has them. */
const addresses = (id: string) =>
  ROUTES.filter(({ path }) => path.includes('{planId}')).map(({ path }) => path.replace('{planId}', id));
const everyAddress = () => ['/plans', ...addresses(planId)];

/** Keeps a small run for the whole plan and for each head's part of it. */
async function keepRuns() {
  for (const actor of ['planner', 'head', 'headOfLegal'] as const) {
    const asked = { planId, scenario: 'base', draws: 50, seed: 1, correlation: 0 };
    const key = await database.snapshot((reader) => simulationKey(reader, aster.actors[actor], asked));
    const { scenario, draws, seed, correlation } = key;
    const run = { scenario, draws, seed, correlation, part: partOfKey(key) };
    const result = await simulateInThreads(officePlan(), run, { threads: 1 });
    await database.write((writer) =>
      keepSimulation(writer, { id: newId(), ...key, result, computedAt: NOW }),
    );
  }
}

async function prepare() {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database, { clock });
  birch = await createOrganisation(database, { name: 'Birch', clock });
  planId = await storeOfficePlan(database, aster);
}

describe('Z1: who is answered what, on every address', () => {
  let answers: Record<string, Record<string, number>>;
  const GIVEN = 200;
  const ALL = Object.fromEntries(
    ROUTES.map(({ path }) => [path.replace('/plans/{planId}', '') || '/plans/{planId}', GIVEN]),
  );

  beforeAll(async () => {
    await prepare();
    await keepRuns();
    await saveVersion(aster.as('planner'), { planId, note: 'First' });
    const statuses = async (more: Parameters<typeof get>[2]) => {
      const found: Record<string, number> = {};
      for (const path of everyAddress()) {
        const name = path === '/plans' ? path : path.replace(`/plans/${planId}`, '') || '/plans/{planId}';
        found[name] = (await ask(path, more)).status;
      }
      return found;
    };
    answers = { anonymous: await statuses({}) };
    answers.cookie = await statuses({ headers: { cookie: '__Host-headroom.session=anything' } });
    for (const actor of ACTORS) answers[actor] = await statuses({ token: await tokenOf(aster.as(actor)) });
    answers.foreign = await statuses({ token: await tokenOf(birch.as('admin')) });
    const other = await storeOfficePlan(database, aster);
    answers.otherPlan = await statuses({ token: await tokenOf(aster.as('admin'), other) });
    const disabled = await tokenOf(aster.as('executive'));
    const { memberId } = aster.actors.executive;
    await disableMember(aster.as('admin'), { memberId, version: 1 });
    answers.disabled = await statuses({ token: disabled });
  }, 60_000);

  const nothing = (status: number) => Object.fromEntries(Object.keys(ALL).map((name) => [name, status]));

  test.each(['admin', 'planner', 'executive'])('%s is given everything', (who) => {
    expect(answers[who]).toEqual(ALL);
  });
  test.each(['head', 'headOfLegal'])(
    '%s is given all but the plan file, what changed in it and the watch',
    (who) => {
      expect(answers[who]).toEqual({ ...ALL, '/plan.json': 403, '/changes.csv': 403, '/watch.csv': 404 });
    },
  );
  test('a viewer is given no plan file, no workbook, no watch and no role lines', () => {
    expect(answers.viewer).toEqual({
      ...ALL,
      '/plan.json': 403,
      '/changes.csv': 403,
      '/workbook.xlsx': 403,
      '/watch.csv': 404,
      '/inventory.csv': 404,
      '/evidence.csv': 404,
      '/evidence-rollup.csv': 404,
    });
  });
  test.each(['anonymous', 'cookie', 'disabled'])('%s is given nothing, and not told what there is', (who) => {
    expect(answers[who]).toEqual(nothing(401));
  });
  test.each(['foreign', 'otherPlan'])('a token of %s finds no such plan', (who) => {
    expect(answers[who]).toEqual({ ...nothing(404), '/plans': 200 });
  });
});

describe('an answer', () => {
  beforeEach(prepare);

  test.each([
    ['results', exportResults],
    ['rollup', exportRollup],
    ['destinations', exportDestinations],
    ['ai-costs', exportAiCosts],
    ['actuals', exportActuals],
    ['inventory', exportInventory],
    ['evidence', exportEvidence],
    ['evidence-rollup', exportEvidenceRollup],
    ['uncertainty', exportUncertainty],
    ['watch', exportWatch],
    ['period-table', exportPeriodTable],
    ['changes', exportChanges],
  ] as [string, (context: Context, asked: { planId: string }) => Promise<ExportFile>][])(
    '%s.csv is the file of the page Exports, to the byte, for every role that gets it',
    async (name, verb) => {
      if (name === 'uncertainty') await keepRuns();
      if (name === 'changes') await saveVersion(aster.as('planner'), { planId, note: 'First' });
      for (const actor of ACTORS) {
        const response = await ask(`/plans/${planId}/${name}.csv`, { token: await tokenOf(aster.as(actor)) });
        if (response.status !== 200) continue;
        const file = await verb(aster.as(actor), { planId });
        const body = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
        expect(body, actor).toBe(textOf(file));
        expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${file.name}"`);
        expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      }
      const asked = `/plans/${planId}/${name}.csv`;
      expect((await ask(asked, { token: await tokenOf(aster.as('planner')) })).status).toBe(200);
    },
    30_000,
  );

  test('plan.json is the plan file, to the byte', async () => {
    const response = await ask(`/plans/${planId}/plan.json`, { token: await tokenOf(aster.as('planner')) });
    const text = await response.text();
    expect(text).toBe(textOf(await exportPlanFile(aster.as('planner'), { planId })));
    expect(parsePlanText(text)).toEqual({ ok: true, plan: officePlan() });
  });

  test('workbook.xlsx is the workbook of the page Exports, and that of a branch where one is named', async () => {
    for (const actor of ['planner', 'executive', 'headOfLegal'] as const) {
      const token = await tokenOf(aster.as(actor));
      const response = await ask(`/plans/${planId}/workbook.xlsx?scenario=slow`, { token });
      expect(response.status, actor).toBe(200);
      const file = await exportWorkbook(aster.as(actor), { planId, scenario: 'slow' });
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${file.name}"`);
      expect(response.headers.get('content-type')).toBe(file.type);
      expect(Buffer.from(await response.arrayBuffer()).equals(bytesOf(file)), actor).toBe(true);
    }
    const token = await tokenOf(aster.as('planner'));
    const branch = await ask(`/plans/${planId}/workbook.xlsx?centre=LG`, { token });
    expect(branch.headers.get('content-disposition')).toMatch(/workbook-of-LG/);
  }, 60_000);

  test('period-table.csv takes what the page Table has in its address, and refuses what there is not', async () => {
    const token = await tokenOf(aster.as('executive'));
    const asked = { measure: 'net', by: 'years', centre: 'CS', lines: 'CS-EN', scenario: 'slow' };
    const response = await ask(`/plans/${planId}/period-table.csv?${new URLSearchParams(asked)}`, { token });
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    expect(text).toBe(textOf(await exportPeriodTable(aster.as('executive'), { planId, ...asked })));
    const statusOf = async (query: string, as: string) =>
      (await ask(`/plans/${planId}/period-table.csv?${query}`, { token: as })).status;
    expect(await statusOf('measure=nett', token)).toBe(400);
    expect(await statusOf('by=weeks', token)).toBe(400);
    expect(await statusOf('scenario=none', token)).toBe(404);
    expect(await statusOf('centre=none', token)).toBe(404);
    expect(await statusOf('measure=net', await tokenOf(aster.as('viewer')))).toBe(404);
  });

  test('of one scenario holds that scenario', async () => {
    const token = await tokenOf(aster.as('planner'));
    for (const name of ['results', 'rollup', 'destinations', 'ai-costs', 'evidence', 'evidence-rollup']) {
      const response = await ask(`/plans/${planId}/${name}.csv?scenario=slow`, { token });
      const [, ...rows] = rowsOf(await response.text());
      expect(new Set(rows.map(([scenario]) => scenario)), name).toEqual(new Set(['slow']));
    }
  });

  test('says in its headers what it is of', async () => {
    await saveVersion(aster.as('planner'), { planId, note: 'First' });
    const token = await tokenOf(aster.as('executive'));
    const { headers } = await ask(`/plans/${planId}/rollup.csv?scenario=base`, { token });
    const said = [...headers].filter(([name]) => name.startsWith('x-headroom-'));
    expect(Object.fromEntries(said)).toEqual({
      'x-headroom-plan-id': planId,
      'x-headroom-plan': 'Office:%20Gro%C3%9Fe%20Pl%C3%A4ne',
      'x-headroom-version': '1',
      'x-headroom-scenario': 'base',
      'x-headroom-currency': 'EUR',
      'x-headroom-exported-at': '2026-11-23T09:00:00.000Z',
      'x-headroom-exported-by': 'Executive%20of%20Aster',
    });
    expect(decodeURI(headers.get('x-headroom-plan') ?? '')).toBe('Office: Große Pläne');
  });

  test('is never stored', async () => {
    const token = await tokenOf(aster.as('planner'));
    for (const path of [...everyAddress(), '/nowhere']) {
      expect((await ask(path, { token })).headers.get('cache-control'), path).toBe('no-store');
    }
    expect((await ask('/plans')).headers.get('cache-control')).toBe('no-store');
  });

  test('in JSON is what its schema says', async () => {
    const token = await tokenOf(aster.as('head'));
    for (const { path, content } of ROUTES) {
      if (!('json' in content) || isFileIn(content)) continue;
      const response = await ask(path.replace('{planId}', planId), { token });
      const parsed = content.json.safeParse(await response.json());
      expect(parsed.error?.issues, path).toBeUndefined();
    }
    const plans = await (await ask('/plans', { token })).json();
    expect(plans).toMatchObject({ plans: [{ id: planId, name: 'Office: Große Pläne', status: 'open' }] });
    const { scenarios } = await (await ask(`/plans/${planId}/scenarios`, { token })).json();
    expect(scenarios).toEqual(officePlan().scenarios);
  });

  test('the list of plans holds no draft for a viewer, and one plan for a token of one plan', async () => {
    const draft = await storeOfficePlan(database, aster, { status: 'draft' });
    const ids = async (token: string) => {
      const { plans }: { plans: { id: string }[] } = await (await ask('/plans', { token })).json();
      return plans.map(({ id }) => id).sort();
    };
    expect(await ids(await tokenOf(aster.as('planner')))).toEqual([planId, draft].sort());
    expect(await ids(await tokenOf(aster.as('viewer')))).toEqual([planId]);
    expect(await ids(await tokenOf(aster.as('planner'), draft))).toEqual([draft]);
    expect(await ids(await tokenOf(birch.as('planner')))).toEqual([]);
  });

  test('of every address that gives a file says what it is of, and is on record once with the token’s name', async () => {
    await keepRuns();
    await saveVersion(aster.as('planner'), { planId, note: 'First' });
    const token = await tokenOf(aster.as('planner'));
    for (const { path, content } of ROUTES) {
      if (!isFileIn(content)) continue;
      const before = await trailOf(database, aster.organisationId);
      const { status, headers } = await ask(path.replace('{planId}', planId), { token });
      expect(status, path).toBe(200);
      for (const name of ['plan', 'version', 'currency', 'exported-at', 'exported-by'])
        expect(headers.get(`x-headroom-${name}`), `${path} ${name}`).toMatch(/./);
      const events = (await trailOf(database, aster.organisationId)).slice(before.length);
      expect(events, path).toMatchObject([{ planId, after: { accessToken: 'Report' } }]);
    }
  }, 60_000);

  test('each file that is taken is on record with the token’s name, and nothing else is', async () => {
    const token = await tokenOf(aster.as('planner'));
    await ask('/plans', { token });
    await ask(`/plans/${planId}/scenarios`, { token });
    await ask(`/plans/${planId}/rollup.csv`, { token });
    await ask(`/plans/${planId}/none.csv`, { token });
    const [, ...events] = await trailOf(database, aster.organisationId);
    expect(events.map(({ action, after }) => [action, after])).toEqual([
      ['results:export', { file: 'rollup', scenario: 'all', accessToken: 'Report' }],
    ]);
  });
});

describe('Z2: pay', () => {
  beforeEach(prepare);
  /** Numbers as they stand in a CSV or in JSON. */
  const numbersIn = (text: string) => text.split(/[^\w.+-]+/);

  test('reaches no viewer and, of other centres, no head, by any address', async () => {
    await keepRuns();
    const secrets = payFigures(officePlan());
    const legal = String(officePlan().roles[2]?.salary);
    const seen = async (actor: TestActor) => {
      const token = await tokenOf(aster.as(actor));
      const texts: string[] = [];
      for (const path of everyAddress()) texts.push(await (await ask(path, { token })).text());
      return texts.flatMap(numbersIn);
    };
    expect((await seen('planner')).filter((one) => secrets.has(one)).length).toBeGreaterThan(200);
    expect((await seen('planner')).filter((one) => one === legal)).not.toEqual([]);
    expect((await seen('viewer')).filter((one) => secrets.has(one))).toEqual([]);
    expect((await seen('head')).filter((one) => one === legal)).toEqual([]);
    expect((await seen('headOfLegal')).filter((one) => one === legal)).not.toEqual([]);
  }, 30_000);
});

describe('a refusal', () => {
  beforeEach(prepare);

  const problemOf = async (response: Response) => {
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    return problemSchema.parse(await response.json());
  };

  test('is a problem of RFC 9457 with its status and code', async () => {
    const token = await tokenOf(aster.as('viewer'));
    const asked: [string, Parameters<typeof get>[2], number, string][] = [
      ['/plans', {}, 401, 'UNAUTHENTICATED'],
      [`/plans/${planId}/plan.json`, { token }, 403, 'FORBIDDEN'],
      ['/nowhere', { token }, 404, 'NOT_FOUND'],
      [`/plans/${planId}/rollup.csv?scenario=none`, { token }, 404, 'NOT_FOUND'],
      [`/plans/${planId}/rollup.csv?scenaro=base`, { token }, 400, 'INVALID'],
      [`/plans/${planId}/rollup.csv?scenario=base&scenario=slow`, { token }, 400, 'INVALID'],
      [`/plans/${planId}/rollup.csv?planId=other`, { token }, 400, 'INVALID'],
      [`/plans/${planId}/rollup.csv?scenario=`, { token }, 400, 'INVALID'],
      [`/plans/${planId}/uncertainty.csv`, { token }, 400, 'INVALID'],
    ];
    for (const [path, more, status, code] of asked) {
      const response = await ask(path, more);
      expect(await problemOf(response), path).toMatchObject({ type: 'about:blank', status, code });
      expect(response.status).toBe(status);
    }
  });

  test('Z5: not yours, a path that is none and no such plan answer alike', async () => {
    const token = await tokenOf(birch.as('admin'));
    const none = await (await ask('/plans/none/rollup.csv', { token })).text();
    for (const path of [
      ...addresses(planId),
      '/',
      '',
      '/plans/',
      '/plans/%00/rollup.csv',
      '/plans/../plans/x',
    ]) {
      expect(await (await ask(path, { token })).text(), path).toBe(none);
    }
  });

  test.each([
    ['none', undefined],
    ['another scheme', 'Basic aGRyXzpoZHJf'],
    ['no token in it', 'Bearer '],
    ['two tokens', `Bearer hdr_${'A'.repeat(43)} hdr_${'A'.repeat(43)}`],
    ['an unknown token', `Bearer hdr_${'A'.repeat(43)}`],
    ['a token of another kind', 'Bearer ghp_0123456789'],
    ['a very long one', `Bearer hdr_${'A'.repeat(7000)}`],
  ])(
    'of an Authorization header with %s is 401 with what is wanted, alike for all',
    async (_, authorization) => {
      const response = await ask('/plans', { headers: authorization === undefined ? {} : { authorization } });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="Headroom"');
      expect(await response.text()).toBe(await (await ask('/plans')).text());
    },
  );

  test('of a token in the address is 401: addresses end up in logs', async () => {
    const token = await tokenOf(aster.as('planner'));
    expect((await ask(`/plans?access_token=${token}`)).status).toBe(401);
  });

  test('after 20 wrong tokens from one address is 429 with Retry-After, while a right one works', async () => {
    const wrong = { token: `hdr_${'A'.repeat(43)}` };
    const token = await tokenOf(aster.as('planner'));
    for (let i = 0; i < 20; i += 1) expect((await ask('/plans', wrong)).status).toBe(401);
    const refused = await ask('/plans', wrong);
    expect(await problemOf(refused)).toMatchObject({ status: 429, code: 'TOO_MANY' });
    expect(Number(refused.headers.get('retry-after'))).toBe(15 * 60);
    expect((await ask('/plans', { token })).status).toBe(200);
    expect((await ask('/plans', { ...wrong, address: '203.0.113.7' })).status).toBe(401);
  });

  test('of any method but GET is 405', async () => {
    const response = refuseMethod();
    expect(await problemOf(response)).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });
});

test('every address lies below /api/v1 and is named once', () => {
  expect(API_PATH).toBe('/api/v1');
  expect(new Set(ROUTES.map(({ path }) => path)).size).toBe(ROUTES.length);
  expect(new Set(ROUTES.map(({ id }) => id)).size).toBe(ROUTES.length);
});

test('every address that the page By URL shows is one of them', () => {
  const may = { readRoles: true, exportFile: true, readPay: true, readWatch: true };
  const shown = exportsOf({ planId: 'p', may, scenario: 'base' }).flatMap(({ byUrl }) =>
    typeof byUrl === 'string' ? [byUrl] : [],
  );
  const paths = shown.map((address) => new URL(address, 'https://headroom.example').pathname);
  expect(paths.map((path) => findRoute(path.slice(API_PATH.length))?.named)).toEqual(
    paths.map(() => ({ planId: 'p' })),
  );
  expect(paths).toHaveLength(new Set(paths).size);
  expect(
    ROUTES.filter(({ content }) => isFileIn(content))
      .map(({ path }) => `${API_PATH}${path.replace('{planId}', 'p')}`)
      .filter((path) => !paths.includes(path)),
  ).toEqual([`${API_PATH}/plans/p/changes.csv`]);
});
