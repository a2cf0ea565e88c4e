import { z } from 'zod';
import { optionSchema, systemSchema } from '@/lib/plan';
import { closedObject } from '@/lib/plan/fields';

const planId = z.string('the id of a plan');
const id = z.string('the id of a system');
const optionId = z.string('the id of an option');
const version = z.int('a version').min(1, 'a version');
const name = z.string('a name').trim().min(1, 'a name').max(200, 'at most 200 characters');
const unit = z
  .string('what a unit of use is')
  .trim()
  .min(1, 'what a unit of use is')
  .max(80, 'at most 80 characters');
/** Of when and from where the option's prices are; without it they stay as they are stored. */
const prices = closedObject({
  asOf: z
    .string('a year or a month, as 2026 or 2026-11')
    .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'a year or a month, as 2026 or 2026-11')
    .nullable(),
  notes: z.string('a text').trim().max(4000, 'at most 4,000 characters'),
}).optional();

export const createSystemSchema = closedObject({
  planId,
  code: systemSchema.shape.code,
  name,
  unit,
  option: optionSchema,
});
/** The code stays: estimates, scenarios and files name the system by it. */
export const updateSystemSchema = closedObject({ planId, id, version, name, unit });
export const removeSystemSchema = closedObject({ planId, id, version });
export const addOptionSchema = closedObject({ planId, systemId: id, option: optionSchema, prices });
/** The option's code is the stored one. */
export const updateOptionSchema = closedObject({
  planId,
  id: optionId,
  version,
  option: optionSchema,
  prices,
});
export const removeOptionSchema = closedObject({ planId, id: optionId, version });
/** `from` is the order that was seen, `to` the order that is asked for. */
export const orderOptionsSchema = closedObject({
  planId,
  systemId: id,
  from: z.array(optionId),
  to: z.array(optionId),
});

export type CreateSystem = z.output<typeof createSystemSchema>;
export type UpdateSystem = z.output<typeof updateSystemSchema>;
export type RemoveSystem = z.output<typeof removeSystemSchema>;
export type AddOption = z.output<typeof addOptionSchema>;
export type UpdateOption = z.output<typeof updateOptionSchema>;
export type RemoveOption = z.output<typeof removeOptionSchema>;
export type OrderOptions = z.output<typeof orderOptionsSchema>;
