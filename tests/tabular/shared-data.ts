import { existsSync } from 'node:fs';
import path from 'node:path';

/** Real files that lie beside the project and are no part of it; tests that need them are skipped where they are missing. */
export const SHARED_DATA =
  process.env.HEADROOM_SHARED_DATA ?? path.resolve(import.meta.dirname, '../../../shared/data');

export const sharedFile = (name: string) => path.join(SHARED_DATA, name);
export const hasSharedFile = (name: string) => existsSync(sharedFile(name));
