/** model.md, sections 1–8, in the shape of the result file: `reference(plan)`. */
import {
  type Measures,
  type Plan,
  type Role,
  type Scenario,
  SERIES,
  type SeriesName,
  type System,
} from '@/lib/engine/types';
import { freed, quality } from './augmentation';
import {
  at,
  type ByRole,
  type Case,
  chosenOption,
  eachMonth,
  type Months,
  of,
  rolesNaming,
  rolesUnder,
  sum,
  systemOf,
} from './case';
import { free, reinvested, spanDemand, target, workloadDemand } from './demand';
import { measures } from './measures';
import { type PeopleCost, peopleCost } from './people-cost';
import { type Staffing, staffing, totalUpTo, unfilled } from './staffing';
import {
  type OwnUse,
  ownUse,
  type SharedCost,
  type SystemUse,
  sharedCost,
  shareOf,
  systemUse,
  users,
  volume,
} from './system-cost';
import { monthNames } from './time';

export type ReferenceLevel = { series: Record<SeriesName, Months>; measures: Measures };
export type ReferenceSystem = {
  option: string;
  series: Record<SeriesName, Months> & SystemUse;
  measures: Measures;
};
export type ReferenceScenario = {
  code: string;
  total: ReferenceLevel;
  costCentres: Record<string, ReferenceLevel>;
  roles: Record<string, ReferenceLevel>;
  systems: Record<string, ReferenceSystem>;
};
export type ReferenceResult = { months: string[]; scenarios: ReferenceScenario[] };

/** One role in the plan or in the baseline: sections 3–5. */
type Run = { demand: Months; free: Months; target: Months; reinvested: Months } & Staffing & PeopleCost;

/** The series of a level and, for its measures, what it invests above the baseline. */
type Ledger = { series: Record<SeriesName, Months>; invested: Months };

const PEOPLE_COSTS = ['payroll', 'recruitment', 'severance', 'retraining', 'carried'] as const;
const SYSTEM_COSTS = ['seat', 'use', 'block', 'fixed', 'upfront', 'refresh', 'onboarding'] as const;

function runOf(c: Case, role: Role, demand: Months, demand0: Months): Run {
  const freeWork = eachMonth(c.plan, (t) => free(c, at(demand, t), freed(c, role, t)));
  const month = (t: number) => ({ demand: at(demand, t), demand0: at(demand0, t), free: at(freeWork, t) });
  const need = eachMonth(c.plan, (t) => target(c, role, month(t)));
  const flow = staffing(c, role, need);
  return {
    demand,
    free: freeWork,
    target: need,
    reinvested: eachMonth(c.plan, (t) => reinvested({ ...month(t), target: at(need, t) })),
    ...flow,
    ...peopleCost(c, role, flow),
  };
}

/** Workload roles first: the demand of span roles follows their staff. `baseline` is the runs of the baseline, if this is the plan. */
function runsOf(c: Case, baseline?: Map<string, Run>): Map<string, Run> {
  const runs = new Map<string, Run>();
  const run = (role: Role, demand: Months) =>
    runs.set(role.code, runOf(c, role, demand, baseline?.get(role.code)?.demand ?? demand));
  const driven = (driver: Role['driver']) => c.plan.roles.filter((role) => role.driver === driver);
  for (const role of driven('workload')) run(role, workloadDemand(c, role));
  const staff: ByRole = new Map([...runs].map(([code, one]) => [code, one.staff]));
  for (const role of driven('span')) run(role, spanDemand(c, role, staff));
  return runs;
}

function find<T>(map: Map<string, T>, code: string): T {
  const value = map.get(code);
  if (value === undefined) throw new Error(`nothing for ${code}`);
  return value;
}

type SystemCost = { system: System; use: SystemUse; shared: SharedCost };

type AiCost = OwnUse & SharedCost;

function noAiCost(plan: Plan): AiCost {
  const none = () => eachMonth(plan, () => 0);
  return {
    seat: none(),
    use: none(),
    block: none(),
    fixed: none(),
    upfront: none(),
    refresh: none(),
    onboarding: none(),
  };
}

function shareMonths(months: Months, share: number): Months {
  return months.map((value) => value * share);
}

function roleLedger(c: Case, role: Role, plan: Run, baseline: Run, ai: AiCost): Ledger {
  const months = (formula: (t: number) => number) => eachMonth(c.plan, formula);
  const cost = months(
    (t) =>
      sum(PEOPLE_COSTS.map((name) => at(plan[name], t))) + sum(SYSTEM_COSTS.map((name) => at(ai[name], t))),
  );
  const baselineCost = months((t) => sum(PEOPLE_COSTS.map((name) => at(baseline[name], t))));
  const above = (name: 'redeployed' | 'released') =>
    months((t) => totalUpTo(plan[name], t) - totalUpTo(baseline[name], t));
  return {
    series: {
      demand: plan.demand,
      baselineDemand: baseline.demand,
      free: plan.free,
      target: plan.target,
      reinvested: plan.reinvested,
      leavers: plan.leavers,
      hires: plan.hires,
      redeployed: plan.redeployed,
      released: plan.released,
      staff: plan.staff,
      baselineStaff: baseline.staff,
      fteDelta: months((t) => at(plan.staff, t) - at(baseline.staff, t)),
      stranded: plan.stranded,
      pool: plan.pool,
      unfilled: months((t) => unfilled(plan, baseline, t)),
      redeployedTotal: above('redeployed'),
      releasedTotal: above('released'),
      strandedDelta: months((t) => at(plan.stranded, t) - at(baseline.stranded, t)),
      payroll: plan.payroll,
      recruitment: plan.recruitment,
      severance: plan.severance,
      retraining: plan.retraining,
      carried: plan.carried,
      ...ai,
      cost,
      baselineCost,
      net: months((t) => at(baselineCost, t) - at(cost, t)),
      quality: months((t) => quality(c, role, t)),
    },
    invested: months(
      (t) =>
        at(plan.severance, t) -
        at(baseline.severance, t) +
        (at(plan.retraining, t) - at(baseline.retraining, t)) +
        at(ai.onboarding, t) +
        at(ai.upfront, t) +
        at(ai.refresh, t),
    ),
  };
}

