import BetterSqlite3 from 'better-sqlite3';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import * as schema from '@/db/schema';
import { createTestDatabase } from '../helpers/database';

test('the migrations make exactly the tables, columns and indexes of the schema', async () => {
  const { file } = await createTestDatabase();
  const made = new BetterSqlite3(file, { readonly: true });
  const tables = Object.values(schema)
    .filter((value) => is(value, SQLiteTable))
    .map((table) => getTableConfig(table));
  type Column = { name: string; type: string; notnull: 0 | 1; pk: number };
  type Index = { name: string; unique: 0 | 1; origin: string };
  for (const table of tables) {
    const columns = made
      .prepare<[string], Column>('select name, type, "notnull", pk from pragma_table_info(?)')
      .all(table.name);
    expect(
      columns.map((c) => [c.name, c.type.toLowerCase(), c.notnull === 1]),
      table.name,
    ).toEqual(table.columns.map((c) => [c.name, c.getSQLType(), c.notNull]));
    const indexes = made
      .prepare<[string], Index>(`select name, "unique", origin from pragma_index_list(?) where origin = 'c'`)
      .all(table.name);
    expect(indexes.map((i) => [i.name, i.unique === 1]).sort(), table.name).toEqual(
      table.indexes.map((i) => [i.config.name, i.config.unique]).sort(),
    );
  }
  const names = made
    .prepare<[], { name: string }>(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'",
    )
    .all();
  expect(names.map((t) => t.name).sort()).toEqual([...tables.map((t) => t.name), 'migrations'].sort());
  made.close();
});
