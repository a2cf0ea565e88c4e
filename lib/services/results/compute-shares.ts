import { type CapacityShare, capacityShares } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import type { Context } from '../context';
import { prepareKept } from './compute-visible';

/**
 * What each cost centre is allocated of a system and what it adds to it; null unless the actor sees the whole plan with pay:
 * to others the shares would tell about centres that they may not see. @throws NOT_FOUND as the plan's other results
 */
export async function computeShares(
  context: Context,
  planId: string,
  asked: { scenario: string; system: string },
): Promise<CapacityShare[] | null> {
  const { prepared } = await prepareKept(context, planId);
  const { computed, isWhole, pay } = prepared;
  const isThere =
    computed.scenarios.some(({ code }) => code === asked.scenario) &&
    computed.systems.some(({ code }) => code === asked.system);
  if (!isThere) throw notFound();
  return isWhole && pay ? capacityShares(computed, asked) : null;
}
