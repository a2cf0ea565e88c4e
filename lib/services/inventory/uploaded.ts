import { z } from 'zod';
import { closedObject } from '@/lib/plan/fields';
import type { Context } from '../context';
import { importInventory } from './import';
import { importChoicesSchema, importInventorySchema, LARGEST_FILE, previewImportSchema } from './inputs';
import { previewImport } from './preview';

const file = z.file('a file').max(LARGEST_FILE, 'a file of at most 20 MB');
const { planId } = previewImportSchema.shape;
const { revision } = importInventorySchema.shape;

export const previewUploadSchema = closedObject({ planId, file, choices: importChoicesSchema });
export const importUploadSchema = closedObject({ ...previewUploadSchema.shape, revision });

/** As previewImport, of a file that a browser sent. */
export const previewUpload = async (
  context: Context,
  { file: upload, ...input }: z.output<typeof previewUploadSchema>,
) => previewImport(context, { ...input, ...(await contentOf(upload)) });

/** As importInventory, of a file that a browser sent. */
export const importUpload = async (
  context: Context,
  { file: upload, ...input }: z.output<typeof importUploadSchema>,
) => importInventory(context, { ...input, ...(await contentOf(upload)) });

const contentOf = async (upload: File) => ({
  fileName: upload.name,
  bytes: new Uint8Array(await upload.arrayBuffer()),
});
