import { z } from 'zod';
import { planHeaderSchema } from '@/lib/plan';
import { closedObject, oneOf } from '@/lib/plan/fields';

const planId = z.string('the id of a plan');
const version = z.int('a version').min(1, 'a version');
const name = z.string('a name').trim().min(1, 'a name').max(200, 'at most 200 characters');
const header = closedObject({ ...planHeaderSchema.shape, name });

/** Characters of a plan file; 10,000 role lines with tasks take about 9 million. */
export const LARGEST_PLAN_FILE = 15_000_000;

export const createPlanSchema = header;
export const importPlanSchema = closedObject({
  text: z
    .string('the text of a plan file')
    .max(LARGEST_PLAN_FILE, `a file of at most ${LARGEST_PLAN_FILE / 1e6} MB`),
});
export const copyPlanSchema = closedObject({ planId, name });
export const updatePlanSchema = closedObject({ planId, version, header });
export const changePlanStatusSchema = closedObject({
  planId,
  version,
  to: oneOf(['draft', 'open', 'in-review', 'archived']),
});
const LONGEST_REASON = 2_000;
export const decidePlanSchema = closedObject({
  planId,
  version,
  revision: z.int('a revision').min(1, 'a revision'),
  decision: oneOf(['approved', 'rejected']),
  reason: z.string('a text').trim().max(LONGEST_REASON, `at most ${LONGEST_REASON} characters`),
}).refine(({ decision, reason }) => decision === 'approved' || reason !== '', {
  path: ['reason'],
  error: 'a reason',
});
export const removePlanSchema = closedObject({ planId, version });

export type CreatePlan = z.output<typeof createPlanSchema>;
export type ImportPlan = z.output<typeof importPlanSchema>;
export type CopyPlan = z.output<typeof copyPlanSchema>;
export type UpdatePlan = z.output<typeof updatePlanSchema>;
export type ChangePlanStatus = z.output<typeof changePlanStatusSchema>;
export type DecidePlan = z.output<typeof decidePlanSchema>;
export type RemovePlan = z.output<typeof removePlanSchema>;
