import { z } from 'zod';
import { closedObject } from '@/lib/plan/fields';

const LONGEST = 10_000;
const writing = z.string('a text').trim().max(LONGEST, `at most ${LONGEST} characters`);

/** `version` is 0 where nothing is stored yet. */
export const saveConsultationTextsSchema = closedObject({
  planId: z.string('the id of a plan'),
  version: z.int('a version').min(0, 'a version'),
  texts: closedObject({ reasons: writing, selection: writing, payments: writing }),
});

export type SaveConsultationTexts = z.output<typeof saveConsultationTextsSchema>;
