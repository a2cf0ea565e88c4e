import { defineWatched } from '@/lib/actions/define-watched';
import { previewActualsSchema } from '@/lib/services/actuals/inputs';
import { faultListOfActuals } from '@/lib/services/actuals/uploaded';

export const dynamic = 'force-dynamic';

export const POST = defineWatched({
  name: 'actuals/faults',
  input: previewActualsSchema,
  verb: faultListOfActuals,
});
