import { z } from 'zod';
import {
  amount,
  closedObject,
  code,
  country,
  flag,
  oneOf,
  partialShare,
  positive,
  rate,
  text,
  whole,
} from '@/lib/plan/fields';
import { DELIMITERS, ENCODINGS, INVENTORY_FIELDS, PAY_BASES } from '@/lib/tabular';

const centreName = text.trim().min(1, 'a name').max(200, 'at most 200 characters');

/** How a file is read, as far as its reader has been told otherwise than it proposes. */
export const importChoicesSchema = closedObject({
  encoding: oneOf(ENCODINGS).optional(),
  delimiter: oneOf(DELIMITERS).optional(),
  /** Name of the sheet of a workbook. */
  sheet: text.max(100, 'at most 100 characters').optional(),
  /** Field → index of its column: all that is read from the file. Without it the columns are matched by their headers. */
  mapping: z.partialRecord(z.enum(INVENTORY_FIELDS), whole(0, 10_000)).optional(),
  kind: oneOf(['persons', 'role-lines']).optional(),
  payBasis: oneOf(PAY_BASES).optional(),
  payIs: oneOf(['full-time', 'actual']).optional(),
  fteFrom: oneOf(['column', 'hours', 'one']).optional(),
  /** Whether persons alike in words become one role line, or each a line of their own. */
  grouping: oneOf(['alike', 'each']).optional(),
  ftePercent: flag.optional(),
  fullTimeHours: positive.max(168, 'at most 168 hours a week').optional(),
  decimal: oneOf(['.', ',']).nullable().optional(),
  dateOrder: oneOf(['day-first', 'month-first']).optional(),
  leaveOutLeavers: flag.optional(),
  defaults: closedObject({
    onCost: amount,
    attrition: partialShare,
    growth: rate,
    location: text.max(200, 'at most 200 characters'),
    country,
  }).optional(),
  /** Plan currency for one unit of another currency. */
  rates: z.record(z.string().regex(/^[A-Z]{3}$/, 'a currency of ISO 4217'), positive).optional(),
  /** Code of the plan's centre below which new centres are put; null is the top. */
  newBelow: code.nullable().optional(),
  /** The centre of every row of a file without a column for it. */
  intoCentre: closedObject({ code, name: centreName }).nullable().optional(),
  /** What becomes of role lines of the plan that the file does not have. */
  missing: oneOf(['keep', 'remove']).optional(),
  /** Whether the other rows are imported where some are refused. */
  withoutRefusedRows: flag.optional(),
});
export type ImportChoices = z.output<typeof importChoicesSchema>;

/** A file that the member sent for this plan before. */
const ofUpload = {
  planId: z.string('the id of a plan'),
  upload: z.uuid('the id of a file that was sent'),
  fileName: text.max(300, 'at most 300 characters'),
  choices: importChoicesSchema,
};

export const previewUploadSchema = closedObject(ofUpload);
/** `revision` is the plan's as the preview named it. */
export const importUploadSchema = closedObject({ ...ofUpload, revision: whole(1) });
export type PreviewUpload = z.output<typeof previewUploadSchema>;
export type ImportUpload = z.output<typeof importUploadSchema>;
