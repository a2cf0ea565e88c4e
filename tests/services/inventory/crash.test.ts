import { spawn } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDatabase } from '@/db';
import { findPlanContent } from '@/db/queries/plans';
import { listSubmissions } from '@/db/queries/submissions';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation } from '../../helpers/organisation';
import { trailOf } from '../outcomes';
import { previewAndImport, request, storeEmptyPlan } from './inventory-fixture';

const POINTS = 50;
const AT_A_TIME = 2;

const HEADER = 'code,costCentre,title,fte,salary';
const line = (code: number, fte: number) => `L-${code},C${code % 40},Title ${code % 90},${fte},40000`;
/** 1,000 lines that are there; the file changes 400 of them, drops 400, leaves 200 and adds 3,600 in 20 new centres. */
const THERE = [HEADER, ...Array.from({ length: 1000 }, (_, i) => line(i * 2, 1))].join('\n');
const FILE = [
  HEADER,
  ...Array.from({ length: 600 }, (_, i) => line(i * 2, i < 400 ? 2 : 1)),
  ...Array.from({ length: 3600 }, (_, i) => `N-${i},D${i % 20},Title ${i % 90},1,50000`),
].join('\n');

test(`U2: killed at any of ${POINTS} points, an import has written everything or nothing; begun again it writes the rest, and then nothing`, async () => {
  const { database, file } = await createTestDatabase();
  const own = await createOrganisation(database);
  const planId = await storeEmptyPlan(database, own, { status: 'open' });
  await previewAndImport(own.as('planner'), request(planId, THERE));
  await database.close();
  const order = `${file}.json`;
  const csv = `${file}.csv`;
  writeFileSync(order, JSON.stringify({ actor: own.actors.planner, planId }));
  writeFileSync(csv, FILE);

  /** What anybody could see of the plan, whatever ids its rows were given. */
  const stateOf = async (copy: string) => {
    const opened = openDatabase(copy);
    const content = await opened.read((reader) => findPlanContent(reader, own.organisationId, planId));
    const started = await opened.read((reader) =>
      listSubmissions(reader, { organisationId: own.organisationId, planId }),
    );
    const trail = await trailOf(opened, own.organisationId);
    await opened.close();
    return JSON.stringify({
      roles: content?.roles.map(({ code, fte, salary, position, version }) => [
        code,
        fte,
        salary,
        position,
        version,
      ]),
      centres: content?.costCentres.map(({ code }) => code),
      revision: content?.plan.revision,
      started: started.length,
      trail: trail.length,
    });
  };
  const copyOf = (point: number | string) => {
    const copy = `${file}.${point}.db`;
    copyFileSync(file, copy);
    return copy;
  };

  const whole = copyOf('whole');
  const took = await runAndKill(order, whole, csv, null);
  const before = await stateOf(file);
  const after = await stateOf(whole);
  expect(after).not.toBe(before);

  const found = new Map<string, number>();
  const points = Array.from({ length: POINTS }, (_, i) => i);
  const worker = async () => {
    for (let point = points.shift(); point !== undefined; point = points.shift()) {
      const copy = copyOf(point);
      await runAndKill(order, copy, csv, ((point + 0.5) / POINTS) * took * 1.1);
      const state = await stateOf(copy);
      expect([before, after]).toContain(state);
      const what = state === before ? 'nothing' : 'everything';
      found.set(what, (found.get(what) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  expect([...found.values()].reduce((sum, count) => sum + count, 0)).toBe(POINTS);
  expect(found.get('nothing')).toBeGreaterThan(POINTS / 4);

  const again = copyOf('again');
  await runAndKill(order, again, csv, took / 2);
  await runAndKill(order, again, csv, null);
  expect(await stateOf(again)).toBe(after);
  await runAndKill(order, again, csv, null);
  expect(await stateOf(again)).toBe(after);
}, 600_000);

/** @returns milliseconds from the beginning of the import to its end or its death; killed `at` milliseconds after it began */
async function runAndKill(order: string, database: string, csv: string, at: number | null): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'import-child.ts'), order, database, csv],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => resolve(code));
  });
  await new Promise((resolve) => {
    child.stdout.once('data', resolve);
    child.once('exit', resolve);
  });
  const began = performance.now();
  if (at !== null) {
    await setTimeout(at);
    child.kill('SIGKILL');
  }
  const code = await ended;
  if (at === null) expect(code).toBe(0);
  return performance.now() - began;
}
