import type { PlanContent } from '@/db/queries/plans';
import { type Actor, can } from '@/lib/access';
import { notFound } from '@/lib/errors';
import { costCentrePaths, planSubject } from '../plans/read-plan';

/**
 * Codes of the plan's cost centres whose role lines the actor may take away, and whether with their pay.
 * @throws NOT_FOUND where they may take none
 */
export function readableLines(
  actor: Actor,
  { plan, costCentres }: Pick<PlanContent, 'plan' | 'costCentres'>,
): { centres: ReadonlySet<string>; pay: boolean } {
  const paths = costCentrePaths(costCentres);
  const subject = planSubject(plan);
  const at = ({ id }: { id: string }) => ({ ...subject, costCentrePath: paths.get(id) ?? [] });
  const readable = costCentres.filter((centre) => can(actor, 'inventory:export', at(centre)));
  if (readable.length === 0 && !can(actor, 'inventory:export', subject)) throw notFound();
  return {
    centres: new Set(readable.map(({ code }) => code)),
    pay: readable.every((centre) => can(actor, 'pay:read', at(centre))),
  };
}
