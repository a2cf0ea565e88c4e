import { type Columns, NONE } from './columns';
import { costOfPeople, emptyPeopleCost, type PeopleRates, setPeopleRates } from './cost-of-people';
import { spanDemand, staffingTarget, workloadDemand } from './demand';
import type { Group } from './groups';
import { addRole, ROW_LENGTH, type RoleMonths, type RolePrices } from './ledger';
import { fillAdoption, type ScenarioTerms } from './scenario';
import { emptyFlow, staffingFlow } from './staffing-flow';
import { emptySupervision, type Supervision, superviseBelow, superviseGroup } from './supervision';

/** Everything that is written anew for each role, so that nothing is allocated for one. */
function scratchOf(months: number) {
  const column = () => new Float64Array(months);
  const plan = { flow: emptyFlow(months), cost: emptyPeopleCost(months), demand: column() };
  const baseline = { flow: emptyFlow(months), cost: emptyPeopleCost(months), demand: column() };
  const role: RoleMonths = {
    demand: { plan: plan.demand, baseline: baseline.demand },
    adoption: column(),
    free: column(),
    target: column(),
    flow: plan.flow,
    baselineFlow: baseline.flow,
    cost: plan.cost,
    baselineCost: baseline.cost,
  };
  const noTrend = column();
  const prices: RolePrices = { usage: 0, quality: 0, seat: 0, unit: 0, onboarding: 0, trend: noTrend };
  const rates: PeopleRates = { loaded: 0, recruitment: 0, severance: 0, retraining: 0, carried: 0 };
  return { plan, baseline, role, prices, noTrend, rates };
}
type Scratch = ReturnType<typeof scratchOf>;

function fillDemand(
  columns: Columns,
  terms: ScenarioTerms,
  supervision: Supervision,
  r: number,
  scratch: Scratch,
): void {
  const { roles, months } = columns;
  const { role, plan, baseline } = scratch;
  const fte = roles.fte[r] ?? 0;
  role.demand.baseline = baseline.demand;
  if (roles.span[r]) {
    const centre = roles.centre[r] ?? NONE;
    const supervisor = { fte, posts: supervision.posts[centre] ?? 0, first: centre * months };
    role.demand.plan = plan.demand;
    spanDemand(supervisor, supervision.staff, plan.demand);
    spanDemand(supervisor, supervision.baselineStaff, baseline.demand);
  } else {
    role.demand.plan = baseline.demand;
    const load = terms.horizon.load(1 + (roles.growth[r] ?? 0) + terms.scenario.growthShift);
    workloadDemand(fte, load, baseline.demand);
  }
}

function setRolePrices(columns: Columns, terms: ScenarioTerms, r: number, scratch: Scratch): void {
  const { roles } = columns;
  const { prices } = scratch;
  const system = terms.prices[roles.system[r] ?? NONE];
  prices.usage = roles.usage[r] ?? 0;
  prices.quality = roles.quality[r] ?? 0;
  prices.seat = system?.seat ?? 0;
  prices.unit = system?.unit ?? 0;
  prices.onboarding = system?.onboarding ?? 0;
  prices.trend = system?.trend ?? scratch.noTrend;
}

/** Sections 2–5 of model.md for role `r`, into `scratch`. */
function playRole(
  columns: Columns,
  terms: ScenarioTerms,
  supervision: Supervision,
  r: number,
  scratch: Scratch,
): void {
  const { roles } = columns;
  const { role, plan, baseline, rates } = scratch;
  fillDemand(columns, terms, supervision, r, scratch);
  fillAdoption(columns, terms, r, role.adoption);
  const rule = {
    gain: terms.point.gain[r] ?? 0,
    realisation: terms.realisation[roles.centre[r] ?? NONE] ?? 0,
    wholePositions: terms.scenario.wholePositions,
  };
  staffingTarget(role.demand, role.adoption, rule, role);

  const contractor = roles.contractor[r] === 1;
  const people = { opening: roles.opening[r] ?? 0, stayRate: roles.stayRate[r] ?? 0 };
  const policy = contractor ? terms.contractors : terms.employees;
  const { pay } = terms.horizon;
  setPeopleRates(
    { salary: roles.salary[r] ?? 0, onCost: roles.onCost[r] ?? 0, contractor },
    terms.scenario.policy,
    rates,
  );
  staffingFlow(role.demand.baseline, people, policy, baseline.flow);
  costOfPeople(baseline.flow, rates, pay, baseline.cost);
  const changes = roles.estimated[r] === 1 || roles.span[r] === 1;
  if (changes) {
    staffingFlow(role.target, people, policy, plan.flow);
    costOfPeople(plan.flow, rates, pay, plan.cost);
  }
  role.flow = changes ? plan.flow : baseline.flow;
  role.cost = changes ? plan.cost : baseline.cost;
  setRolePrices(columns, terms, r, scratch);
}

/**
 * Plays a scenario role by role and hands each group's sums to `receive`, in a ledger that is used again for the next
 * group. Shared costs of systems are not in it yet.
 */
export function playScenario(
  columns: Columns,
  terms: ScenarioTerms,
  groups: readonly Group[],
  receive: (group: Group, ledger: Float64Array) => void,
): void {
  const scratch = scratchOf(columns.months);
  const ledger = new Float64Array(columns.months * ROW_LENGTH);
  const supervision = emptySupervision(columns);
  const playGroup = (group: Group) => {
    ledger.fill(0);
    for (const r of group.roles) {
      playRole(columns, terms, supervision, r, scratch);
      addRole(ledger, scratch.role, scratch.prices);
    }
    receive(group, ledger);
  };
  const firstSpan = groups.findIndex((group) => group.span);
  const workload = firstSpan === -1 ? groups : groups.slice(0, firstSpan);
  for (const group of workload) {
    playGroup(group);
    superviseGroup(supervision, columns, group, ledger);
  }
  superviseBelow(supervision, columns);
  for (const group of groups.slice(workload.length)) playGroup(group);
}
