import { z } from 'zod';
import { planHeaderSchema } from '@/lib/plan';
import { closedObject } from '@/lib/plan/fields';

const planId = z.string('the id of a plan');
const version = z.int('a version').min(1, 'a version');
const name = z.string('a name').trim().min(1, 'a name').max(200, 'at most 200 characters');
const header = closedObject({ ...planHeaderSchema.shape, name });

/** A plan file is text of at most this many bytes: 10,000 role lines with tasks take about 10 MB. */
export const LARGEST_PLAN_FILE = 20 * 1024 * 1024;

export const createPlanSchema = header;
export const updatePlanSchema = closedObject({ planId, version, header });
export const copyPlanSchema = closedObject({ planId, name });
export const removePlanSchema = closedObject({ planId, version });
export const changePlanStatusSchema = closedObject({
  planId,
  version,
  status: z.enum(['draft', 'open', 'in-review'], 'one of draft, open, in-review'),
});
export const importPlanFileSchema = closedObject({
  file: z.instanceof(File, { error: 'a plan file' }).refine((file) => file.size <= LARGEST_PLAN_FILE, {
    error: `a file of at most ${LARGEST_PLAN_FILE / 1024 / 1024} MB`,
  }),
});

export type CreatePlan = z.output<typeof createPlanSchema>;
export type UpdatePlan = z.output<typeof updatePlanSchema>;
export type CopyPlan = z.output<typeof copyPlanSchema>;
export type RemovePlan = z.output<typeof removePlanSchema>;
export type ChangePlanStatus = z.output<typeof changePlanStatusSchema>;
export type ImportPlanFile = z.output<typeof importPlanFileSchema>;
