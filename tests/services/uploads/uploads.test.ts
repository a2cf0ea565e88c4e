import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { LARGEST_UPLOAD, MINUTES_KEPT, openUploads, type Uploads } from '@/lib/services/uploads/uploads';
import { outcomeOf } from '../outcomes';

const root = mkdtempSync(path.join(tmpdir(), 'headroom-uploads-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const ANN = { organisationId: 'o1', memberId: 'm1', planId: 'p1' };

async function* text(content: string) {
  yield Buffer.from(content);
}

let folder: string;
let files: Uploads;
beforeEach(() => {
  folder = path.join(root, crypto.randomUUID());
  files = openUploads(folder);
});

describe('a file that was sent', () => {
  test('is nobody’s but the member’s who sent it, and for the plan it was sent for', async () => {
    const id = await files.receive(ANN, text('a'));
    expect(await files.find(ANN, id)).not.toBeNull();
    for (const other of [
      { ...ANN, memberId: 'm2' },
      { ...ANN, planId: 'p2' },
      { ...ANN, organisationId: 'o2' },
    ])
      expect(await files.find(other, id)).toBeNull();
  });

  test('can be read by the process’s own user alone, in a folder that nobody else may enter', async () => {
    await files.receive(ANN, text('a'));
    chmodSync(folder, 0o755);
    await files.receive(ANN, text('b'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const [name = ''] = readdirSync(folder);
    expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
  });

  test('gives way to the member’s next one for the plan, and no other', async () => {
    const other = await files.receive({ ...ANN, planId: 'p2' }, text('x'));
    const first = await files.receive(ANN, text('a'));
    const second = await files.receive(ANN, text('b'));
    expect(await files.find(ANN, first)).toBeNull();
    expect(await files.find(ANN, second)).not.toBeNull();
    expect(await files.find({ ...ANN, planId: 'p2' }, other)).not.toBeNull();
  });

  test(`is gone after ${MINUTES_KEPT} minutes`, async () => {
    const id = await files.receive(ANN, text('a'));
    const file = (await files.find(ANN, id)) ?? '';
    const old = Date.now() / 1000 - MINUTES_KEPT * 60 - 1;
    utimesSync(file, old, old);
    expect(await files.find(ANN, id)).toBeNull();
    await files.receive({ ...ANN, memberId: 'm2' }, text('b'));
    expect(existsSync(file)).toBe(false);
  });

  test('is gone after a start, with whatever else a crash left', async () => {
    const id = await files.receive(ANN, text('a'));
    writeFileSync(path.join(folder, 'half'), 'x');
    const restarted = openUploads(folder);
    await restarted.clear();
    expect(await restarted.find(ANN, id)).toBeNull();
    expect(existsSync(folder)).toBe(false);
  });

  test('an id cannot lead out of the folder: it is one of a file that was sent, or none', async () => {
    await files.receive(ANN, text('a'));
    writeFileSync(path.join(root, 'secret'), 'x');
    expect(await files.find(ANN, '/../../secret')).toBeNull();
  });
});

test('U1: a file that never ends is refused at the limit, without being kept in memory or on the disk', async () => {
  const part = Buffer.alloc(64 * 1024);
  let taken = 0;
  async function* endless() {
    for (;;) {
      taken += part.length;
      yield part;
    }
  }
  const before = process.memoryUsage().rss;
  expect((await outcomeOf(files.receive(ANN, endless()))).code).toBe('TOO_LARGE');
  expect(taken).toBeLessThanOrEqual(LARGEST_UPLOAD + part.length);
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  expect(readdirSync(folder)).toEqual([]);
});

test('a connection that breaks off leaves no file', async () => {
  async function* broken() {
    yield Buffer.from('half');
    throw new Error('reset');
  }
  await expect(files.receive(ANN, broken())).rejects.toThrow('reset');
  expect(readdirSync(folder)).toEqual([]);
});

test('so many files at once that the disk could fill are refused', async () => {
  const codes = new Set<string>();
  for (let i = 0; i < 50; i++)
    codes.add((await outcomeOf(files.receive({ ...ANN, memberId: `m${i}` }, text('a')))).code);
  expect([...codes]).toEqual(['ok', 'TOO_MANY']);
});
