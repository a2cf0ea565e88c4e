import type { Context } from '../context';
import { readPilots } from '../pilots/rows';
import { requirePlanContent } from '../plans/read-plan';
import { countDoubts, type DoubtCounts, doubtLines, monthOf } from './doubts';

/**
 * How many estimates of each cost centre's own role lines are in doubt, by the centre's id in the plan; a centre without any is missing.
 * @throws NOT_FOUND where the plan has cost centres and none of them is the actor's to read
 */
export async function countPlanDoubts(
  { database, actor, clock }: Context,
  planId: string,
): Promise<ReadonlyMap<string, DoubtCounts>> {
  return database.snapshot(async (reader) => {
    const content = await requirePlanContent(reader, actor, planId);
    const pilots = await readPilots(reader, actor.organisationId);
    return countDoubts(
      doubtLines(actor, content, {
        thisMonth: monthOf(clock()),
        pilots: new Set(pilots.map(({ code }) => code)),
      }),
    );
  });
}
