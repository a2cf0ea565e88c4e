import { AppError } from '@/lib/errors';
import type { Fault } from '@/lib/result';
import type { Context } from '../context';
import { checkFile } from '../uploads/check-file';
import { faultListCsv } from '../uploads/fault-list';
import { MINUTES_KEPT, type UploadOwner, type Uploads } from '../uploads/uploads';
import { importInventory } from './import';
import type { ImportUpload, PreviewUpload } from './inputs';
import { type ImportProgress, type PreviewImport, prepareImport } from './prepare';
import { previewImport } from './preview';
import { requireImport } from './reach';
import { readerInThread } from './read-in-thread';

export type UploadContext = Context & { uploads: Uploads };
export type Watch = {
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
};

/**
 * Takes a file in, as it comes, and looks at it before anything reads it. It lies there for half an hour at most.
 * @throws NOT_FOUND / FORBIDDEN before the first byte is taken, unless the actor may import into the plan; TOO_LARGE, TOO_MANY; INVALID
 * with why it is no file that can be read. Nothing of a refused file stays
 */
export async function receiveInventory(
  { database, actor, uploads }: UploadContext,
  { planId, body }: { planId: string; body: AsyncIterable<Uint8Array> },
): Promise<{ upload: string }> {
  const owner = ownerOf(actor, planId);
  await database.snapshot((reader) => requireImport(reader, actor, planId));
  const upload = await uploads.receive(owner, body);
  const file = await uploads.find(owner, upload);
  const checked = file ? await checkFile(file) : { fault: GONE };
  if ('fault' in checked) {
    await uploads.remove(owner);
    throw new AppError('INVALID', 'This file cannot be read. Nothing was changed.', {
      faults: [checked.fault],
    });
  }
  return { upload };
}

const ownerOf = (actor: Context['actor'], planId: string): UploadOwner => ({
  organisationId: actor.organisationId,
  memberId: actor.memberId,
  planId,
});

const GONE: Fault = { path: 'file', found: 'nothing', expected: 'a file' };

/** As previewImport, of a file that was sent before. */
export const previewUpload = async (context: UploadContext, input: PreviewUpload, watch: Watch) =>
  previewImport(context, await opened(context, input, watch));

/** As importInventory, of a file that was sent before; then the file is removed. */
export async function importUpload(context: UploadContext, input: ImportUpload, watch: Watch) {
  const file = await opened(context, input, watch);
  const imported = await importInventory(context, { ...file, revision: input.revision });
  await context.uploads.remove(ownerOf(context.actor, input.planId));
  return imported;
}

/** Every fault of a file that was sent before, as a CSV. */
export async function faultListOfUpload(context: UploadContext, input: PreviewUpload, watch: Watch) {
  const { file, misfits } = await prepareImport(context, await opened(context, input, watch));
  return { csv: faultListCsv(file.source, file.read.faults, misfits) };
}

async function opened(
  { actor, uploads }: UploadContext,
  { planId, upload, fileName, choices }: PreviewUpload,
  watch: Watch,
): Promise<PreviewImport> {
  const file = await uploads.find(ownerOf(actor, planId), upload);
  if (!file) {
    throw new AppError(
      'NOT_FOUND',
      `The file is no longer here: it is kept for ${MINUTES_KEPT} minutes, until it is imported, or until another is chosen. Nothing was changed; choose it again.`,
    );
  }
  return { planId, fileName, choices, read: readerInThread(file), ...watch };
}
