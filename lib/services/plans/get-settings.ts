import { can, type PlanStatus } from '@/lib/access';
import type { PlanHeader } from '@/lib/engine';
import type { Context } from '../context';
import { NEXT_STATUS, stepAction } from './change-status';
import { headerOf } from './header';
import type { ChangePlanStatus } from './inputs';
import { planSubject, requirePlan } from './read-plan';

export type PlanSettings = {
  id: string;
  version: number;
  status: PlanStatus;
  header: PlanHeader;
  /** What the actor may do next. */
  next: readonly ChangePlanStatus['to'][];
  may: { edit: boolean; copy: boolean; remove: boolean };
};

/** @throws NOT_FOUND unless the actor may read the plan */
export async function getPlanSettings({ database, actor }: Context, planId: string): Promise<PlanSettings> {
  const plan = await database.read((reader) => requirePlan(reader, actor, planId, 'plan:read'));
  const subject = planSubject(plan);
  return {
    id: plan.id,
    version: plan.version,
    status: plan.status,
    header: headerOf(plan),
    next: nextSteps(plan.status).filter((to) => can(actor, stepAction(to), subject)),
    may: {
      edit: can(actor, 'plan:edit', subject),
      copy: can(actor, 'plan:create', { organisationId: actor.organisationId }),
      remove: can(actor, 'plan:remove', subject),
    },
  };
}

/** The keys of the table of steps. The cast: it has no others. */
const nextSteps = (status: PlanStatus) => Object.keys(NEXT_STATUS[status]) as ChangePlanStatus['to'][];
