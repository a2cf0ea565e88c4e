'use server';

import { defineAction } from '@/lib/actions/define-action';
import { importExposureUpload, importExposureUploadSchema } from '@/lib/services/exposure/uploaded';

export const importExposureAction = defineAction({
  name: 'exposure/import',
  input: importExposureUploadSchema,
  verb: importExposureUpload,
  refreshes: true,
});
