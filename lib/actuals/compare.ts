import { type Plan, payFactors, type Role, type Scenario } from '@/lib/engine';
import type { ActualRow } from '@/lib/plan/actuals';
import { allot, type LineActuals } from './allot';
import { continued, firstGiven, isGiven, lastGiven } from './continued';
import { type FoundInputs, foundInputs, payFound } from './found-inputs';
import { hiringOf, payOf } from './hiring-and-pay';
import { type PlannedLine, type PlannedLines, plannedLines } from './planned-lines';

/** Why actuals differ from the plan, in the order in which each takes its part. */
export const CAUSES = ['volume', 'attrition', 'adoption', 'hiring', 'pay', 'price', 'other'] as const;
export type Cause = (typeof CAUSES)[number];
/** What each cause adds; together they are the variance. */
export type Parts = Record<Cause, number>;

/** One role line, planned and as it was. Series are by month of the plan. */
export type ComparedLine = {
  role: Role;
  planned: PlannedLine;
  /** NaN where nothing is said. */
  actual: LineActuals;
  /** As it was, then as it goes on from there; the plan where the line has no actuals. */
  staff: Float64Array;
  cost: Float64Array;
  /** Whether anything is said of it at all, of its staff, or of anything that its cost is made of. */
  hasAny: boolean;
  hasStaff: boolean;
  hasCost: boolean;
  /** Of staff in the last month of actuals, FTE. */
  staffParts: Parts;
  /** Of cost from the plan's start to the last month of actuals. */
  costParts: Parts;
};

export type Comparison = {
  /** Index of the last month of any actuals, −1 without any. */
  last: number;
  lines: ComparedLine[];
  /** Cost that no role line carries: systems that nobody works with yet. By month, as planned. */
  unallotted: Float64Array;
};

type Compared = { plan: Plan; scenario: Scenario; rows: readonly ActualRow[] };

/**
 * A plan in one scenario against what happened. Whatever is not said of a line is as planned, so that it differs from the plan in
 * nothing but what is known of it.
 */
export function compareActuals({ plan, scenario, rows }: Compared): Comparison {
  const planned = plannedLines(plan, scenario, plan.plan.months);
  const allotted = allot({ plan, planned: planned.lines, rows });
  const loadedOf = loadedPay(plan);
  const lines = plan.roles.map((role): ComparedLine => {
    const line = required(planned.lines, role.code);
    const actual = allotted.get(role.code);
    return { role, planned: line, ...asItWas(line, actual, () => loadedOf(role)) };
  });
  const last = Math.max(-1, ...lines.map(({ actual }) => lastOf(actual)));
  if (last >= 0) explain({ plan, scenario, planned, lines, last, loadedOf });
  return { last, lines, unallotted: unallottedOf(planned) };
}

type AsItWas = Omit<ComparedLine, 'role' | 'planned'>;

const NOTHING: LineActuals = {
  staff: new Float64Array(),
  hires: new Float64Array(),
  leavers: new Float64Array(),
  payroll: new Float64Array(),
  aiCost: new Float64Array(),
  cost: new Float64Array(),
  users: new Float64Array(),
  volume: new Float64Array(),
};

export const noParts = (): Parts => ({
  volume: 0,
  attrition: 0,
  adoption: 0,
  hiring: 0,
  pay: 0,
  price: 0,
  other: 0,
});

function asItWas(
  planned: PlannedLine,
  actual: LineActuals | undefined,
  loadedOf: () => Float64Array,
): AsItWas {
  const parts = { staffParts: noParts(), costParts: noParts() };
  if (!actual) {
    const { staff, cost } = planned;
    return { actual: NOTHING, staff, cost, hasAny: false, hasStaff: false, hasCost: false, ...parts };
  }
  const hasStaff = lastGiven(actual.staff) >= 0;
  const hasCost =
    hasStaff || (['payroll', 'aiCost', 'cost'] as const).some((name) => lastGiven(actual[name]) >= 0);
  const staff = continued(actual.staff, planned.staff);
  const cost = costAsItWas({ planned, actual, staff, loaded: loadedOf() });
  return { actual, staff, cost, hasAny: true, hasStaff, hasCost, ...parts };
}

type Costing = { planned: PlannedLine; actual: LineActuals; staff: Float64Array; loaded: Float64Array };

/**
 * What is given counts; pay that is not given is the staff at the plan's pay, after the last payroll at the pay that was found; what
 * AI costs, and hiring, leaving and moving, are as planned.
 */
function costAsItWas({ planned, actual, staff, loaded }: Costing): Float64Array {
  const lastPayroll = lastGiven(actual.payroll);
  const found = payFound({ actual, staff, loaded }) ?? 1;
  return planned.cost.map((cost, t) => {
    const all = actual.cost[t];
    if (isGiven(all)) return all;
    const factor = lastPayroll >= 0 && t > lastPayroll ? found : 1;
    const rate = (loaded[t] ?? 0) * factor;
    const plannedPay = planned.payroll[t] ?? 0;
    const payroll = given(
      actual.payroll[t],
      plannedPay + (staff[t] ?? 0) * rate - (planned.staff[t] ?? 0) * (loaded[t] ?? 0),
    );
    const ai = given(actual.aiCost[t], planned.ai[t] ?? 0);
    return cost + (payroll - plannedPay) + (ai - (planned.ai[t] ?? 0));
  });
}

const given = (value: number | undefined, otherwise: number) => (isGiven(value) ? value : otherwise);

