import { z } from 'zod';
import { closedObject } from '@/lib/plan/fields';

const LONGEST = 2_000;
const writing = z.string('a text').trim().max(LONGEST, `at most ${LONGEST} characters`);

/** `version` is 0 where the centre is not submitted yet. */
const ofCentre = {
  planId: z.string('the id of a plan'),
  centreId: z.string('the id of a cost centre'),
  version: z.int('a version').min(0, 'a version'),
};

export const submitCentreSchema = closedObject({ ...ofCentre, note: writing });
export const acceptSubmissionSchema = closedObject(ofCentre);
export const returnSubmissionSchema = closedObject({ ...ofCentre, reason: writing.min(1, 'a reason') });

export type SubmitCentre = z.output<typeof submitCentreSchema>;
export type AcceptSubmission = z.output<typeof acceptSubmissionSchema>;
export type ReturnSubmission = z.output<typeof returnSubmissionSchema>;
