import { type Columns, columnsOf, NONE } from './columns';
import { type SharedCost, sharedCost, shareOfSystem } from './cost-of-systems';
import { addLedger, addShared, ROW, ROW_LENGTH } from './ledger';
import { discountFactors } from './measures';
import { playScenario } from './play';
import { levelOf, rollUp, systemLevelOf } from './rollup';
import { type Horizon, horizonOf, type ScenarioTerms, scenarioTerms } from './scenario';
import { monthLabels } from './time';
import type { Level, Outside, Plan, Result, Scenario, ScenarioResult, SystemLevel } from './types';

export type ComputeOptions = {
  /** Codes of the scenarios to compute; all of them without it. */
  scenarios?: readonly string[];
  /** Whether each role's own series are wanted; they take about 270 bytes a role, month and scenario. */
  roles?: boolean;
  /** What roles that are not in this plan add to its systems. */
  outside?: Outside;
};

type Ledgers = { total: Float64Array; centres: Float64Array[]; systems: Float64Array[] };

function emptyLedgers(columns: Columns): Ledgers {
  const ledger = () => new Float64Array(columns.months * ROW_LENGTH);
  return {
    total: ledger(),
    centres: Array.from({ length: columns.centres.count }, ledger),
    systems: columns.plan.systems.map(ledger),
  };
}

/** Who names a system, in this plan and outside of it. */
type Naming = { roles: number; fte: number; inside: number };

function namingOf(columns: Columns, outside: Outside[string] | undefined): Naming[] {
  const namings = columns.plan.systems.map(({ code }): Naming => {
    const others = outside && Object.hasOwn(outside, code) ? outside[code] : undefined;
    return { roles: others?.roles ?? 0, fte: others?.fte ?? 0, inside: 0 };
  });
  for (const [r, system] of columns.roles.system.entries()) {
    const naming = namings[system];
    if (!naming) continue;
    naming.roles++;
    naming.inside++;
    naming.fte += columns.roles.fte[r] ?? 0;
  }
  return namings;
}

/** The shared costs of every system, from the volume of all its roles. */
function sharedCosts(
  columns: Columns,
  terms: ScenarioTerms,
  systems: readonly Float64Array[],
  outside: Outside[string] | undefined,
): SharedCost[] {
  return terms.prices.map((prices, s) => {
    const code = columns.plan.systems[s]?.code ?? '';
    const others = outside && Object.hasOwn(outside, code) ? outside[code]?.volume : undefined;
    const volume = Float64Array.from(
      { length: columns.months },
      (_, t) => (systems[s]?.[t * ROW_LENGTH + ROW.volume] ?? 0) + (others?.[t] ?? 0),
    );
    return sharedCost(prices, volume, terms.scenario.priceFactor);
  });
}

/** Each cost centre's part in each system's shared costs, centre after centre. */
function centreShares(columns: Columns, namings: readonly Naming[]): Float64Array {
  const { roles } = columns;
  const shares = new Float64Array(columns.centres.count * namings.length);
  for (const [r, system] of roles.system.entries()) {
    const naming = namings[system];
    if (!naming) continue;
    const cell = (roles.centre[r] ?? NONE) * namings.length + system;
    shares[cell] = (shares[cell] ?? 0) + shareOfSystem(roles.fte[r] ?? 0, naming);
  }
  return shares;
}

/** Adds the shared costs of systems to centres and systems, or to the total where no role names the system. */
function allotShared(
  columns: Columns,
  ledgers: Ledgers,
  namings: readonly Naming[],
  shared: readonly SharedCost[],
): void {
  const shares = centreShares(columns, namings);
  for (const [s, costs] of shared.entries()) {
    const system = ledgers.systems[s];
    const naming = namings[s];
    if (!system || !naming) continue;
    if (naming.roles === 0) {
      addShared(system, costs, 1);
      addShared(ledgers.total, costs, 1);
      continue;
    }
    let inside = 0;
    for (const [c, centre] of ledgers.centres.entries()) {
      const share = shares[c * namings.length + s] ?? 0;
      if (share > 0) addShared(centre, costs, share);
      inside += share;
    }
    addShared(system, costs, inside);
  }
}

