import { defineWatched } from '@/lib/actions/define-watched';
import { importActualsSchema } from '@/lib/services/actuals/inputs';
import { importActualsUpload } from '@/lib/services/actuals/uploaded';

export const dynamic = 'force-dynamic';

export const POST = defineWatched({
  name: 'actuals/import',
  input: importActualsSchema,
  verb: importActualsUpload,
});
