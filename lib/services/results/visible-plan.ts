import type { PlanContent } from '@/db/queries/plans';
import { type Actor, can } from '@/lib/access';
import { type Outside, outsideOf, type Plan, type Scenario } from '@/lib/engine';
import { partOf } from '@/lib/plan/part-of';
import { assemblePlan } from '../plans/assemble';
import { costCentrePaths, planSubject } from '../plans/read-plan';

/** The plan as far as the actor may see it; `outsideIn` makes a part compute, in given scenarios, to the figures that it has in the whole. */
export type VisiblePlan = {
  plan: Plan;
  outsideIn: (scenarios: readonly Scenario[]) => Outside | undefined;
  isWhole: boolean;
};

/** A head sees the centres of their scopes and all below; everyone else who reads a plan sees all its centres. */
export function visibleCentres(
  actor: Actor,
  { plan, costCentres }: Pick<PlanContent, 'plan' | 'costCentres'>,
): { centres: PlanContent['costCentres']; isWhole: boolean } {
  const paths = costCentrePaths(costCentres);
  const subject = planSubject(plan);
  const centres = costCentres.filter((c) =>
    can(actor, 'costCentre:read', { ...subject, costCentrePath: paths.get(c.id) ?? [] }),
  );
  return { centres, isWhole: centres.length === costCentres.length && actor.role !== 'head' };
}

export function visiblePlan(actor: Actor, content: PlanContent): VisiblePlan {
  const whole = assemblePlan(content);
  const { centres, isWhole } = visibleCentres(actor, content);
  if (isWhole) return { plan: whole, outsideIn: () => undefined, isWhole };
  const plan = partOf(whole, new Set(centres.map((c) => c.code)));
  const own = new Set(plan.roles.map((role) => role.code));
  return { plan, outsideIn: (scenarios) => outsideOf({ ...whole, scenarios }, own), isWhole };
}
