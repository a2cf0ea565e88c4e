import type { Plan } from '@/lib/engine';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { planSubject } from '../plans/read-plan';
import { prepareKept } from '../results/compute-visible';

/**
 * The whole plan, to be computed in the browser while values of a scenario are tried. It is for those who may take it away.
 * @throws NOT_FOUND, FORBIDDEN
 */
export async function getPlanToTry(context: Context, { planId }: { planId: string }): Promise<Plan> {
  const { row, prepared } = await prepareKept(context, planId);
  authorise(context.actor, 'plan:exportFile', planSubject(row));
  return prepared.computed;
}
