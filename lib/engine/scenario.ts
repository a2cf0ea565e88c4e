import { rolloutShapes } from './augmentation';
import { type CentreColumns, type Columns, NONE, type PointColumns } from './columns';
import { type SystemPrices, systemPrices } from './cost-of-systems';
import type { DemandLevels } from './demand';
import { type FlowRules, flowRules } from './staffing-flow';
import { payFactors, yearlyPowerTable } from './time';
import type { CostCentre, Scenario, SourcingOption, System } from './types';

/** What scenarios share: pay by month, the loads of every growth for a growthShift, the shapes of rollouts. */
export type Horizon = {
  pay: Float64Array;
  loads: (growthShift: number) => Float64Array;
  shapes: Float64Array;
};

export function horizonOf(columns: Columns): Horizon {
  const { plan, roles, months } = columns;
  const known = new Map<number, Float64Array>();
  return {
    pay: payFactors(plan.plan),
    shapes: shapeTable(columns),
    loads: (shift) => {
      const bases = roles.growths.map((growth) => 1 + growth + shift);
      const loads = known.get(shift) ?? yearlyPowerTable(bases, months);
      known.set(shift, loads);
      return loads;
    },
  };
}

/** Adoption of each role as a share of its ceiling: shape(t) at index at_r + t, 0 from month until_r on. model.md, 2. */
export type AdoptionShapes = { table: Float64Array; at: Int32Array; until: Int32Array };

/** A scenario's choices, resolved for every role, centre and system of the plan. model.md, section 8. */
export type ScenarioTerms = {
  scenario: Scenario;
  pay: Float64Array;
  load: DemandLevels;
  point: PointColumns;
  adoption: AdoptionShapes;
  /** Share of freed work that is taken out of staffing, by centre. */
  realisation: Float64Array;
  flow: { employees: FlowRules; contractors: FlowRules };
  /** By system. */
  prices: readonly SystemPrices[];
};

/** The option of a system that a scenario picks, else the first. model.md, section 6. */
export function chosenOption(system: System, scenario: Scenario): SourcingOption {
  const code = Object.hasOwn(scenario.sourcing, system.code) ? scenario.sourcing[system.code] : undefined;
  const option = code === undefined ? system.options[0] : system.options.find((one) => one.code === code);
  if (!option) throw new Error(`The system "${system.code}" has no option "${code ?? ''}".`);
  return option;
}

/** A centre's own realisation, else its nearest ancestor's that has one, else the scenario's. model.md, section 3. */
function realisations(tree: CentreColumns, centres: readonly CostCentre[], otherwise: number): Float64Array {
  return Float64Array.from(centres, (_, centre) => {
    for (let at = centre; at !== NONE; at = tree.parent[at] ?? NONE) {
      const own = centres[at]?.realisation;
      if (own !== undefined) return own;
    }
    return otherwise;
  });
}

/** One row for each kind of rollout: as many months of 0 as the plan has, then its shapes from its begin on. */
function shapeTable({ roles, months }: Columns): Float64Array {
  const table = new Float64Array(Math.max(1, roles.rollouts.length) * 2 * months);
  for (const [kind, rollout] of roles.rollouts.entries()) {
    table.set(rolloutShapes(rollout, months), (2 * kind + 1) * months);
  }
  return table;
}

/** When each role's rollout begins and its system ends. model.md, section 2. */
function adoptionShapes(
  { roles, months }: Columns,
  table: Float64Array,
  prices: readonly SystemPrices[],
  delayMonths: number,
): AdoptionShapes {
  const at = new Int32Array(roles.count);
  const until = new Int32Array(roles.count);
  for (let r = 0; r < roles.count; r++) {
    if (!roles.estimated[r]) continue;
    const running = prices[roles.system[r] ?? NONE]?.running;
    const begin = Math.max(0, roles.rolloutStart[r] ?? 0, running?.from ?? 0) + delayMonths;
    at[r] = (2 * (roles.rollout[r] ?? 0) + 1) * months - Math.min(begin, months);
    until[r] = Math.min(running?.until ?? months, months);
  }
  return { table, at, until };
}

export function scenarioTerms(columns: Columns, horizon: Horizon, scenario: Scenario): ScenarioTerms {
  const { plan, roles, months } = columns;
  const loads = horizon.loads(scenario.growthShift);
  const prices = plan.systems.map((system) =>
    systemPrices(chosenOption(system, scenario), plan.plan, scenario.priceFactor),
  );
  return {
    scenario,
    pay: horizon.pay,
    load: { plan: loads, baseline: loads, at: roles.growth.map((growth) => growth * months) },
    point: roles.points[scenario.point],
    adoption: adoptionShapes(columns, horizon.shapes, prices, scenario.delayMonths),
    realisation: realisations(columns.centres, plan.costCentres, scenario.realisation),
    flow: flowRules(scenario.policy),
    prices,
  };
}
