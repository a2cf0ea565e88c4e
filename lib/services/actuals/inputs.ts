import { z } from 'zod';
import { MEASURES } from '@/lib/plan/actuals';
import { closedObject, flag, oneOf, text } from '@/lib/plan/fields';
import { DELIMITERS, ENCODINGS } from '@/lib/tabular';
import { ACTUAL_FIELDS } from '@/lib/tabular/actuals-headers';
import { SCALES } from '@/lib/tabular/actuals-units';

const MONTH = /^\d{4}-\d{2}$/;

/** How a file is read, as far as its reader has been told otherwise than it proposes. */
export const actualsChoicesSchema = closedObject({
  encoding: oneOf(ENCODINGS).optional(),
  delimiter: oneOf(DELIMITERS).optional(),
  /** Name of the sheet of a workbook. */
  sheet: text.max(100, 'at most 100 characters').optional(),
  /** Index of a column → what is read from it; null is nothing. */
  columns: z
    .record(z.string().regex(/^\d{1,5}$/, 'the index of a column'), oneOf(ACTUAL_FIELDS).nullable())
    .optional(),
  decimal: oneOf(['.', ',']).optional(),
  dateOrder: oneOf(['day-first', 'month-first']).optional(),
  /** What the numbers are where the file does not say. */
  measure: oneOf(MEASURES).optional(),
  /** What an amount of 1 is in the plan's currency. */
  scale: z.literal(SCALES, 'one of 1, 1000, 1000000').optional(),
  /** The last month that is actual. */
  upTo: z.string().regex(MONTH, 'a month such as 2027-03').optional(),
  /** Whether several rows of a line and a month are added up. */
  addsUp: flag.optional(),
  /** Whether the other values are imported where some are refused. */
  withoutRefused: flag.optional(),
});
export type ActualsChoices = z.output<typeof actualsChoicesSchema>;

/** A file that the member sent for this plan before. */
const ofUpload = {
  planId: z.string('the id of a plan'),
  upload: z.uuid('the id of a file that was sent'),
  fileName: text.max(300, 'at most 300 characters'),
  choices: actualsChoicesSchema,
};

export const previewActualsSchema = closedObject(ofUpload);
/** `state` as the preview named it. */
export const importActualsSchema = closedObject({
  ...ofUpload,
  state: text.max(100, 'at most 100 characters'),
});
/** Values of a month that are to be unknown again: of every line or of one, all of them or those of one measure. */
const removal = {
  planId: z.string('the id of a plan'),
  month: z.string().regex(MONTH, 'a month such as 2027-03'),
  line: closedObject({
    line: oneOf(['role', 'costCentre']),
    code: text.max(40, 'at most 40 characters'),
  }).nullable(),
  measure: oneOf(MEASURES).nullable(),
};
export const previewRemovalSchema = closedObject(removal);
/** `state` as the preview named it. */
export const removeActualsSchema = closedObject({
  ...removal,
  state: text.max(100, 'at most 100 characters'),
});
export type PreviewRemoval = z.output<typeof previewRemovalSchema>;
export type RemoveActuals = z.output<typeof removeActualsSchema>;

export type PreviewActualsUpload = z.output<typeof previewActualsSchema>;
export type ImportActualsUpload = z.output<typeof importActualsSchema>;
