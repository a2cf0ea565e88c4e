'use server';

import { defineAction } from '@/lib/actions/define-action';
import { openVersionSchema, saveVersionSchema } from '@/lib/services/versions/inputs';
import { openVersionAsPlan } from '@/lib/services/versions/open-as-plan';
import { saveVersion } from '@/lib/services/versions/save';

export const saveVersionAction = defineAction({
  name: 'versions/save',
  input: saveVersionSchema,
  verb: saveVersion,
  refreshes: true,
});

export const openVersionAction = defineAction({
  name: 'versions/open-as-plan',
  input: openVersionSchema,
  verb: openVersionAsPlan,
});
