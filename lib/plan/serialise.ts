import type {
  CostCentre,
  Estimate,
  Plan,
  PlanHeader,
  Role,
  Scenario,
  SourcingOption,
  System,
  Triple,
} from '@/lib/engine';
import { FORMAT, type PlanFile } from './schemas';

/** Leaves out what is undefined, which JSON has no word for. The cast: a key whose value was undefined was optional. */
function present<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}

const triple = ([low, likely, high]: Triple): [number, number, number] => [low, likely, high];

const header = ({ name, currency, start, months, discountRate, payAward }: PlanHeader) =>
  present({
    name,
    currency,
    start,
    months,
    discountRate,
    payAward: payAward && { rate: payAward.rate, month: payAward.month },
  });

const costCentre = ({ code, name, parent, realisation }: CostCentre) =>
  present({ code, name, parent, realisation });

const estimate = (one: Estimate) =>
  present({
    exposure: one.exposure && triple(one.exposure),
    timeSaved: one.timeSaved && triple(one.timeSaved),
    review: one.review && triple(one.review),
    tasks: one.tasks?.map(({ name, share, exposure, timeSaved, review }) => ({
      name,
      share,
      exposure: triple(exposure),
      timeSaved: triple(timeSaved),
      review: triple(review),
    })),
    quality: one.quality,
    system: one.system,
    usage: one.usage,
    rollout: {
      start: one.rollout.start,
      rampMonths: one.rollout.rampMonths,
      ceiling: triple(one.rollout.ceiling),
      curve: one.rollout.curve,
    },
    evidence:
      one.evidence &&
      present({
        class: one.evidence.class,
        source: one.evidence.source,
        rationale: one.evidence.rationale,
        owner: one.evidence.owner,
        reviewBy: one.evidence.reviewBy,
      }),
  });

const role = (one: Role) =>
  present({
    code: one.code,
    costCentre: one.costCentre,
    title: one.title,
    location: one.location,
    country: one.country,
    occupation: one.occupation,
    grade: one.grade,
    fte: one.fte,
    vacant: one.vacant,
    heads: one.heads,
    salary: one.salary,
    onCost: one.onCost,
    attrition: one.attrition,
    growth: one.growth,
    engagement: one.engagement,
    driver: one.driver,
    estimate: one.estimate && estimate(one.estimate),
  });

const option = (one: SourcingOption) =>
  present({
    code: one.code,
    name: one.name,
    kind: one.kind,
    start: one.start,
    end: one.end,
    seatPrice: one.seatPrice,
    unitPrice: one.unitPrice,
    fixedMonthly: one.fixedMonthly,
    block: one.block && { capacity: one.block.capacity, monthly: one.block.monthly },
    upfront: one.upfront,
    buildMonths: one.buildMonths,
    refresh: one.refresh && { everyMonths: one.refresh.everyMonths, cost: one.refresh.cost },
    onboarding: one.onboarding,
    priceTrend: one.priceTrend,
  });

const system = ({ code, name, unit, options }: System) => ({
  code,
  name,
  unit,
  options: options.map(option),
});

const scenario = (one: Scenario) => ({
  code: one.code,
  name: one.name,
  point: one.point,
  delayMonths: one.delayMonths,
  realisation: one.realisation,
  wholePositions: one.wholePositions,
  growthShift: one.growthShift,
  priceFactor: one.priceFactor,
  sourcing: Object.fromEntries(Object.entries(one.sourcing).sort(([a], [b]) => (a < b ? -1 : Number(a > b)))),
  policy: {
    redeployShare: one.policy.redeployShare,
    redeployFillsVacancy: one.policy.redeployFillsVacancy,
    release: one.policy.release,
    noticeMonths: one.policy.noticeMonths,
    contractorNoticeMonths: one.policy.contractorNoticeMonths,
    releasePace: one.policy.releasePace,
    severanceMonths: one.policy.severanceMonths,
    recruitmentCost: one.policy.recruitmentCost,
    retrainingCost: one.policy.retrainingCost,
  },
});

/** A plan as the value of a plan file: keys in the order of `plan-file.md`, defaults written out. */
export function serialisePlan(plan: Plan): PlanFile {
  return {
    format: FORMAT,
    plan: header(plan.plan),
    costCentres: plan.costCentres.map(costCentre),
    roles: plan.roles.map(role),
    systems: plan.systems.map(system),
    scenarios: plan.scenarios.map(scenario),
  };
}

/** The text of a plan file: the same plan gives the same text. */
export function stringifyPlan(plan: Plan): string {
  return `${JSON.stringify(serialisePlan(plan), null, 2)}\n`;
}
