'use server';

import { defineAction } from '@/lib/actions/define-action';
import { previewRemovalSchema, removeActualsSchema } from '@/lib/services/actuals/inputs';
import { previewRemoval, removeActuals } from '@/lib/services/actuals/remove';

export const previewRemovalAction = defineAction({
  name: 'actuals/previewRemoval',
  input: previewRemovalSchema,
  verb: previewRemoval,
});

export const removeActualsAction = defineAction({
  name: 'actuals/remove',
  input: removeActualsSchema,
  verb: removeActuals,
  refreshes: true,
});
