import { z } from 'zod';
import { closedObject } from '@/lib/plan/fields';

/** Days for which a token works at most. */
const MOST_DAYS = 365;

export const createAccessTokenSchema = closedObject({
  name: z.string('a name').trim().min(1, 'what the token is for').max(100, 'at most 100 characters'),
  /** The only plan that it opens; null for all that the member may read. */
  planId: z.string('the id of a plan').nullable(),
  days: z.int('a number of days').min(1, `1 to ${MOST_DAYS} days`).max(MOST_DAYS, `1 to ${MOST_DAYS} days`),
});

export const revokeAccessTokenSchema = closedObject({ tokenId: z.string('the id of a token') });

export type CreateAccessToken = z.output<typeof createAccessTokenSchema>;
export type RevokeAccessToken = z.output<typeof revokeAccessTokenSchema>;
