'use server';

import { defineAction } from '@/lib/actions/define-action';
import { changePlanStatus } from '@/lib/services/plans/change-status';
import { copyPlan } from '@/lib/services/plans/copy';
import {
  changePlanStatusSchema,
  copyPlanSchema,
  removePlanSchema,
  updatePlanSchema,
} from '@/lib/services/plans/inputs';
import { removePlan } from '@/lib/services/plans/remove';
import { updatePlan } from '@/lib/services/plans/update';

export const updatePlanAction = defineAction({
  name: 'plans/update',
  input: updatePlanSchema,
  verb: updatePlan,
  refreshes: true,
});

export const changePlanStatusAction = defineAction({
  name: 'plans/changeStatus',
  input: changePlanStatusSchema,
  verb: changePlanStatus,
  refreshes: true,
});

export const copyPlanAction = defineAction({ name: 'plans/copy', input: copyPlanSchema, verb: copyPlan });

export const removePlanAction = defineAction({
  name: 'plans/remove',
  input: removePlanSchema,
  verb: removePlan,
});
