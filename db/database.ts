import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Mutex } from 'async-mutex';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { systemClock } from '@/lib/clock';
import { type Connection, openReader, openWriter } from './dialects/sqlite';
import { type Migration, migrate, readMigrations } from './migrate';

/** What queries are written against. Always awaited, never `.all()`, `.get()` or `.run()`: the next dialect has none of them. */
export type Reader = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | '$count'>;
export type Writer = Reader & Pick<BetterSQLite3Database, 'insert' | 'update' | 'delete'>;

export type Database = {
  /** Where it lies: what a thread opens to read it by itself. */
  file: string;
  /** Statements on a read-only connection; each sees the newest committed state. */
  read: <T>(work: (reader: Reader) => Promise<T>) => Promise<T>;
  /** Reads that all see one committed state. */
  snapshot: <T>(work: (reader: Reader) => Promise<T>) => Promise<T>;
  /** One unit of work: everything in it is committed when the promise resolves, or nothing when it throws. */
  write: <T>(work: (writer: Writer) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

export type Snapshots = Pick<Database, 'snapshot' | 'close'>;

/** One statement source whose statements are refused once its unit has ended. */
type Unit = { handle: Writer; end: () => void };

const insideUnit = new AsyncLocalStorage<true>();

/**
 * Opens the database file (made if missing, with its folder) and brings it to this program's schema.
 * @throws when the settings that make writes durable are not accepted, or a migration cannot be applied
 */
export function openDatabase(file: string, migrations: Migration[] = readMigrations()): Database {
  mkdirSync(path.dirname(file), { recursive: true });
  const writer = openWriter(file);
  try {
    const now = systemClock();
    const backup = () =>
      writer.exec(`vacuum into '${`${file}.before-migration-${now}`.replaceAll("'", "''")}'`);
    migrate(writer, migrations, { now, backup });
  } catch (error) {
    writer.close();
    throw error;
  }
  const reader = openReader(file);
  const snapshots = openSnapshots(file);
  const mutex = new Mutex();

  return {
    file,
    read: async (work) => {
      refuseInsideUnit();
      return runUnit(openUnit(reader), work);
    },
    snapshot: snapshots.snapshot,
    write: async (work) => {
      refuseInsideUnit();
      return mutex.runExclusive(() => insideUnit.run(true, () => commitUnit(writer, work)));
    },
    close: () =>
      mutex.runExclusive(async () => {
        await snapshots.close();
        for (const connection of [reader, writer]) connection.close();
      }),
  };
}

/** The file of a database that is open in another thread of this process, for reads that see one committed state. */
export function openSnapshots(file: string): Snapshots {
  const idle: Connection[] = [];
  return {
    snapshot: async (work) => {
      refuseInsideUnit();
      const connection = idle.pop() ?? openReader(file);
      connection.exec('begin');
      try {
        return await runUnit(openUnit(connection), work);
      } finally {
        connection.exec('commit');
        idle.push(connection);
      }
    },
    close: async () => {
      for (const connection of idle.splice(0)) connection.close();
    },
  };
}

function refuseInsideUnit() {
  if (insideUnit.getStore()) throw new Error('A unit of work was begun inside another one.');
}

async function commitUnit<T>(connection: Connection, work: (writer: Writer) => Promise<T>): Promise<T> {
  connection.exec('begin immediate');
  try {
    const value = await runUnit(openUnit(connection), work);
    connection.exec('commit');
    return value;
  } catch (error) {
    if (connection.inTransaction) connection.exec('rollback');
    throw error;
  }
}

async function runUnit<T>(unit: Unit, work: (handle: Writer) => Promise<T>): Promise<T> {
  try {
    return await work(unit.handle);
  } finally {
    unit.end();
  }
}

function openUnit(connection: Connection): Unit {
  let open = true;
  const guarded = new Proxy(connection, {
    get(target, property) {
      if (!open) throw new Error('A statement came after the end of its unit of work.');
      const value = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return {
    handle: drizzle({ client: guarded }),
    end: () => {
      open = false;
    },
  };
}
