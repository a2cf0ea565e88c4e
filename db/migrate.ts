import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Connection } from './dialects/sqlite';

export type Migration = { name: string; sql: string };

const LEDGER = `create table if not exists "migrations" (
  "name" text primary key not null, "checksum" text not null, "applied_at" integer not null)`;

/** The migrations of this program, in the order of their names (0001-…, 0002-…). */
export function readMigrations(
  folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'db', 'migrations'),
): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      name: file.replace(/\.sql$/, ''),
      sql: readFileSync(path.join(folder, file), 'utf8'),
    }));
}

/**
 * Brings the database to this program's schema: a backup first where there is something to lose, each migration in one
 * transaction with foreign keys off, and before its commit every table that it does not drop must hold as many rows as before
 * and every reference must resolve.
 * @returns names applied; empty when nothing was to do
 * @throws when the database is newer than the program, when an applied migration was edited, or when a guard fails
 */
export function migrate(
  connection: Connection,
  migrations: Migration[],
  { now, backup }: { now: number; backup: () => void },
): string[] {
  connection.exec(LEDGER);
  const pending = pendingMigrations(connection, migrations);
  if (pending.length === 0) return [];
  if (pending.length < migrations.length) backup();
  connection.pragma('foreign_keys = OFF');
  try {
    for (const migration of pending) apply(connection, migration, now);
  } finally {
    connection.pragma('foreign_keys = ON');
  }
  return pending.map((m) => m.name);
}

function pendingMigrations(connection: Connection, migrations: Migration[]): Migration[] {
  const applied = connection
    .prepare<[], { name: string; checksum: string }>('select name, checksum from migrations order by name')
    .all();
  for (const [index, row] of applied.entries()) {
    const known = migrations[index];
    if (known?.name !== row.name) {
      throw new Error(
        `The database holds migration ${row.name}, which this program does not know: it was written by a newer Headroom. ` +
          'Start the newer program, or restore a backup that this one made. Nothing was changed.',
      );
    }
    if (checksum(known) !== row.checksum) {
      throw new Error(`Migration ${row.name} was edited after it had been applied. Nothing was changed.`);
    }
  }
  return migrations.slice(applied.length);
}

function apply(connection: Connection, migration: Migration, now: number) {
  connection.exec('begin immediate');
  try {
    const before = countRows(connection);
    connection.exec(migration.sql);
    const after = countRows(connection);
    for (const [table, rows] of before) {
      if (after.has(table) && after.get(table) !== rows) {
        throw new Error(
          `Migration ${migration.name} would change ${table} from ${rows} to ${after.get(table)} rows.`,
        );
      }
    }
    const broken = connection.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) {
      throw new Error(
        `Migration ${migration.name} would leave ${broken.length} references that do not resolve.`,
      );
    }
    connection
      .prepare('insert into migrations (name, checksum, applied_at) values (?, ?, ?)')
      .run(migration.name, checksum(migration), now);
    connection.exec('commit');
  } catch (error) {
    if (connection.inTransaction) connection.exec('rollback');
    throw error;
  }
}

function countRows(connection: Connection): Map<string, number> {
  const tables = connection
    .prepare<[], { name: string }>(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name <> 'migrations'",
    )
    .all();
  return new Map(
    tables.map(({ name }) => {
      const row = connection
        .prepare<[], { n: number }>(`select count(*) as n from "${name.replaceAll('"', '""')}"`)
        .get();
      return [name, row?.n ?? 0];
    }),
  );
}

const checksum = (migration: Migration) => createHash('sha256').update(migration.sql).digest('hex');
