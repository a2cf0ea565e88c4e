import type {
  EstimateRow,
  EstimateTaskRow,
  PlanContent,
  ScenarioRow,
  SystemOptionRow,
} from '@/db/queries/plans';
import type { Estimate, Plan, Scenario, SourcingOption } from '@/lib/engine';
import type { PriceOrigin } from '@/lib/evidence';
import { groupBy } from '@/lib/group-by';
import { headerOf } from './header';

/** The stored rows of a plan as the engine's plan, in stored order. Codes take the place of ids. */
export function assemblePlan(content: PlanContent): Plan {
  const { plan } = content;
  const centreCodes = new Map(content.costCentres.map((c) => [c.id, c.code]));
  const systemCodes = new Map(content.systems.map((s) => [s.id, s.code]));
  const tasksByRole = groupBy(content.tasks, (task) => task.roleId);
  const optionsBySystem = groupBy(content.options, (option) => option.systemId);
  const estimatesByRole = new Map(
    content.estimates.map((row) => [
      row.roleId,
      assembleEstimate(
        row,
        tasksByRole.get(row.roleId) ?? [],
        row.systemId ? systemCodes.get(row.systemId) : undefined,
      ),
    ]),
  );
  return {
    plan: headerOf(plan),
    costCentres: content.costCentres.map((row) => ({
      code: row.code,
      name: row.name,
      parent: row.parentId === null ? null : required(centreCodes, row.parentId),
      realisation: row.realisation ?? undefined,
    })),
    roles: content.roles.map((row) => ({
      code: row.code,
      costCentre: required(centreCodes, row.planCostCentreId),
      title: row.title,
      location: row.location,
      country: row.country,
      occupation: row.occupation ?? undefined,
      grade: row.grade,
      fte: row.fte,
      vacant: row.vacant,
      heads: row.heads ?? undefined,
      salary: row.salary,
      onCost: row.onCost,
      attrition: row.attrition,
      growth: row.growth,
      engagement: row.engagement,
      driver: row.driver,
      estimate: estimatesByRole.get(row.id),
    })),
    systems: content.systems.map((row) => ({
      code: row.code,
      name: row.name,
      unit: row.unit,
      options: (optionsBySystem.get(row.id) ?? []).map(assembleOption),
    })),
    scenarios: content.scenarios.map(assembleScenario),
  };
}

export function assembleEstimate(
  row: EstimateRow,
  tasks: readonly EstimateTaskRow[],
  system: string | undefined,
): Estimate {
  return {
    exposure: row.exposure ?? undefined,
    timeSaved: row.timeSaved ?? undefined,
    review: row.review ?? undefined,
    tasks:
      tasks.length === 0
        ? undefined
        : tasks.map(({ name, share, exposure, timeSaved, review }) => ({
            name,
            share,
            exposure,
            timeSaved,
            review,
          })),
    quality: row.quality,
    system,
    usage: row.usage,
    rollout: { start: row.rolloutStart, rampMonths: row.rampMonths, ceiling: row.ceiling, curve: row.curve },
    evidence: row.evidenceClass
      ? {
          class: row.evidenceClass,
          source: row.evidenceSource ?? undefined,
          rationale: row.evidenceRationale ?? undefined,
          owner: row.evidenceOwner ?? undefined,
          reviewBy: row.evidenceReviewBy ?? undefined,
        }
      : undefined,
  };
}

export function assembleOption(row: SystemOptionRow): SourcingOption {
  return {
    code: row.code,
    name: row.name,
    kind: row.kind,
    start: row.start,
    end: row.end ?? undefined,
    seatPrice: row.seatPrice,
    unitPrice: row.unitPrice,
    fixedMonthly: row.fixedMonthly,
    block:
      row.blockCapacity === null || row.blockMonthly === null
        ? undefined
        : { capacity: row.blockCapacity, monthly: row.blockMonthly },
    upfront: row.upfront,
    buildMonths: row.buildMonths,
    refresh:
      row.refreshEveryMonths === null || row.refreshCost === null
        ? undefined
        : { everyMonths: row.refreshEveryMonths, cost: row.refreshCost },
    onboarding: row.onboarding,
    priceTrend: row.priceTrend,
  };
}

export const assemblePrices = (row: SystemOptionRow): PriceOrigin => ({
  asOf: row.pricesAsOf,
  notes: row.priceNotes,
});

export function assembleScenario(row: ScenarioRow): Scenario {
  return {
    code: row.code,
    name: row.name,
    point: row.point,
    delayMonths: row.delayMonths,
    realisation: row.realisation,
    wholePositions: row.wholePositions,
    growthShift: row.growthShift,
    priceFactor: row.priceFactor,
    sourcing: row.sourcing,
    policy: {
      redeployShare: row.redeployShare,
      redeployFillsVacancy: row.redeployFillsVacancy,
      release: row.release,
      noticeMonths: row.noticeMonths,
      contractorNoticeMonths: row.contractorNoticeMonths,
      releasePace: row.releasePace,
      severanceMonths: row.severanceMonths,
      recruitmentCost: row.recruitmentCost,
      retrainingCost: row.retrainingCost,
    },
  };
}

function required(codes: Map<string, string>, id: string): string {
  const code = codes.get(id);
  if (code === undefined) throw new Error(`A row of the plan refers to ${id}, which is not in the plan.`);
  return code;
}
