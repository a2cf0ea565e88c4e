import type { Result } from '@/lib/result';

type Place = { planId: string; centreId: string; version: number };
type Step<I> = (input: Place & I) => Promise<Result<unknown>>;

/** What the server does for the buttons of a submission. */
export type SubmissionActions = {
  submit: Step<{ note: string }>;
  accept: Step<unknown>;
  return: Step<{ reason: string }>;
};
