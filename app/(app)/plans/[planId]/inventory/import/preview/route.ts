import { defineWatched } from '@/lib/actions/define-watched';
import { previewUploadSchema } from '@/lib/services/inventory/inputs';
import { previewUpload } from '@/lib/services/inventory/uploaded';

export const dynamic = 'force-dynamic';

export const POST = defineWatched({
  name: 'inventory/preview',
  input: previewUploadSchema,
  verb: previewUpload,
});
