import { AppError } from '@/lib/errors';
import type { Context } from '../context';
import type { UploadContext, Watch } from '../inventory/uploaded';
import { checkFile } from '../uploads/check-file';
import { faultListCsv } from '../uploads/fault-list';
import { MINUTES_KEPT, type UploadOwner } from '../uploads/uploads';
import { importActuals } from './import';
import type { ImportActualsUpload, PreviewActualsUpload } from './inputs';
import { type PreviewActuals, prepareActuals, requireActualsImport } from './prepare';
import { previewActuals } from './preview';
import { actualsReaderInThread } from './read-in-thread';

/**
 * Takes a file in, as it comes, and looks at it before anything reads it.
 * @throws NOT_FOUND / FORBIDDEN before the first byte is taken, unless the actor may import; TOO_LARGE, TOO_MANY; INVALID with why it
 * is no file that can be read. Nothing of a refused file stays
 */
export async function receiveActuals(
  { database, actor, uploads }: UploadContext,
  { planId, body }: { planId: string; body: AsyncIterable<Uint8Array> },
): Promise<{ upload: string }> {
  const owner = ownerOf(actor, planId);
  await database.snapshot((reader) => requireActualsImport(reader, actor, planId));
  const upload = await uploads.receive(owner, body);
  const file = await uploads.find(owner, upload);
  if (!file) throw gone();
  const checked = await checkFile(file);
  if ('fault' in checked) {
    await uploads.remove(owner);
    throw new AppError('INVALID', 'This file cannot be read. Nothing was changed.', {
      faults: [checked.fault],
    });
  }
  return { upload };
}

/** A plan's file of actuals lies apart from its inventory's. */
const ownerOf = ({ organisationId, memberId }: Context['actor'], planId: string): UploadOwner => ({
  ...{ organisationId, memberId },
  planId: `${planId} actuals`,
});

/** As previewActuals, of a file that was sent before. */
export const previewActualsUpload = async (
  context: UploadContext,
  input: PreviewActualsUpload,
  watch: Watch,
) => previewActuals(context, await opened(context, input, watch));

/** As importActuals, of a file that was sent before; then the file is removed. */
export async function importActualsUpload(
  context: UploadContext,
  { state, ...input }: ImportActualsUpload,
  watch: Watch,
) {
  const imported = await importActuals(context, { ...(await opened(context, input, watch)), state });
  await context.uploads.remove(ownerOf(context.actor, input.planId));
  return imported;
}

/** Every refused value of a file that was sent before, as a CSV. */
export async function faultListOfActuals(context: UploadContext, input: PreviewActualsUpload, watch: Watch) {
  const { source, read } = await prepareActuals(context, await opened(context, input, watch));
  return { csv: faultListCsv(source, read.faults) };
}

async function opened(
  { actor, uploads }: UploadContext,
  { planId, upload, fileName, choices }: PreviewActualsUpload,
  { signal }: Watch,
): Promise<PreviewActuals> {
  const file = await uploads.find(ownerOf(actor, planId), upload);
  if (!file) throw gone();
  return { planId, fileName, choices, read: actualsReaderInThread(file), signal };
}

const gone = () =>
  new AppError(
    'NOT_FOUND',
    `The file is no longer here: it is kept for ${MINUTES_KEPT} minutes, until it is imported, or until another is chosen. Nothing was changed; choose it again.`,
  );
