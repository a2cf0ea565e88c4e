import { defineWatched } from '@/lib/actions/define-watched';
import { importUploadSchema } from '@/lib/services/inventory/inputs';
import { importUpload } from '@/lib/services/inventory/uploaded';

export const dynamic = 'force-dynamic';

export const POST = defineWatched({
  name: 'inventory/import',
  input: importUploadSchema,
  verb: importUpload,
});
