'use server';

import { defineAction } from '@/lib/actions/define-action';
import { createPlan } from '@/lib/services/plans/create';
import { importPlan } from '@/lib/services/plans/import';
import { createPlanSchema, importPlanSchema } from '@/lib/services/plans/inputs';

export const createPlanAction = defineAction({
  name: 'plans/create',
  input: createPlanSchema,
  verb: createPlan,
});

export const importPlanAction = defineAction({
  name: 'plans/import',
  input: importPlanSchema,
  verb: importPlan,
});
