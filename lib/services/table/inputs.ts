import { z } from 'zod';
import { closedObject } from '@/lib/plan/fields';

const asked = z.string('a text').optional();

/** All in the address of a table by period; what it does not know is passed over, like a scenario that is gone. */
export const periodTableSchema = closedObject({
  planId: z.string('the id of a plan'),
  scenario: asked,
  /** Code of the cost centre that is shown in the place of the whole plan. */
  centre: asked,
  measure: asked,
  by: asked,
  /** Codes of cost centres, with commas between them: those whose centres are shown; as many levels as fit without it. */
  open: asked,
  /** Codes of cost centres whose own role lines are shown. */
  lines: asked,
});

export type AskedPeriodTable = z.output<typeof periodTableSchema>;
