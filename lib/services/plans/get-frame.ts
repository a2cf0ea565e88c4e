import { listPlanCostCentres, listScenarios } from '@/db/queries/plans';
import { can, type PlanStatus } from '@/lib/access';
import type { Context } from '../context';
import { planSubject, requirePlan } from './read-plan';

/** What every page of a plan shows around its content. */
export type PlanFrame = {
  id: string;
  name: string;
  currency: string;
  start: string;
  months: number;
  status: PlanStatus;
  version: number;
  scenarios: { code: string; name: string }[];
  may: {
    edit: boolean;
    editScenarios: boolean;
    editSystems: boolean;
    importInventory: boolean;
    importActuals: boolean;
    exportFile: boolean;
    readRoles: boolean;
    readPay: boolean;
    readWatch: boolean;
    readHistory: boolean;
    decide: boolean;
  };
};

export async function getPlanFrame({ database, actor }: Context, planId: string): Promise<PlanFrame> {
  return database.snapshot(async (reader) => {
    const plan = await requirePlan(reader, actor, planId, 'plan:read');
    const inPlan = { organisationId: actor.organisationId, planId };
    const scenarios = await listScenarios(reader, inPlan);
    const centres = await listPlanCostCentres(reader, inPlan);
    const subject = planSubject(plan);
    const own = { ...subject, costCentrePath: centres.map((c) => c.costCentreId) };
    return {
      id: plan.id,
      name: plan.name,
      currency: plan.currency,
      start: plan.start,
      months: plan.months,
      status: plan.status,
      version: plan.version,
      scenarios: scenarios.map(({ code, name }) => ({ code, name })),
      may: {
        edit: can(actor, 'plan:edit', subject),
        editScenarios: can(actor, 'scenarios:edit', subject),
        editSystems: can(actor, 'systems:edit', subject),
        importInventory: can(actor, 'inventory:import', own),
        importActuals: can(actor, 'actuals:import', subject),
        exportFile: can(actor, 'plan:exportFile', subject),
        readRoles: can(actor, 'roles:read', own),
        readPay: can(actor, 'pay:read', own),
        readWatch: can(actor, 'watch:read', subject),
        readHistory: can(actor, 'versions:read', subject),
        decide: can(actor, 'plan:decide', subject),
      },
    };
  });
}
