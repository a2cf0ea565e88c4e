import { type CentreColumns, type Columns, columnsOf, NONE } from '../columns';
import { peopleRates } from '../cost-of-people';
import { type SharedCost, type SystemPrices, sharedCost } from '../cost-of-systems';
import { add, addLedger, emptyLedger, ROW, ROW_LENGTH } from '../ledger';
import { horizonOf, type ScenarioTerms, scenarioTerms } from '../scenario';
import { centreShares, type Naming, namingOf } from '../sharing';
import { spanLevels, supervisedPosts } from '../supervision';
import type { Plan, Scenario } from '../types';
import { playUntouchedRole } from '../untouched-months';
import { type Estimates, estimatesOf } from './draw-estimates';
import { type MonthSums, type MovingRole, ROLE_MONTH, ROLE_MONTH_LENGTH } from './moving-role';

/** A system whose blocks of capacity follow its use, and the groups that share them. */
export type BlockSystem = {
  index: number;
  prices: SystemPrices;
  shares: readonly { group: number; share: number }[];
};

/** Groups of cost centres: `of` tells the group of each centre, and those that are in none share the last. */
export type Groups = { of: Int32Array; count: number };

/**
 * A plan in one scenario, split into roles that move from draw to draw and what is the same in all. `fixed` holds, by month,
 * the staff of all that does not move (by centre, without those below) and the net of moving roles before their own costs
 * (by group).
 */
export type MovingPlan = {
  columns: Columns;
  terms: ScenarioTerms;
  groups: Groups;
  estimates: Estimates;
  fixed: MonthSums;
  /** What systems cost that no role names, by month: of the plan alone. */
  unnamedCost: Float64Array;
  /** Workload roles first, because span roles follow their staff. */
  roles: readonly MovingRole[];
  blockSystems: readonly BlockSystem[];
  supervisedPosts: Float64Array;
};

/** `tops` are centres, none below another: each with all below it is a group, in their order. */
export function movingPlanOf(plan: Plan, scenario: Scenario, tops: readonly number[]): MovingPlan {
  const columns = columnsOf(plan);
  const { months, centres } = columns;
  const terms = scenarioTerms(columns, horizonOf(columns), scenario);
  const groups = groupsOf(centres, tops);
  const fixed = {
    staff: new Float64Array(centres.count * months),
    net: new Float64Array(groups.count * months),
  };
  const namings = namingOf(columns, undefined);
  const idle = terms.prices.map((prices) =>
    sharedCost(prices, new Float64Array(months), scenario.priceFactor),
  );
  const shares = groupShares(columns, groups, namings);
  takeFixedCosts(fixed.net, shares, idle);
  return {
    columns,
    terms,
    groups,
    estimates: estimatesOf(plan.roles),
    fixed,
    unnamedCost: unnamedCost(idle, namings, months),
    roles: splitRoles({ columns, terms, groups }, fixed),
    blockSystems: blockSystemsOf(terms, shares),
    supervisedPosts: supervisedPosts(columns),
  };
}

function groupsOf({ count, parent }: CentreColumns, tops: readonly number[]): Groups {
  const of = Int32Array.from({ length: count }, (_, centre) => {
    let at = centre;
    while (at !== NONE && !tops.includes(at)) at = parent[at] ?? NONE;
    return at === NONE ? tops.length : tops.indexOf(at);
  });
  return { of, count: tops.length + 1 };
}

/** Each group's part in the shared costs of each system, by system. */
function groupShares(columns: Columns, groups: Groups, namings: readonly Naming[]): Float64Array[] {
  const byCentre = centreShares(columns, namings);
  return namings.map((_, system) => {
    const shares = new Float64Array(groups.count);
    for (const [centre, group] of groups.of.entries()) {
      add(shares, group, byCentre[centre * namings.length + system] ?? 0);
    }
    return shares;
  });
}

/** Plays the baseline of every role: what does not move is added to `fixed`, what moves is returned. */
function splitRoles(
  { columns, terms, groups }: Pick<MovingPlan, 'columns' | 'terms' | 'groups'>,
  fixed: MonthSums,
): MovingRole[] {
  const { roles, months, centres } = columns;
  const estimateAt = estimateIndexes(columns);
  const ledgers = Array.from({ length: centres.count }, () => emptyLedger(months));
  const moving: MovingRole[] = [];
  let demand = terms.load;
  for (let r = 0; r < roles.count; r++) {
    if (roles.span[r] && demand === terms.load) demand = spanLevels(columns, ledgers);
    const baseline = emptyLedger(months);
    playUntouchedRole({ columns, terms, demand }, r, baseline);
    const centre = roles.centre[r] ?? NONE;
    const sum = ledgers[centre];
    if (sum && !roles.span[r]) addLedger(sum, baseline);
    const shape = adoptionShape(columns, terms, r);
    const first = roles.span[r] ? 0 : firstAbove0(shape);
    const group = groups.of[centre] ?? NONE;
    for (let t = 0; t < months; t++) {
      if (t < first) add(fixed.staff, centre * months + t, baseline[t * ROW_LENGTH + ROW.staff] ?? 0);
      else add(fixed.net, group * months + t, baseline[t * ROW_LENGTH + ROW.baselineCost] ?? 0);
    }
    if (first === months) continue;
    moving.push({
      estimate: estimateAt[roles.planIndex[r] ?? NONE] ?? NONE,
      group,
      months: monthsOf(terms, baseline, { shape, system: roles.system[r] ?? NONE }),
      ...startOf(columns, r, { first, baseline }),
      ...ratesOf(columns, terms, r),
    });
  }
  return moving;
}

