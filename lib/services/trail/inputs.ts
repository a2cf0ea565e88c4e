import { z } from 'zod';
import { closedObject } from '@/lib/plan/fields';

const day = z.iso.date('a day as YYYY-MM-DD').optional();

/** Filters of the trail as an address carries them; days are UTC, both included. Without a plan it is the whole organisation's. */
export const trailSchema = closedObject({
  planId: z.string('the id of a plan').optional(),
  person: z.string('the id of a member').optional(),
  type: z.string('a kind of object').optional(),
  object: z.string('the id of an object').optional(),
  from: day,
  to: day,
  below: z.coerce.number('the number of an event').int('the number of an event').min(1).optional(),
});

export type AskedTrail = z.output<typeof trailSchema>;
