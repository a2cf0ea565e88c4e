import { listScenarios } from '@/db/queries/plans';
import type { PlanStatus } from '@/lib/access';
import type { PlanHeader } from '@/lib/engine';
import type { Context } from '../context';
import type { ExportOrigin } from '../exports/export-file';
import { originOf } from '../exports/record-export';
import { headerOf } from './header';
import { requirePlan } from './read-plan';

export type PlanDescription = {
  origin: ExportOrigin;
  plan: PlanHeader & { status: PlanStatus };
  scenarios: { code: string; name: string }[];
};

/** What a program has to know of a plan before it asks for its figures. @throws NOT_FOUND */
export async function describePlan(
  context: Context,
  { planId }: { planId: string },
): Promise<PlanDescription> {
  const { database, actor } = context;
  return database.snapshot(async (reader) => {
    const plan = await requirePlan(reader, actor, planId, 'plan:read');
    const scenarios = await listScenarios(reader, { organisationId: actor.organisationId, planId });
    return {
      origin: await originOf(reader, context, { plan, scenario: null }),
      plan: { ...headerOf(plan), status: plan.status },
      scenarios: scenarios.map(({ code, name }) => ({ code, name })),
    };
  });
}
