import type { Reader } from '@/db';
import { type InPlan, listPlanCostCentres } from '@/db/queries/plans';
import { listRoleCentres } from '@/db/queries/roles';
import type { SubmissionStatus } from '@/lib/access';
import { readDueDates } from '../due-dates/read';
import { costCentrePaths } from '../plans/read-plan';
import { readSubmissions, statusOf } from './states';

/** A cost centre that is to be submitted: one with role lines of its own, or one that was submitted before. */
export type RoundCentre = {
  centreId: string;
  name: string;
  /** As the policy asks for it, nearest first. */
  path: readonly string[];
  status: SubmissionStatus;
  dueOn: string | null;
};

/** Everything that a round waits for, in the order of the plan. To be read in one snapshot or unit. */
export async function readRound(reader: Reader, inPlan: InPlan): Promise<RoundCentre[]> {
  const centres = await listPlanCostCentres(reader, inPlan);
  const paths = costCentrePaths(centres);
  const withLines = await listRoleCentres(reader, inPlan);
  const rows = await readSubmissions(reader, inPlan);
  const dates = await readDueDates(reader, inPlan);
  return centres
    .filter(({ id }) => withLines.has(id) || rows.has(id))
    .map(({ id, name }) => ({
      centreId: id,
      name,
      path: paths.get(id) ?? [],
      status: statusOf(rows, id),
      dueOn: dates.of(id).dueOn,
    }));
}

export const isHandedIn = (status: SubmissionStatus) => status === 'submitted' || status === 'accepted';
