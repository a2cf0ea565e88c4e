import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '@/db';
import { openWriter } from '@/db/dialects/sqlite';
import type { Migration } from '@/db/migrate';

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'headroom-migrations-'));
  folders.push(made);
  return made;
}
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

const FIRST: Migration = {
  name: '0001-first',
  sql: `create table parent (id text primary key);
    create table child (id text primary key, parent_id text not null references parent (id) on delete cascade);
    insert into parent values ('p'); insert into child values ('c', 'p');`,
};
const rowsOf = (file: string, table: string) => {
  const connection = openWriter(file);
  const rows = connection.prepare<[], { n: number }>(`select count(*) as n from ${table}`).get()?.n;
  connection.close();
  return rows;
};

test('rebuilding a parent table keeps the rows of its children, and a copy from before lies beside the database', async () => {
  const file = path.join(folder(), 'h.db');
  await openDatabase(file, [FIRST]).close();
  const rebuild: Migration = {
    name: '0002-rebuild',
    sql: `create table parent_new (id text primary key, name text);
      insert into parent_new (id) select id from parent; drop table parent; alter table parent_new rename to parent;`,
  };
  await openDatabase(file, [FIRST, rebuild]).close();
  expect([rowsOf(file, 'parent'), rowsOf(file, 'child')]).toEqual([1, 1]);
  expect(readdirSync(path.dirname(file)).filter((name) => name.includes('before-migration'))).toHaveLength(1);
});

test.each([
  ['loses rows', 'delete from child;', /from 1 to 0 rows/],
  [
    'breaks a reference',
    "insert into parent values ('q'); update child set parent_id = 'gone'; delete from parent where id = 'q';",
    /do not resolve/,
  ],
  ['is no SQL', 'create tabel x;', /syntax error/],
])('a migration that %s is taken back whole', async (_, sql, message) => {
  const file = path.join(folder(), 'h.db');
  await openDatabase(file, [FIRST]).close();
  expect(() => openDatabase(file, [FIRST, { name: '0002-bad', sql }])).toThrow(message);
  expect([rowsOf(file, 'parent'), rowsOf(file, 'child'), rowsOf(file, 'migrations')]).toEqual([1, 1, 1]);
});

test('a database written by a newer program, or a migration edited afterwards, is refused and left as it is', async () => {
  const file = path.join(folder(), 'h.db');
  const later: Migration = { name: '0002-later', sql: 'create table later (id text);' };
  await openDatabase(file, [FIRST, later]).close();
  expect(() => openDatabase(file, [FIRST])).toThrow(/newer Headroom/);
  expect(() => openDatabase(file, [{ ...FIRST, sql: `${FIRST.sql} ` }, later])).toThrow(/edited/);
  expect(rowsOf(file, 'later')).toBe(0);
});

test('the folder of the database is made where it is missing', async () => {
  const file = path.join(folder(), 'a', 'b', 'h.db');
  await openDatabase(file).close();
  expect(existsSync(file)).toBe(true);
});
