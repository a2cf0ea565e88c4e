import { writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { importInventory } from '@/lib/services/inventory/import';
import type { ImportProgress } from '@/lib/services/inventory/prepare';
import { previewImport } from '@/lib/services/inventory/preview';
import { readerInThread } from '@/lib/services/inventory/read-in-thread';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { outcomeOf } from '../outcomes';
import { planOf, request, storeEmptyPlan } from './inventory-fixture';

let database: Database;
let own: TestOrganisation;
let planId: string;
let path: string;

beforeEach(async () => {
  const created = await createTestDatabase();
  ({ database } = created);
  path = `${created.file}.inventory`;
  own = await createOrganisation(database);
  planId = await storeEmptyPlan(database, own);
});

const HEADER = 'Employee ID,Cost center,Job title,Grade,FTE,Annual salary';
const persons = (count: number) =>
  [
    HEADER,
    ...Array.from(
      { length: count },
      (_, i) => `${i},C${i % 40},Title ${i % 300},P${i % 9},1,${40_000 + (i % 7)}`,
    ),
  ].join('\n');
const put = (content: string) => {
  writeFileSync(path, content);
  return { planId, fileName: 'a.csv', read: readerInThread(path), choices: {} };
};

describe('a file read in a thread of its own', () => {
  test('gives what it gives in this one, and how far it is', async () => {
    const content = persons(20_000);
    const here = await previewImport(own.as('planner'), request(planId, content));
    const shares: ImportProgress[] = [];
    const there = await previewImport(own.as('planner'), {
      ...put(content),
      onProgress: (progress) => shares.push(progress),
    });
    expect(there).toEqual(here);
    const read = shares.filter(({ step }) => step === 'reading').map(({ share }) => share);
    expect(read.length).toBeGreaterThan(5);
    expect(read).toEqual(read.toSorted((a, b) => a - b));
  });

  test('leaves this thread free: what waits its turn here does not wait for the file', async () => {
    let longest = 0;
    let isOver = false;
    const ticking = (async () => {
      while (!isOver) {
        const before = performance.now();
        await setTimeout(5);
        longest = Math.max(longest, performance.now() - before - 5);
      }
    })();
    await previewImport(own.as('planner'), put(persons(60_000)));
    isOver = true;
    await ticking;
    expect(longest).toBeLessThan(1000);
  });

  test('that is given up ends at once, with nothing written', async () => {
    const controller = new AbortController();
    const reading = outcomeOf(
      previewImport(own.as('planner'), {
        ...put(persons(100_000)),
        signal: controller.signal,
      }).catch((error: unknown) => {
        if (error !== controller.signal.reason) throw error;
      }),
    );
    await setTimeout(600);
    const began = performance.now();
    controller.abort(new Error('cancelled'));
    await reading;
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test.each([
    ['memory', { megabytes: 40, milliseconds: 60_000 }],
    ['time', { megabytes: 384, milliseconds: 300 }],
  ])(
    'that takes more %s than a file may is a plain refusal, and the process lives on',
    async (what, limits) => {
      const input = { ...put(persons(100_000)), read: readerInThread(path, limits) };
      const refusal = await outcomeOf(previewImport(own.as('planner'), input));
      expect(refusal).toMatchObject({
        code: 'INVALID',
        message: expect.stringContaining(`takes more ${what} than one file may`),
      });
      expect((await previewImport(own.as('planner'), put(persons(10)))).counts.persons).toBe(10);
    },
  );
});

test('an import that is given up while it writes leaves nothing', async () => {
  const csv = [
    'code,costCentre,title,fte,salary',
    ...Array.from({ length: 5000 }, (_, i) => `L${i},C${i % 40},T,1,1`),
  ].join('\n');
  const input = request(planId, csv);
  const { choices, revision } = await previewImport(own.as('planner'), input);
  const controller = new AbortController();
  const importing = importInventory(own.as('planner'), {
    ...input,
    choices,
    revision,
    signal: controller.signal,
    onProgress: ({ step, share }) => {
      if (step === 'writing' && share > 0.5) controller.abort(new Error('cancelled'));
    },
  });
  await expect(importing).rejects.toThrow('cancelled');
  const { roles, costCentres } = await planOf(database, own, planId);
  expect([roles, costCentres]).toEqual([[], []]);
});
