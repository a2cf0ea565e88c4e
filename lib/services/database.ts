import path from 'node:path';
import { type Database, openDatabase } from '@/db';
import { environment } from '@/lib/env';

const kept = globalThis as typeof globalThis & { headroomDatabase?: Database };

/** The database of this process, opened on first use; kept on globalThis so that a reloaded module does not open a second writer. */
export function database(): Database {
  kept.headroomDatabase ??= openDatabase(path.resolve(environment().HEADROOM_DATABASE));
  return kept.headroomDatabase;
}
