import { z } from 'zod';
import { closedObject } from '@/lib/plan/fields';

export const setDueDateSchema = closedObject({
  planId: z.string('the id of a plan'),
  /** Of a cost centre in the plan; null for the whole round. */
  centreId: z.nullable(z.string('the id of a cost centre')),
  /** 0 where none was set yet. */
  version: z.int('a version').min(0, 'a version'),
  /** Null takes the date away; a centre then follows the round. */
  dueOn: z.nullable(z.iso.date('a date as YYYY-MM-DD')),
});

export type SetDueDate = z.output<typeof setDueDateSchema>;
