import type { estimates, estimateTasks, roles, scenarios, systemOptions } from '@/db/schema';
import type { Estimate, Role, Scenario, SourcingOption, Task } from '@/lib/engine';
import type { PriceOrigin } from '@/lib/evidence';

/** Column values of a role line, without its keys. The inverse of assemblePlan. */
export function roleColumns(role: Role) {
  return {
    code: role.code,
    title: role.title,
    location: role.location,
    country: role.country,
    occupation: role.occupation ?? null,
    grade: role.grade,
    fte: role.fte,
    vacant: role.vacant,
    heads: role.heads ?? null,
    salary: role.salary,
    onCost: role.onCost,
    attrition: role.attrition,
    growth: role.growth,
    engagement: role.engagement,
    driver: role.driver,
  } satisfies Partial<typeof roles.$inferInsert>;
}

export function estimateColumns(estimate: Estimate) {
  const { rollout, evidence } = estimate;
  return {
    exposure: estimate.exposure ?? null,
    timeSaved: estimate.timeSaved ?? null,
    review: estimate.review ?? null,
    quality: estimate.quality,
    usage: estimate.usage,
    rolloutStart: rollout.start,
    rampMonths: rollout.rampMonths,
    ceiling: rollout.ceiling,
    curve: rollout.curve,
    evidenceClass: evidence?.class ?? null,
    evidenceSource: evidence?.source ?? null,
    evidenceRationale: evidence?.rationale ?? null,
    evidenceOwner: evidence?.owner ?? null,
    evidenceReviewBy: evidence?.reviewBy ?? null,
  } satisfies Partial<typeof estimates.$inferInsert>;
}

export function taskColumns(task: Task, position: number) {
  const { name, share, exposure, timeSaved, review } = task;
  return { name, share, exposure, timeSaved, review, position } satisfies Partial<
    typeof estimateTasks.$inferInsert
  >;
}

export function optionColumns(option: SourcingOption) {
  return {
    code: option.code,
    name: option.name,
    kind: option.kind,
    start: option.start,
    end: option.end ?? null,
    seatPrice: option.seatPrice,
    unitPrice: option.unitPrice,
    fixedMonthly: option.fixedMonthly,
    blockCapacity: option.block?.capacity ?? null,
    blockMonthly: option.block?.monthly ?? null,
    upfront: option.upfront,
    buildMonths: option.buildMonths,
    refreshEveryMonths: option.refresh?.everyMonths ?? null,
    refreshCost: option.refresh?.cost ?? null,
    onboarding: option.onboarding,
    priceTrend: option.priceTrend,
  } satisfies Partial<typeof systemOptions.$inferInsert>;
}

export function priceColumns({ asOf, notes }: PriceOrigin) {
  return { pricesAsOf: asOf, priceNotes: notes } satisfies Partial<typeof systemOptions.$inferInsert>;
}

export function scenarioColumns(scenario: Scenario) {
  const {
    policy,
    code,
    name,
    point,
    delayMonths,
    realisation,
    wholePositions,
    growthShift,
    priceFactor,
    sourcing,
  } = scenario;
  return {
    code,
    name,
    point,
    delayMonths,
    realisation,
    wholePositions,
    growthShift,
    priceFactor,
    sourcing: { ...sourcing },
    ...policy,
  } satisfies Partial<typeof scenarios.$inferInsert>;
}
