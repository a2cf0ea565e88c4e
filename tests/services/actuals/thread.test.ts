import { rm } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { answerActuals } from '@/lib/services/actuals/answer';
import { askThread } from '@/lib/services/actuals/ask-thread';
import { getActuals } from '@/lib/services/actuals/get';
import type { FoundQuestion } from '@/lib/services/actuals/questions';
import { faultListOfActuals, receiveActuals } from '@/lib/services/actuals/uploaded';
import { openUploads } from '@/lib/services/uploads/uploads';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { outcomeOf } from '../outcomes';
import { storeOfficePlan } from '../plans/plans-fixture';
import { bringTo } from './bring';

let database: Database;
let file: string;
let own: TestOrganisation;
let planId: string;

beforeEach(async () => {
  ({ database, file } = await createTestDatabase());
  own = await createOrganisation(database);
  planId = await storeOfficePlan(database, own, { status: 'approved' });
});

const bring = (text: string) => bringTo(own.as('planner'), planId, text);

describe('the thread that compares', () => {
  const question = (role: 'planner' | 'head' | 'viewer'): FoundQuestion => ({
    ...{ kind: 'found', actor: own.actors[role], planId, scenario: 'base' },
  });

  test('answers to the last bit what is computed here, for each reader', async () => {
    await bring('month,code,staff,hires,payroll\n2027-01,CS-1,19,1,71000.5\n2027-02,LG-1,2,0,17777.25');
    for (const role of ['planner', 'head', 'viewer'] as const) {
      const there = await askThread(database, question(role));
      expect(there).toEqual(await answerActuals(database, question(role)));
      expect(there.found?.staff).toBeDefined();
    }
  });

  test('refuses whom the plan is not for as a refusal, and goes on', async () => {
    await bring('month,code,staff\n2027-01,CS-1,19');
    const stranger = await createOrganisation(database, { name: 'Birch' });
    const foreign = { ...question('planner'), actor: stranger.actors.admin };
    expect((await outcomeOf(askThread(database, foreign))).code).toBe('NOT_FOUND');
    expect((await askThread(database, question('planner'))).number).toBe(1);
  });

  test('that meets a defect fails that question alone', async () => {
    await bring('month,code,staff\n2027-01,CS-1,19');
    const [broken, other] = await Promise.allSettled([
      askThread({ file: `${file}.gone` }, question('planner')),
      getActuals(own.as('planner'), { planId }),
    ]);
    expect(broken.status).toBe('rejected');
    expect(other).toMatchObject({ status: 'fulfilled', value: { found: { last: '2027-01' } } });
  });
});

test('every refused value of an uploaded file leaves as a CSV, safe to open', async () => {
  const folder = `${file}.uploads`;
  const context = { ...own.as('planner'), uploads: openUploads(folder) };
  const text = 'month,code,staff\n2027-01,NOBODY,1\n2027-01,CS-1,=1+1\n2027-02,CS-1,18';
  async function* body() {
    yield new TextEncoder().encode(text);
  }
  const { upload } = await receiveActuals(context, { planId, body: body() });
  const input = { planId, upload, fileName: 'a.csv', choices: {} };
  const watch = { signal: new AbortController().signal, onProgress: () => {} };
  const { csv } = await faultListOfActuals(context, input, watch);
  const lines = csv.replace('\uFEFF', '').trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe('Line,Column,Found,Expected');
  expect(lines[1]).toMatch(/^2,code,NOBODY,/);
  expect(lines[2]).toMatch(/^3,staff,"?'=1\+1/);
  await rm(folder, { recursive: true });
});
