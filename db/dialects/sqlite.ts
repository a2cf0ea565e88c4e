import BetterSqlite3 from 'better-sqlite3';

export type Connection = BetterSqlite3.Database;

const BUSY_TIMEOUT = 5000;
const SYNCHRONOUS_FULL = 2;

/**
 * The one writing connection. The driver's default for synchronous loses acknowledged writes in a power cut, and it takes
 * effect only after a first read: so it is set, read through, and checked.
 */
export function openWriter(file: string): Connection {
  const connection = new BetterSqlite3(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  connection.prepare('select count(*) from sqlite_schema').get();
  requireSetting(connection, 'journal_mode', 'wal');
  requireSetting(connection, 'synchronous', SYNCHRONOUS_FULL);
  requireSetting(connection, 'foreign_keys', 1);
  requireSetting(connection, 'busy_timeout', BUSY_TIMEOUT);
  return connection;
}

/** A connection that cannot write, for reads beside the writer. */
export function openReader(file: string): Connection {
  const connection = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  connection.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  connection.pragma('query_only = ON');
  requireSetting(connection, 'query_only', 1);
  return connection;
}

function requireSetting(connection: Connection, name: string, expected: string | number) {
  const found = connection.pragma(name, { simple: true });
  if (found !== expected) {
    connection.close();
    throw new Error(
      `SQLite did not accept ${name} = ${expected}; it answers ${String(found)}. Writes would not be durable.`,
    );
  }
}