/** A system that no role names: its costs belong to the plan alone, and its baseline is 0. */
function unnamedLedger(plan: Plan, shared: SharedCost): Ledger {
  const empty = group(plan, []);
  const cost = eachMonth(plan, (t) =>
    sum([shared.block, shared.fixed, shared.upfront, shared.refresh].map((one) => at(one, t))),
  );
  return {
    series: { ...empty.series, ...shared, cost, net: eachMonth(plan, (t) => 0 - at(cost, t)) },
    invested: eachMonth(plan, (t) => at(shared.upfront, t) + at(shared.refresh, t)),
  };
}

/** Section 7, rollup: sums, but quality, which is the mean weighted by staff, 0 without staff. */
function group(plan: Plan, members: Ledger[]): Ledger {
  const total = (months: (one: Ledger) => Months) =>
    eachMonth(plan, (t) => sum(members.map((one) => at(months(one), t))));
  const sums = SERIES.map((name) => [name, total((one) => one.series[name])] as const);
  const staff = total((one) => one.series.staff);
  const quality = eachMonth(plan, (t) => {
    const weighted = sum(members.map((one) => at(one.series.staff, t) * at(one.series.quality, t)));
    return at(staff, t) > 0 ? weighted / at(staff, t) : 0;
  });
  return { series: { ...seriesFrom(sums), quality }, invested: total((one) => one.invested) };
}

/** The cast: Object.fromEntries forgets that the pairs carry every series name. */
function seriesFrom(pairs: (readonly [SeriesName, Months])[]): Record<SeriesName, Months> {
  return Object.fromEntries(pairs) as Record<SeriesName, Months>;
}

function level(plan: Plan, ledger: Ledger): ReferenceLevel {
  return {
    series: ledger.series,
    measures: measures(ledger.series.net, ledger.invested, plan.plan.discountRate),
  };
}

function systemCosts(c: Case, usersBy: ByRole, volumeBy: ByRole): SystemCost[] {
  return c.plan.systems.map((system) => {
    const use = systemUse(c, system, usersBy, volumeBy);
    return { system, use, shared: sharedCost(c, system, use) };
  });
}

function aiCostOf(
  c: Case,
  role: Role,
  costs: SystemCost[],
  usersOfRole: Months,
  volumeOfRole: Months,
): AiCost {
  const system = systemOf(c.plan, role);
  const cost = costs.find((one) => one.system === system);
  if (system === undefined || cost === undefined) return noAiCost(c.plan);
  const share = shareOf(c.plan, system, role);
  return {
    ...ownUse(c, system, usersOfRole, volumeOfRole),
    block: shareMonths(cost.shared.block, share),
    fixed: shareMonths(cost.shared.fixed, share),
    upfront: shareMonths(cost.shared.upfront, share),
    refresh: shareMonths(cost.shared.refresh, share),
  };
}

function scenarioResult(plan: Plan, scenario: Scenario): ReferenceScenario {
  const baseline = runsOf({ plan, scenario, isBaseline: true });
  const c: Case = { plan, scenario, isBaseline: false };
  const runs = runsOf(c, baseline);
  const usersBy: ByRole = new Map(
    plan.roles.map((role) => [role.code, users(c, role, find(runs, role.code).staff)]),
  );
  const volumeBy: ByRole = new Map(
    plan.roles.map((role) => [role.code, volume(c, role, find(baseline, role.code).demand)]),
  );
  const costs = systemCosts(c, usersBy, volumeBy);
  const ledgers = new Map(
    plan.roles.map((role) => {
      const ai = aiCostOf(c, role, costs, of(usersBy, role), of(volumeBy, role));
      return [role.code, roleLedger(c, role, find(runs, role.code), find(baseline, role.code), ai)];
    }),
  );
  const ledgersOf = (roles: readonly Role[]) => roles.map((role) => find(ledgers, role.code));
  const unnamed = costs.filter(({ system }) => rolesNaming(plan, system).length === 0);

  return {
    code: scenario.code,
    total: level(
      plan,
      group(plan, [...ledgersOf(plan.roles), ...unnamed.map((one) => unnamedLedger(plan, one.shared))]),
    ),
    costCentres: Object.fromEntries(
      plan.costCentres.map(({ code }) => [code, level(plan, group(plan, ledgersOf(rolesUnder(plan, code))))]),
    ),
    roles: Object.fromEntries(plan.roles.map((role) => [role.code, level(plan, find(ledgers, role.code))])),
    systems: Object.fromEntries(
      costs.map(({ system, use, shared }) => {
        const roles = rolesNaming(plan, system);
        const ledger = roles.length === 0 ? unnamedLedger(plan, shared) : group(plan, ledgersOf(roles));
        const { series, measures } = level(plan, ledger);
        return [
          system.code,
          { option: chosenOption(scenario, system).code, series: { ...series, ...use }, measures },
        ];
      }),
    ),
  };
}

export function reference(plan: Plan): ReferenceResult {
  return {
    months: monthNames(plan),
    scenarios: plan.scenarios.map((scenario) => scenarioResult(plan, scenario)),
  };
}
