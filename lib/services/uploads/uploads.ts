import { chmod, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemClock } from '@/lib/clock';
import { environment } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { hashToken, newId } from '@/lib/ids';
import { log } from '@/lib/log';

/** Bytes of one file. */
export const LARGEST_UPLOAD = 50 * 1024 * 1024;
/** A file that a member left lying is removed after this; one that was imported at once. */
export const MINUTES_KEPT = 30;
const KEPT_FOR = MINUTES_KEPT * 60_000;
/** Files of all members together. */
const MOST_UPLOADS = 40;

/** Whose file it is, and for what. Nobody else can name it, because its place is made from this. */
export type UploadOwner = { organisationId: string; memberId: string; planId: string };

export type Uploads = {
  /**
   * Writes a file as it comes; the member's earlier file for the plan goes. @returns its id
   * @throws TOO_LARGE as soon as the limit is passed, TOO_MANY while too many files lie here; nothing is left behind then
   */
  receive: (owner: UploadOwner, parts: AsyncIterable<Uint8Array>) => Promise<string>;
  /** Where the file is, or null if there is none of this id for this owner, or no longer. */
  find: (owner: UploadOwner, id: string) => Promise<string | null>;
  remove: (owner: UploadOwner) => Promise<void>;
  /** Removes everything, as at start: what a crash left. */
  clear: () => Promise<void>;
};

/** Files that members sent and nobody has read yet, in a folder that only this process's user may enter. */
export function openUploads(folder: string, clock = systemClock): Uploads {
  const prefixOf = ({ organisationId, memberId, planId }: UploadOwner) =>
    hashToken(JSON.stringify([organisationId, memberId, planId]));
  const pathOf = (owner: UploadOwner, id: string) =>
    path.join(/* turbopackIgnore: true */ folder, `${prefixOf(owner)}.${hashToken(id)}`);
  const names = async () => readdir(folder).catch(() => []);
  const removeFile = (name: string) =>
    rm(path.join(/* turbopackIgnore: true */ folder, name), { force: true });
  const isOld = async (file: string) => {
    const found = await stat(file).catch(() => null);
    return found === null || clock() - found.mtimeMs > KEPT_FOR;
  };
  const sweep = async () => {
    for (const name of await names())
      if (await isOld(path.join(/* turbopackIgnore: true */ folder, name))) await removeFile(name);
  };
  const remove = async (owner: UploadOwner) => {
    const prefix = prefixOf(owner);
    for (const name of await names()) if (name.startsWith(prefix)) await removeFile(name);
  };

  return {
    remove,
    clear: () => rm(folder, { recursive: true, force: true }),
    find: async (owner, id) => {
      const file = pathOf(owner, id);
      return (await isOld(file)) ? null : file;
    },
    receive: async (owner, parts) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
      await sweep();
      await remove(owner);
      if ((await names()).length >= MOST_UPLOADS) {
        throw new AppError('TOO_MANY', 'Too many files are being read now. Try again in a few minutes.');
      }
      const id = newId();
      const file = pathOf(owner, id);
      try {
        await write(file, parts);
      } catch (error) {
        await rm(file, { force: true });
        throw error;
      }
      setTimeout(() => {
        sweep().catch((error: unknown) => log.error({ error }, 'old uploads could not be removed'));
      }, KEPT_FOR + 1000).unref();
      return id;
    },
  };
}

async function write(file: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    let size = 0;
    for await (const part of parts) {
      size += part.length;
      if (size > LARGEST_UPLOAD) throw tooLarge();
      await handle.write(part);
    }
  } finally {
    await handle.close();
  }
}

export const tooLarge = () =>
  new AppError(
    'TOO_LARGE',
    `The file is larger than ${LARGEST_UPLOAD / 1024 / 1024} MB. Nothing was changed; leave out columns that are not needed, or save it in parts.`,
  );

const kept = globalThis as typeof globalThis & { headroomUploads?: Uploads };

/** The files of this process, beside its database; kept on globalThis because pages and routes are bundled apart. */
export function uploads(): Uploads {
  kept.headroomUploads ??= openUploads(
    `${path.resolve(/* turbopackIgnore: true */ environment().HEADROOM_DATABASE)}.uploads`,
  );
  return kept.headroomUploads;
}
