'use server';

import { defineAction } from '@/lib/actions/define-action';
import { createPilot } from '@/lib/services/pilots/create';
import { createPilotSchema, removePilotSchema, updatePilotSchema } from '@/lib/services/pilots/inputs';
import { removePilot } from '@/lib/services/pilots/remove';
import { updatePilot } from '@/lib/services/pilots/update';

export const createPilotAction = defineAction({
  name: 'pilots/create',
  input: createPilotSchema,
  verb: createPilot,
  refreshes: true,
});

export const updatePilotAction = defineAction({
  name: 'pilots/update',
  input: updatePilotSchema,
  verb: updatePilot,
  refreshes: true,
});

export const removePilotAction = defineAction({
  name: 'pilots/remove',
  input: removePilotSchema,
  verb: removePilot,
});
