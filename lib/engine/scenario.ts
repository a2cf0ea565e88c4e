import { rolloutShapes } from './augmentation';
import { type CentreColumns, type Columns, NONE, type PointColumns } from './columns';
import { type SystemPrices, systemPrices } from './cost-of-systems';
import type { DemandLevels } from './demand';
import { type FlowRules, flowRules } from './staffing-flow';
import { payFactors, yearlyPowerTable } from './time';
import type { CostCentre, Scenario, SourcingOption, System } from './types';

/** What scenarios share: pay by month, and the loads of every growth for a growthShift. model.md, section 1. */
export type Horizon = { pay: Float64Array; loads: (growthShift: number) => Float64Array };

export function horizonOf({ plan, roles, months }: Columns): Horizon {
  const known = new Map<number, Float64Array>();
  return {
    pay: payFactors(plan.plan),
    loads: (shift) => {
      const bases = roles.growths.map((growth) => 1 + growth + shift);
      const loads = known.get(shift) ?? yearlyPowerTable(bases, months);
      known.set(shift, loads);
      return loads;
    },
  };
}

/** Adoption of each role as a share of its ceiling: shape(t) at index at_r + t. model.md, section 2. */
export type AdoptionShapes = { table: Float64Array; at: Int32Array };

/** A scenario's choices, resolved for every role, centre and system of the plan. model.md, section 8. */
export type ScenarioTerms = {
  scenario: Scenario;
  pay: Float64Array;
  load: DemandLevels;
  point: PointColumns;
  adoption: AdoptionShapes;
  /** Share of freed work that is taken out of staffing, by centre. */
  realisation: Float64Array;
  employees: FlowRules;
  contractors: FlowRules;
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

/** A table with one row of months for each distinct rollout kind, begin and end; row 0 is no adoption. */
function adoptionShapes(
  columns: Columns,
  prices: readonly SystemPrices[],
  delayMonths: number,
): AdoptionShapes {
  const { roles, months } = columns;
  const rows: Float64Array[] = [new Float64Array(months)];
  const known = new Map<number, number>();
  const at = new Int32Array(roles.count);
  for (let r = 0; r < roles.count; r++) {
    const kind = roles.rollouts[roles.rollout[r] ?? 0];
    if (!roles.estimated[r] || !kind) continue;
    const running = prices[roles.system[r] ?? NONE]?.running;
    const begin = Math.max(0, roles.rolloutStart[r] ?? 0, running?.from ?? 0) + delayMonths;
    const until = Math.min(running?.until ?? months, months);
    if (begin >= until) continue;
    const key = ((roles.rollout[r] ?? 0) * months + begin) * (months + 1) + until;
    let row = known.get(key);
    if (row === undefined) {
      row = rows.push(rolloutShapes(kind, begin, months).fill(0, until)) - 1;
      known.set(key, row);
    }
    at[r] = row * months;
  }
  const table = new Float64Array(rows.length * months);
  for (const [row, shapes] of rows.entries()) table.set(shapes, row * months);
  return { table, at };
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
    adoption: adoptionShapes(columns, prices, scenario.delayMonths),
    realisation: realisations(columns.centres, plan.costCentres, scenario.realisation),
    ...flowRules(scenario.policy),
    prices,
  };
}