/** A role's own quality counts its people who work with the system, whatever its staff. model.md, section 7. */
function fillQuality(columns: Columns, terms: ScenarioTerms, r: number, quality: Float64Array): void {
  const { table, at } = terms.adoption;
  const full = (columns.roles.quality[r] ?? 0) * (terms.point.ceiling[r] ?? 0);
  for (let t = 0; t < quality.length; t++) quality[t] = full * (table[(at[r] ?? 0) + t] ?? 0);
}

function roleLevels(
  columns: Columns,
  terms: ScenarioTerms,
  ledgers: ReadonlyMap<number, Float64Array>,
  shared: { namings: readonly Naming[]; costs: readonly SharedCost[] },
  discount: Float64Array,
): Record<string, Level> {
  const { roles } = columns;
  const entries: [string, Level][] = [];
  for (const [r, code] of roles.codes.entries()) {
    const ledger = ledgers.get(r);
    if (!ledger) throw new Error(`The role "${code}" was not computed.`);
    const system = roles.system[r] ?? NONE;
    const naming = shared.namings[system];
    const costs = shared.costs[system];
    if (naming && costs) addShared(ledger, costs, shareOfSystem(roles.fte[r] ?? 0, naming));
    const level = levelOf(ledger, discount);
    fillQuality(columns, terms, r, level.series.quality);
    entries[roles.planIndex[r] ?? NONE] = [code, level];
  }
  return Object.fromEntries(entries);
}

function computeScenario(
  columns: Columns,
  horizon: Horizon,
  scenario: Scenario,
  options: ComputeOptions,
): ScenarioResult {
  const terms = scenarioTerms(columns, horizon, scenario);
  const discount = discountFactors(columns.plan.plan.discountRate, columns.months);
  const byScenario = options.outside;
  const outside =
    byScenario && Object.hasOwn(byScenario, scenario.code) ? byScenario[scenario.code] : undefined;
  const ledgers = emptyLedgers(columns);
  const roleLedgers = new Map<number, Float64Array>();
  const { roles } = columns;
  playScenario(columns, terms, (r, ledger) => {
    const centre = ledgers.centres[roles.centre[r] ?? NONE];
    const system = ledgers.systems[roles.system[r] ?? NONE];
    if (centre) addLedger(centre, ledger);
    if (system) addLedger(system, ledger);
    if (options.roles) roleLedgers.set(r, ledger.slice());
  });
  const namings = namingOf(columns, outside);
  const costs = sharedCosts(columns, terms, ledgers.systems, outside);
  allotShared(columns, ledgers, namings, costs);
  rollUp(ledgers.centres, columns.centres, ledgers.total);
  const systems = columns.plan.systems.map((system, s): [string, SystemLevel] => {
    const use = costs[s];
    const ledger = ledgers.systems[s];
    const option = terms.prices[s]?.option.code;
    if (!use || !ledger || option === undefined)
      throw new Error(`The system "${system.code}" was not computed.`);
    return [system.code, { option, ...systemLevelOf(ledger, discount, use) }];
  });
  return {
    code: scenario.code,
    total: levelOf(ledgers.total, discount),
    costCentres: Object.fromEntries(
      ledgers.centres.map((ledger, c) => [columns.centres.codes[c] ?? '', levelOf(ledger, discount)]),
    ),
    roles: options.roles ? roleLevels(columns, terms, roleLedgers, { namings, costs }, discount) : {},
    systems: Object.fromEntries(systems),
  };
}

function scenariosOf(plan: Plan, codes: readonly string[] | undefined): readonly Scenario[] {
  if (!codes) return plan.scenarios;
  return codes.map((code) => {
    const scenario = plan.scenarios.find((one) => one.code === code);
    if (!scenario) throw new Error(`The plan has no scenario "${code}".`);
    return scenario;
  });
}

/**
 * The result of a valid plan: monthly series and measures of the total, every cost centre and every system, in FTE and
 * in the plan's currency, and of every role if asked for. model.md, sections 1–8.
 */
export function compute(plan: Plan, options: ComputeOptions = {}): Result {
  const columns = columnsOf(plan);
  const horizon = horizonOf(plan);
  return {
    months: monthLabels(plan.plan),
    scenarios: scenariosOf(plan, options.scenarios).map((scenario) =>
      computeScenario(columns, horizon, scenario, options),
    ),
  };
}
