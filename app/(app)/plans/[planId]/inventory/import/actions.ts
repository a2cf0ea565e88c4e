'use server';

import { defineAction } from '@/lib/actions/define-action';
import {
  importUpload,
  importUploadSchema,
  previewUpload,
  previewUploadSchema,
} from '@/lib/services/inventory/uploaded';

export const previewImportAction = defineAction({
  name: 'inventory/preview',
  input: previewUploadSchema,
  verb: previewUpload,
});

export const importInventoryAction = defineAction({
  name: 'inventory/import',
  input: importUploadSchema,
  verb: importUpload,
});