/** For each role of the plan, which of its estimates is its own, or NONE. */
function estimateIndexes({ plan }: Columns): Int32Array {
  let count = 0;
  return Int32Array.from(plan.roles, ({ estimate }) => (estimate ? count++ : NONE));
}

/** Adoption as a share of its ceiling, by month. model.md, section 2. */
function adoptionShape({ roles, months }: Columns, { adoption }: ScenarioTerms, r: number): Float64Array {
  const shape = new Float64Array(months);
  if (!roles.estimated[r]) return shape;
  for (let t = 0; t < (adoption.until[r] ?? 0); t++)
    shape[t] = adoption.table[(adoption.at[r] ?? 0) + t] ?? 0;
  return shape;
}

/** The first month of a series with a value above 0; its length if there is none. */
function firstAbove0(series: Float64Array): number {
  const at = series.findIndex((value) => value > 0);
  return at === -1 ? series.length : at;
}

/** The months of a moving role, as ROLE_MONTH says; a role without a system has prices of 0, whatever their trend. */
function monthsOf(
  { pay, prices }: ScenarioTerms,
  baseline: Float64Array,
  { shape, system }: { shape: Float64Array; system: number },
): Float64Array {
  const trend = prices[system]?.trend ?? pay;
  const months = new Float64Array(shape.length * ROLE_MONTH_LENGTH);
  for (let t = 0; t < shape.length; t++) {
    const row = t * ROLE_MONTH_LENGTH;
    months[row + ROLE_MONTH.work] = baseline[t * ROW_LENGTH + ROW.baselineDemand] ?? 0;
    months[row + ROLE_MONTH.shape] = shape[t] ?? 0;
    months[row + ROLE_MONTH.pay] = pay[t] ?? 0;
    months[row + ROLE_MONTH.trend] = trend[t] ?? 0;
  }
  return months;
}

/** Where a role stands at the end of the month before `first`, in which it leaves its baseline. */
function startOf(
  { roles }: Columns,
  r: number,
  { first, baseline }: { first: number; baseline: Float64Array },
) {
  const before = (cell: number, opening: number) =>
    first === 0 ? opening : (baseline[(first - 1) * ROW_LENGTH + cell] ?? 0);
  return {
    first,
    staff: before(ROW.staff, roles.opening[r] ?? 0),
    stranded: before(ROW.stranded, 0),
    pool: before(ROW.pool, 0),
  };
}

/** What a role, its policy and its system come to in every draw. */
function ratesOf({ roles }: Columns, terms: ScenarioTerms, r: number) {
  const centre = roles.centre[r] ?? NONE;
  const system = roles.system[r] ?? NONE;
  const prices = terms.prices[system];
  const usage = roles.usage[r] ?? 0;
  return {
    centre,
    system,
    usage,
    span: roles.span[r] === 1,
    posts: roles.fte[r] ?? 0,
    realisation: terms.realisation[centre] ?? 0,
    stayRate: roles.stayRate[r] ?? 0,
    flow: roles.contractor[r] ? terms.flow.contractors : terms.flow.employees,
    people: peopleRates(roles, r, terms.scenario.policy),
    seat: prices?.seat ?? 0,
    use: usage * (prices?.unit ?? 0),
    onboarding: prices?.onboarding ?? 0,
  };
}

/** Systems with a block price that roles name: the blocks of others do not follow the draw. */
function blockSystemsOf(terms: ScenarioTerms, shares: readonly Float64Array[]): BlockSystem[] {
  return terms.prices
    .map((prices, index) => ({ index, prices, shares: sharers(shares[index] ?? new Float64Array()) }))
    .filter(({ prices, shares: by }) => prices.option.block !== undefined && by.length > 0);
}

const sharers = (shares: Float64Array): BlockSystem['shares'] =>
  Array.from(shares, (share, group) => ({ group, share })).filter(({ share }) => share > 0);

/** Takes what systems cost however little they are used from the net of the groups that share it. model.md, section 6. */
function takeFixedCosts(
  net: Float64Array,
  shares: readonly Float64Array[],
  idle: readonly SharedCost[],
): void {
  for (const [s, { fixed, upfront, refresh }] of idle.entries()) {
    for (const { group, share } of sharers(shares[s] ?? new Float64Array())) {
      for (let t = 0; t < fixed.length; t++) {
        const cost = (fixed[t] ?? 0) + (upfront[t] ?? 0) + (refresh[t] ?? 0);
        add(net, group * fixed.length + t, -share * cost);
      }
    }
  }
}

function unnamedCost(idle: readonly SharedCost[], namings: readonly Naming[], months: number): Float64Array {
  return new Float64Array(months).map((_, t) =>
    idle.reduce((sum, { block, fixed, upfront, refresh }, s) => {
      if (namings[s]?.roles !== 0) return sum;
      return sum + (block[t] ?? 0) + (fixed[t] ?? 0) + (upfront[t] ?? 0) + (refresh[t] ?? 0);
    }, 0),
  );
}