const lastOf = (actual: LineActuals) => Math.max(-1, ...Object.values(actual).map(lastGiven));

/** Pay of one FTE with on-cost, by month. model.md, section 5. */
function loadedPay({ plan }: Plan): (role: Role) => Float64Array {
  const factors = payFactors(plan);
  return ({ salary, onCost }) => factors.map((factor) => ((salary * (1 + onCost)) / 12) * factor);
}

function unallottedOf({ lines, total }: PlannedLines): Float64Array {
  const rest = Float64Array.from(total.cost);
  for (const { cost } of lines.values())
    for (let t = 0; t < rest.length; t++) rest[t] = (rest[t] ?? 0) - (cost[t] ?? 0);
  return rest;
}

type Explaining = {
  plan: Plan;
  scenario: Scenario;
  planned: PlannedLines;
  lines: readonly ComparedLine[];
  last: number;
  loadedOf: (role: Role) => Float64Array;
};

const STEPS: readonly { cause: Cause; replaced: (role: Role, found: FoundInputs) => Role }[] = [
  { cause: 'volume', replaced: (role, { growth }) => (growth === undefined ? role : { ...role, growth }) },
  {
    cause: 'attrition',
    replaced: (role, { attrition }) => (attrition === undefined ? role : { ...role, attrition }),
  },
  {
    cause: 'adoption',
    replaced: (role, { rollout }) =>
      rollout && role.estimate ? { ...role, estimate: { ...role.estimate, rollout } } : role,
  },
];

/** Recomputes the plan with one input after the other as it turned out, and gives each what changed by it. */
function explain({ plan, scenario, planned, lines, last, loadedOf }: Explaining): void {
  const told = lines.filter((line) => line.hasAny);
  const found = new Map(
    told.map(({ role, actual, staff }) => [
      role.code,
      foundInputs({ plan, scenario, role, actual, staff, last }),
    ]),
  );
  let now = plan;
  let before = planned.lines;
  for (const { cause, replaced } of STEPS) {
    const roles = now.roles.map((role) => replaced(role, found.get(role.code) ?? {}));
    if (roles.every((role, at) => role === now.roles[at])) continue;
    now = { ...now, roles };
    const after = plannedLines(now, scenario, last + 1).lines;
    for (const line of told) {
      const [old, recomputed] = [required(before, line.role.code), required(after, line.role.code)];
      line.staffParts[cause] = (recomputed.staff[last] ?? 0) - (old.staff[last] ?? 0);
      line.costParts[cause] = changeOfCost(line, { old, recomputed, last });
    }
    before = after;
  }
  for (const line of told) {
    const recomputed = required(before, line.role.code);
    settle(line, { recomputed, loaded: loadedOf(line.role), last });
  }
}

type Step = { old: PlannedLine; recomputed: PlannedLine; last: number };

/**
 * Of what is not as planned in the cost as it was: all of it where cost in all is given, else pay and AI as far as they are known. A
 * cause cannot stand in a cost that nothing is said of.
 */
function changeOfCost({ actual }: ComparedLine, { old, recomputed, last }: Step): number {
  let sum = 0;
  for (let t = 0; t <= last; t++) {
    const change = (name: 'cost' | 'payroll' | 'ai') => (recomputed[name][t] ?? 0) - (old[name][t] ?? 0);
    if (isGiven(actual.cost[t])) {
      sum += change('cost');
      continue;
    }
    if (tellsPay(actual, t)) sum += change('payroll');
    if (isGiven(actual.aiCost[t])) sum += change('ai');
  }
  return sum;
}

/** Whether the pay of a month is as it was; staff that is given once goes on from there. */
const tellsPay = ({ payroll, staff }: LineActuals, t: number) =>
  isGiven(payroll[t]) || t >= firstGiven(staff);

type Settling = { recomputed: PlannedLine; loaded: Float64Array; last: number };

/** Hires, pay and price are read from the actuals themselves; what is left of the variance is other. */
function settle(line: ComparedLine, { recomputed, loaded, last }: Settling): void {
  const { actual, planned, staff, staffParts, costParts } = line;
  const hired = hiringOf(actual, recomputed, last);
  if (!line.hasStaff) Object.assign(staffParts, noParts());
  else {
    staffParts.hiring = hired[last] ?? 0;
    staffParts.other = (staff[last] ?? 0) - (planned.staff[last] ?? 0) - sumOf(staffParts);
  }
  if (!line.hasCost) {
    Object.assign(costParts, noParts());
    return;
  }
  for (let t = 0; t <= last; t++) {
    if (isGiven(actual.cost[t]) || tellsPay(actual, t))
      costParts.hiring += (hired[t] ?? 0) * (loaded[t] ?? 0);
    const paid = actual.aiCost[t];
    if (isGiven(paid)) costParts.price += paid - (recomputed.ai[t] ?? 0);
  }
  costParts.pay = payOf({ actual, staff, loaded, last });
  costParts.other = sumTo(line.cost, last) - sumTo(planned.cost, last) - sumOf(costParts);
}

export const sumOf = (parts: Parts): number => CAUSES.reduce((sum, cause) => sum + parts[cause], 0);

/** The sum of months 0 … `last`. */
export function sumTo(values: Float64Array, last: number): number {
  let sum = 0;
  for (let t = 0; t <= last; t++) sum += values[t] ?? 0;
  return sum;
}

function required<T>(lines: ReadonlyMap<string, T>, code: string): T {
  const line = lines.get(code);
  if (!line) throw new Error(`The role line ${code} was not computed.`);
  return line;
}
