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
export function visiblePlan(actor: Actor, content: PlanContent): VisiblePlan {
  const whole = assemblePlan(content);
  const paths = costCentrePaths(content.costCentres);
  const subject = planSubject(content.plan);
  const visible = content.costCentres.filter((c) =>
    can(actor, 'costCentre:read', { ...subject, costCentrePath: paths.get(c.id) ?? [] }),
  );
  if (visible.length === content.costCentres.length && actor.role !== 'head') {
    return { plan: whole, outsideIn: () => undefined, isWhole: true };
  }
  const plan = partOf(whole, new Set(visible.map((c) => c.code)));
  const own = new Set(plan.roles.map((role) => role.code));
  return { plan, outsideIn: (scenarios) => outsideOf({ ...whole, scenarios }, own), isWhole: false };
}
