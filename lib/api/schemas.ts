import { z } from 'zod';
import { planHeaderSchema, planSchema, scenarioSchema } from '@/lib/plan';
import { closedObject, code, oneOf } from '@/lib/plan/fields';
import { originSchema } from '@/lib/services/exports/origin-fields';

const status = oneOf(['draft', 'open', 'in-review', 'approved', 'archived']);

/** What the addresses that answer in JSON answer. */
export const plansAnswer = closedObject({
  plans: z.array(
    closedObject({
      ...planHeaderSchema.pick({ name: true, currency: true, start: true, months: true }).shape,
      id: z.string(),
      status,
      updatedAt: z.iso.datetime().describe('When it was last changed, UTC'),
    }),
  ),
});

export const planAnswer = closedObject({
  origin: originSchema,
  plan: closedObject({ ...planHeaderSchema.shape, status }),
  scenarios: z.array(closedObject({ code, name: z.string() })),
});

export const scenariosAnswer = closedObject({
  origin: originSchema,
  scenarios: z.array(
    scenarioSchema.extend({
      sourcing: z.record(z.string(), code).describe('Code of the chosen option by code of the AI system'),
    }),
  ),
});

/** The plan file as it is written. */
export const planFileAnswer = planSchema;
