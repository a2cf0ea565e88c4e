import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { type Database, openDatabase } from '@/db';

export type TestDatabase = { database: Database; file: string };

const folder = mkdtempSync(path.join(tmpdir(), 'headroom-test-'));
const opened: Database[] = [];
let template: Promise<string> | undefined;
let count = 0;

/** A real, empty, migrated database in a file of its own; closed and removed when the test file ends. */
export async function createTestDatabase(): Promise<TestDatabase> {
  template ??= createTemplate();
  count += 1;
  const file = path.join(folder, `${count}.db`);
  copyFileSync(await template, file);
  return { database: reopenTestDatabase(file), file };
}

/** The same file opened anew, as a restarted process would. */
export function reopenTestDatabase(file: string): Database {
  const database = openDatabase(file);
  opened.push(database);
  return database;
}

async function createTemplate(): Promise<string> {
  const file = path.join(folder, 'template.db');
  await openDatabase(file).close();
  return file;
}

afterAll(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
  rmSync(folder, { recursive: true, force: true });
});
