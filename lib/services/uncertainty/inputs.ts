import { z } from 'zod';
import { simulationRunSchema } from '@/lib/plan';
import { closedObject } from '@/lib/plan/fields';

/** A run of one scenario of a plan, as far as the actor may see it. */
export const simulationSchema = closedObject({
  planId: z.string('the id of a plan'),
  scenario: z.string('the code of a scenario'),
  ...simulationRunSchema.shape,
});
export type AskedSimulation = z.output<typeof simulationSchema>;

/** The run with the usual settings. */
export const usualRunSchema = simulationSchema.pick({ planId: true, scenario: true });
export type UsualRun = z.output<typeof usualRunSchema>;
