import type { Writer } from '@/db';
import { insertCostCentres, listCostCentres } from '@/db/queries/cost-centres';
import { insertPlan, insertPlanRows } from '@/db/queries/plans';
import type { PlanStatus } from '@/lib/access';
import type { CostCentre, Plan } from '@/lib/engine';
import { NO_ORIGIN, type PriceOrigin, priceKey } from '@/lib/evidence';
import { groupBy } from '@/lib/group-by';
import { newId } from '@/lib/ids';
import { headerColumns } from './header';
import {
  estimateColumns,
  optionColumns,
  priceColumns,
  roleColumns,
  scenarioColumns,
  taskColumns,
} from './rows';

type NewPlan = {
  organisationId: string;
  memberId: string;
  now: number;
  plan: Plan;
  status?: PlanStatus;
  /** The organisation's centres of some of the plan's, by the plan's codes, where they are not those of the same code. */
  ties?: ReadonlyMap<string, string>;
  /** Of when and from where prices are, by `priceKey`. */
  prices?: ReadonlyMap<string, PriceOrigin>;
};

/**
 * Writes a whole plan, as a draft unless told otherwise. Cost centres are tied to the organisation's by code; those that it does not have yet
 * are added to it, below the parents that the plan gives them.
 * @returns the new plan's id
 */
export async function storePlan(
  writer: Writer,
  { organisationId, memberId, now, plan, ties, prices, status = 'draft' }: NewPlan,
): Promise<string> {
  const planId = newId();
  const place = { organisationId, planId };
  await insertPlan(writer, {
    id: planId,
    organisationId,
    ...headerColumns(plan.plan),
    status,
    createdBy: memberId,
    createdAt: now,
    updatedAt: now,
  });
  const organisationCentres = await ensureCostCentres(writer, organisationId, plan.costCentres, ties);
  const centreIds = new Map(plan.costCentres.map((c) => [c.code, newId()]));
  const systemIds = new Map(plan.systems.map((s) => [s.code, newId()]));
  const roleIds = new Map(plan.roles.map((r) => [r.code, newId()]));
  const estimated = plan.roles.flatMap((role) =>
    role.estimate ? [{ code: role.code, estimate: role.estimate }] : [],
  );
  await insertPlanRows(writer, {
    costCentres: parentsFirst(plan.costCentres).map((centre) => ({
      ...place,
      id: required(centreIds, centre.code),
      costCentreId: required(organisationCentres, centre.code),
      code: centre.code,
      name: centre.name,
      parentId: centre.parent === null ? null : required(centreIds, centre.parent),
      realisation: centre.realisation ?? null,
      position: plan.costCentres.indexOf(centre),
    })),
    systems: plan.systems.map((system, position) => ({
      ...place,
      id: required(systemIds, system.code),
      code: system.code,
      name: system.name,
      unit: system.unit,
      position,
    })),
    options: plan.systems.flatMap((system) =>
      system.options.map((option, position) => ({
        ...place,
        ...optionColumns(option),
        ...priceColumns(prices?.get(priceKey(system.code, option.code)) ?? NO_ORIGIN),
        id: newId(),
        systemId: required(systemIds, system.code),
        position,
      })),
    ),
    roles: plan.roles.map((role, position) => ({
      ...place,
      ...roleColumns(role),
      id: required(roleIds, role.code),
      planCostCentreId: required(centreIds, role.costCentre),
      position,
    })),
    estimates: estimated.map(({ code, estimate }) => ({
      ...place,
      ...estimateColumns(estimate),
      roleId: required(roleIds, code),
      systemId: estimate.system === undefined ? null : required(systemIds, estimate.system),
    })),
    tasks: estimated.flatMap(({ code, estimate }) =>
      (estimate.tasks ?? []).map((task, position) => ({
        ...place,
        ...taskColumns(task, position),
        id: newId(),
        roleId: required(roleIds, code),
      })),
    ),
    scenarios: plan.scenarios.map((scenario, position) => ({
      ...place,
      ...scenarioColumns(scenario),
      id: newId(),
      position,
    })),
  });
  return planId;
}

/** Adds to the organisation the centres that it lacks. @returns the organisation's centre id by code */
export async function ensureCostCentres(
  writer: Writer,
  organisationId: string,
  centres: readonly CostCentre[],
  ties: ReadonlyMap<string, string> = new Map(),
): Promise<Map<string, string>> {
  const existing = await listCostCentres(writer, organisationId);
  const ids = new Map([...existing.map((c): [string, string] => [c.code, c.id]), ...ties]);
  const missing = parentsFirst(centres).filter((c) => !ids.has(c.code));
  for (const centre of missing) ids.set(centre.code, newId());
  await insertCostCentres(
    writer,
    missing.map((centre, index) => ({
      id: required(ids, centre.code),
      organisationId,
      code: centre.code,
      name: centre.name,
      parentId: centre.parent === null ? null : required(ids, centre.parent),
      position: existing.length + index,
    })),
  );
  return ids;
}

/** The centres in an order in which each comes after its parent. */
function parentsFirst(centres: readonly CostCentre[]): CostCentre[] {
  const below = groupBy(centres, (c) => c.parent);
  const ordered: CostCentre[] = [...(below.get(null) ?? [])];
  for (const centre of ordered) ordered.push(...(below.get(centre.code) ?? []));
  return ordered;
}

function required(ids: Map<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`The plan refers to ${code}, which it does not define.`);
  return id;
}
