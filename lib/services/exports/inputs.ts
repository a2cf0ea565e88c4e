import { z } from 'zod';
import { closedObject } from '@/lib/plan/fields';

/** All scenarios where none is named. */
export const exportSchema = closedObject({
  planId: z.string('the id of a plan'),
  scenario: z.string('the code of a scenario').min(1, 'the code of a scenario').optional(),
  /** Of the consultation pack; all sites where none is named. */
  site: z.string('a site').optional(),
});

export type Export = z.output<typeof exportSchema>;
