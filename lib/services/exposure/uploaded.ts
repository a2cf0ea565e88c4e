import { z } from 'zod';
import { closedObject } from '@/lib/plan/fields';
import type { Context } from '../context';
import { importExposure } from './import';

/** Bytes; the largest published table has a third of a megabyte. */
export const LARGEST_TABLE = 5 * 1024 * 1024;

export const importExposureUploadSchema = closedObject({
  file: z.file('a file').max(LARGEST_TABLE, 'a file of at most 5 MB'),
});

/** As importExposure, of a file that a browser sent. */
export const importExposureUpload = async (
  context: Context,
  { file }: z.output<typeof importExposureUploadSchema>,
) => importExposure(context, { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
