import { z } from 'zod';
import { closedObject } from '@/lib/plan/fields';

const planId = z.string('the id of a plan');
const number = z.int('the number of a version').min(1, 'the number of a version');

export const saveVersionSchema = closedObject({
  planId,
  note: z.string('a text').trim().min(1, 'what the version is for').max(500, 'at most 500 characters'),
});
export const openVersionSchema = closedObject({
  planId,
  number,
  name: z.string('a name').trim().min(1, 'a name').max(200, 'at most 200 characters'),
});

/** As an address carries it. */
export const numberOfVersion = z.coerce
  .number('the number of a version')
  .int('the number of a version')
  .min(1, 'the number of a version');
export const exportVersionSchema = closedObject({ planId, number: numberOfVersion });
const code = z.string('a code').optional();
/** Two states of a plan as an address names them; see `compareVersions`. */
export const changesSchema = closedObject({
  planId,
  from: numberOfVersion.optional(),
  to: numberOfVersion.optional(),
  scenario: code,
  toScenario: code,
  centre: code,
});

export type AskedChanges = z.output<typeof changesSchema>;
export type ExportVersion = z.output<typeof exportVersionSchema>;
export type SaveVersion = z.output<typeof saveVersionSchema>;
export type OpenVersion = z.output<typeof openVersionSchema>;
