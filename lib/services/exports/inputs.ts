import { z } from 'zod';
import { closedObject } from '@/lib/plan/fields';
import { PAPERS } from '@/lib/report-host/protocol';

/** All scenarios where none is named. */
export const exportSchema = closedObject({
  planId: z.string('the id of a plan'),
  scenario: z.string('the code of a scenario').min(1, 'the code of a scenario').optional(),
  /** Of the consultation pack; all sites where none is named. */
  site: z.string('a site').optional(),
});

/** A branch of cost centres where one is named, by its code. */
export const workbookSchema = exportSchema
  .pick({ planId: true, scenario: true })
  .extend({ centre: z.string('the code of a cost centre').min(1, 'the code of a cost centre').optional() });

export const reportSchema = exportSchema
  .pick({ planId: true, scenario: true })
  .extend({ paper: z.enum(PAPERS, 'a4 or letter').default('a4') });

export type ExportReport = z.output<typeof reportSchema>;
export type ExportWorkbook = z.output<typeof workbookSchema>;
export type Export = z.output<typeof exportSchema>;
