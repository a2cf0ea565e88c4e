import { type Columns, columnsOf, NONE } from './columns';
import { type SharedCost, sharedCost } from './cost-of-systems';
import { emptyLedgers, type Ledgers, ROW, ROW_LENGTH } from './ledger';
import { discountFactors } from './measures';
import { playScenario } from './play';
import { levelOf, rollUp, systemLevelOf } from './rollup';
import { type Horizon, horizonOf, type ScenarioTerms, scenarioTerms } from './scenario';
import { addShareOfRole, allotShared, type Naming, namingOf, shareOfSystem } from './sharing';
import { monthLabels } from './time';
import type { Level, Outside, Plan, Result, Scenario, ScenarioResult, SystemLevel } from './types';

export type ComputeOptions = {
  /** Codes of the scenarios to compute; all of them without it. */
  scenarios?: readonly string[];
  /** Whether each role's own series are wanted, or the codes of those whose are; they take about 270 bytes a role, month and scenario. */
  roles?: boolean | ReadonlySet<string>;
  /** What roles that are not in this plan add to its systems. */
  outside?: Outside;
};

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

/** A role's own quality counts its people who work with the system, whatever its staff. model.md, section 7. */
function fillQuality(columns: Columns, terms: ScenarioTerms, r: number, quality: Float64Array): void {
  const { table, at, until } = terms.adoption;
  const full = (columns.roles.quality[r] ?? 0) * (terms.point.ceiling[r] ?? 0);
  const first = at[r] ?? 0;
  const end = until[r] ?? 0;
  quality.fill(0, end);
  for (let t = 0; t < end; t++) quality[t] = full * (table[first + t] ?? 0);
}

function roleLevels(
  columns: Columns,
  terms: ScenarioTerms,
  ledgers: readonly Float64Array[],
  shared: { namings: readonly Naming[]; costs: readonly SharedCost[] },
  { discount, isWanted }: { discount: Float64Array; isWanted: (code: string) => boolean },
): Record<string, Level> {
  const { roles } = columns;
  const entries: [string, Level][] = [];
  for (const [r, { code }] of roles.sorted.entries()) {
    if (!isWanted(code)) continue;
    const ledger = ledgers[r];
    if (!ledger) throw new Error(`The role "${code}" was not computed.`);
    const system = roles.system[r] ?? NONE;
    const naming = shared.namings[system];
    const costs = shared.costs[system];
    if (naming && costs) addShareOfRole(ledger, costs, shareOfSystem(roles.fte[r] ?? 0, naming));
    const level = levelOf(ledger, discount);
    fillQuality(columns, terms, r, level.series.quality);
    entries[roles.planIndex[r] ?? NONE] = [code, level];
  }
  return Object.fromEntries(entries.filter((entry) => entry !== undefined));
}

/** What the scenarios of a plan have in common; the ledgers are emptied and used again by each. */
type Run = { columns: Columns; horizon: Horizon; ledgers: Ledgers; options: ComputeOptions };

function computeScenario({ columns, horizon, ledgers, options }: Run, scenario: Scenario): ScenarioResult {
  const terms = scenarioTerms(columns, horizon, scenario);
  const discount = discountFactors(columns.plan.plan.discountRate, columns.months);
  const byScenario = options.outside;
  const outside =
    byScenario && Object.hasOwn(byScenario, scenario.code) ? byScenario[scenario.code] : undefined;
  ledgers.block.fill(0);
  const roleLedgers: Float64Array[] = [];
  const { roles } = options;
  const isWanted = (code: string) => (typeof roles === 'object' ? roles.has(code) : roles === true);
  const keep = (r: number, ledger: Float64Array) => {
    if (isWanted(columns.roles.sorted[r]?.code ?? '')) roleLedgers[r] = ledger.slice();
  };
  playScenario(columns, terms, ledgers, roles ? keep : undefined);
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
    roles: roles ? roleLevels(columns, terms, roleLedgers, { namings, costs }, { discount, isWanted }) : {},
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
  const run: Run = {
    columns,
    horizon: horizonOf(columns),
    ledgers: emptyLedgers(columns.months, columns.centres.count, plan.systems.length),
    options,
  };
  return {
    months: monthLabels(plan.plan),
    scenarios: scenariosOf(plan, options.scenarios).map((scenario) => computeScenario(run, scenario)),
  };
}
