import { rolloutShapes } from './augmentation';
import { type CentreColumns, type Columns, NONE, type PointColumns } from './columns';
import { type SystemPrices, systemPrices } from './cost-of-systems';
import { type FlowPolicy, flowPolicies } from './staffing-flow';
import { payFactors, yearlyPowersByBase } from './time';
import type { CostCentre, Plan, Scenario, SourcingOption, System } from './types';

/** What all scenarios of a plan share, by month. */
export type Horizon = { pay: Float64Array; load: (base: number) => Float64Array };

export function horizonOf(plan: Plan): Horizon {
  return { pay: payFactors(plan.plan), load: yearlyPowersByBase(plan.plan.months) };
}

/** A scenario's choices, resolved for every centre, system and rollout of the plan. model.md, section 8. */
export type ScenarioTerms = {
  scenario: Scenario;
  horizon: Horizon;
  point: PointColumns;
  /** Share of freed work taken out of staffing, by cost centre. */
  realisation: Float64Array;
  /** By system. */
  prices: readonly SystemPrices[];
  employees: FlowPolicy;
  contractors: FlowPolicy;
  /** shape(t) of a kind of rollout (index into the columns' `rollouts`) that begins in month `begin`. */
  shapes: (rollout: number, begin: number) => Float64Array;
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

function shapesByBegin(columns: Columns): ScenarioTerms['shapes'] {
  const { months } = columns;
  const never = new Float64Array(months);
  const known = columns.roles.rollouts.map(() => new Map<number, Float64Array>());
  return (rollout, begin) => {
    const kind = columns.roles.rollouts[rollout];
    const begun = known[rollout];
    if (begin >= months || !kind || !begun) return never;
    let shapes = begun.get(begin);
    if (!shapes) {
      shapes = rolloutShapes(kind, begin, months);
      begun.set(begin, shapes);
    }
    return shapes;
  };
}

export function scenarioTerms(columns: Columns, horizon: Horizon, scenario: Scenario): ScenarioTerms {
  const { plan } = columns;
  return {
    scenario,
    horizon,
    point: columns.roles.at[scenario.point],
    realisation: realisations(columns.centres, plan.costCentres, scenario.realisation),
    prices: plan.systems.map((system) =>
      systemPrices(chosenOption(system, scenario), plan.plan, scenario.priceFactor),
    ),
    ...flowPolicies(scenario.policy),
    shapes: shapesByBegin(columns),
  };
}

/** adoption_r(t) of role `r`, 0 in every month without an estimate. model.md, section 2. */
export function fillAdoption(
  columns: Columns,
  terms: ScenarioTerms,
  r: number,
  adoption: Float64Array,
): void {
  const { roles } = columns;
  if (!roles.estimated[r]) {
    adoption.fill(0);
    return;
  }
  const running = terms.prices[roles.system[r] ?? NONE]?.running;
  const begin = Math.max(0, roles.rolloutStart[r] ?? 0, running?.from ?? 0) + terms.scenario.delayMonths;
  const until = running?.until ?? Number.POSITIVE_INFINITY;
  const shapes = terms.shapes(roles.rollout[r] ?? 0, begin);
  const ceiling = terms.point.ceiling[r] ?? 0;
  for (let t = 0; t < adoption.length; t++) adoption[t] = t < until ? ceiling * (shapes[t] ?? 0) : 0;
}
