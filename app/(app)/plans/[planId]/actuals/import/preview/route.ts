import { defineWatched } from '@/lib/actions/define-watched';
import { previewActualsSchema } from '@/lib/services/actuals/inputs';
import { previewActualsUpload } from '@/lib/services/actuals/uploaded';

export const dynamic = 'force-dynamic';

export const POST = defineWatched({
  name: 'actuals/preview',
  input: previewActualsSchema,
  verb: previewActualsUpload,
});
