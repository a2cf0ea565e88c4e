import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Reader, Writer } from '@/db';
import { openReader, openWriter } from '@/db/dialects/sqlite';
import { findOrganisation, insertOrganisation } from '@/db/queries/organisations';
import { organisations } from '@/db/schema';
import { newId } from '@/lib/ids';
import { createTestDatabase, reopenTestDatabase } from '../helpers/database';

const organisation = (name: string) => ({ id: newId(), name, createdAt: 0 });
const countIn = (reader: Reader) => reader.$count(organisations);

test('the writing connection runs in WAL with synchronous FULL, foreign keys and a busy timeout; the reading one cannot write', async () => {
  const { file } = await createTestDatabase();
  const writer = openWriter(file);
  const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map((name) =>
    writer.pragma(name, { simple: true }),
  );
  expect(settings).toEqual(['wal', 2, 1, 5000]);
  writer.close();
  const reader = openReader(file);
  expect(() => reader.exec("update organisations set name = 'x'")).toThrow(/readonly|read-only/i);
  reader.close();
});

test('what a unit wrote is there after it, also for a process that starts later; what a unit threw on is not', async () => {
  const { database, file } = await createTestDatabase();
  const kept = organisation('Kept');
  await database.write((writer) => insertOrganisation(writer, kept));
  const refused = database.write(async (writer) => {
    await insertOrganisation(writer, organisation('Lost'));
    throw new Error('no');
  });
  await expect(refused).rejects.toThrow('no');
  expect(await reopenTestDatabase(file).read(countIn)).toBe(1);
  expect((await database.read((reader) => findOrganisation(reader, kept.id)))?.name).toBe('Kept');
});

test('20 units at once, every second one failing, run one after the other: 10 rows', async () => {
  const { database } = await createTestDatabase();
  let inside = 0;
  const units = Array.from({ length: 20 }, (_, i) =>
    database.write(async (writer) => {
      inside += 1;
      expect(inside).toBe(1);
      await insertOrganisation(writer, organisation(`${i}`));
      await pause(1);
      inside -= 1;
      if (i % 2 === 1) throw new Error('odd');
    }),
  );
  const outcomes = await Promise.allSettled(units);
  expect(outcomes.filter((o) => o.status === 'rejected')).toHaveLength(10);
  expect(await database.read(countIn)).toBe(10);
});

test('a unit inside a unit, and a read inside a unit, are refused, and the outer unit is rolled back', async () => {
  const { database } = await createTestDatabase();
  for (const inner of [database.write, database.read, database.snapshot]) {
    const outer = database.write(async (writer) => {
      await insertOrganisation(writer, organisation('Outer'));
      await inner(countIn);
    });
    await expect(outer).rejects.toThrow('inside another one');
  }
  expect(await database.read(countIn)).toBe(0);
});

test('a statement after the end of its unit is refused and writes nothing', async () => {
  const { database } = await createTestDatabase();
  const late: Writer[] = [];
  await database.write(async (writer) => {
    late.push(writer);
  });
  for (const writer of late)
    await expect(insertOrganisation(writer, organisation('Late'))).rejects.toThrow(/after the end/);
  expect(late).toHaveLength(1);
  expect(await database.read(countIn)).toBe(0);
});

test('a snapshot sees one state while others write; a read sees what is committed and nothing before', async () => {
  const { database } = await createTestDatabase();
  await database.snapshot(async (reader) => {
    expect(await countIn(reader)).toBe(0);
    await pause(1);
    expect(await countIn(reader)).toBe(0);
  });
  const seen: number[] = [];
  const watching = database.snapshot(async (reader) => {
    seen.push(await countIn(reader));
    await pause(50);
    seen.push(await countIn(reader));
  });
  await pause(10);
  await database.write((writer) => insertOrganisation(writer, organisation('Meanwhile')));
  expect(await database.read(countIn)).toBe(1);
  await watching;
  expect(seen).toEqual([0, 0]);
});
