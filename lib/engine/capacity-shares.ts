import { type Columns, columnsOf, NONE } from './columns';
import { type SharedCost, sharedCost } from './cost-of-systems';
import { emptyLedgers, ROW, ROW_LENGTH } from './ledger';
import { sum } from './measures';
import { playScenario } from './play';
import { horizonOf, type ScenarioTerms, scenarioTerms } from './scenario';
import { namingOf, shareOfSystem } from './sharing';
import type { Plan } from './types';

/**
 * What a cost centre's own role lines cost on a shared system over the horizon, in the plan's currency. `own` are their seats,
 * use and onboarding; `share` is their part (0 … 1) of what is shared. model.md, section 6.
 */
export type CapacityShare = {
  costCentre: string;
  share: number;
  own: number;
  /** own + share · (block + fixed + upfront + refresh) */
  allocated: number;
  /** own + what the blocks cost more than for the volume of all the others: the platform runs already, with or without it. */
  marginal: number;
};

type Use = { volume: Float64Array; own: number; share: number };

const totalOf = ({ block, fixed, upfront, refresh }: SharedCost) =>
  sum(block) + sum(fixed) + sum(upfront) + sum(refresh);

/** By cost centre, what its own roles that name the system use and pay for by themselves, in order of the plan's centres. */
function usesOf(columns: Columns, terms: ScenarioTerms, system: number): Map<number, Use> {
  const { roles, months, plan, centres } = columns;
  const [naming] = namingOf(columns, undefined).slice(system);
  const uses = new Map<number, Use>();
  const ledgers = emptyLedgers(months, centres.count, plan.systems.length);
  playScenario(columns, terms, ledgers, (r, ledger) => {
    if (roles.system[r] !== system || !naming) return;
    const centre = roles.centre[r] ?? NONE;
    const use = uses.get(centre) ?? { volume: new Float64Array(months), own: 0, share: 0 };
    uses.set(centre, use);
    use.share += shareOfSystem(roles.fte[r] ?? 0, naming);
    for (let t = 0; t < months; t++) {
      const row = t * ROW_LENGTH;
      use.volume[t] = (use.volume[t] ?? 0) + (ledger[row + ROW.volume] ?? 0);
      use.own +=
        (ledger[row + ROW.seat] ?? 0) + (ledger[row + ROW.use] ?? 0) + (ledger[row + ROW.onboarding] ?? 0);
    }
  });
  return uses;
}

/**
 * Each cost centre that works with a system: what is allocated to it, and what it adds to a platform that runs without it
 * anyway. People's adoption stays as it is. @throws where the plan has no such scenario or system
 */
export function capacityShares(
  plan: Plan,
  { scenario: scenarioCode, system: systemCode }: { scenario: string; system: string },
): CapacityShare[] {
  const columns = columnsOf(plan);
  const scenario = plan.scenarios.find((one) => one.code === scenarioCode);
  const system = plan.systems.findIndex((one) => one.code === systemCode);
  if (!scenario) throw new Error(`The plan has no scenario "${scenarioCode}".`);
  const terms = scenarioTerms(columns, horizonOf(columns), scenario);
  const prices = terms.prices[system];
  if (!prices) throw new Error(`The plan has no system "${systemCode}".`);
  const uses = usesOf(columns, terms, system);
  const costFor = (volume: Float64Array) => totalOf(sharedCost(prices, volume, scenario.priceFactor));
  const volumeOf = (counted: (centre: number) => boolean) => {
    const volume = new Float64Array(columns.months);
    for (const [centre, use] of uses) {
      if (counted(centre))
        for (let t = 0; t < volume.length; t++) volume[t] = (volume[t] ?? 0) + (use.volume[t] ?? 0);
    }
    return volume;
  };
  const all = costFor(volumeOf(() => true));
  return [...uses]
    .sort(([a], [b]) => a - b)
    .map(([centre, { own, share }]) => ({
      costCentre: columns.centres.codes[centre] ?? '',
      share,
      own,
      allocated: own + share * all,
      marginal: own + all - costFor(volumeOf((other) => other !== centre)),
    }));
}
