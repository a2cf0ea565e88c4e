import { compute } from '../compute';
import type { Estimate, Plan, Scenario, Triple } from '../types';

export const TORNADO_DRIVERS = [
  'exposure',
  'timeSaved',
  'review',
  'ceiling',
  'growthShift',
  'payAward.rate',
  'realisation',
  'delayMonths',
  'priceFactor',
  'attrition',
] as const;
export type TornadoDriver = (typeof TORNADO_DRIVERS)[number];

/** The npv with one driver at its low and at its high, in the plan's currency. */
export type TornadoBar = { driver: TornadoDriver; low: number; high: number };

type Side = 'low' | 'high';
type Case = { plan: Plan; scenario: Scenario };

/** Rates are above −1 and the base of a load above 0: as far as a driver may go. model.md, section 1. */
const JUST_ABOVE = 1e-9;

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
const sign = (side: Side) => (side === 'low' ? -1 : 1);

const ends = ([low, , high]: Triple, side: Side): Triple =>
  side === 'low' ? [low, low, low] : [high, high, high];

type TripleName = 'exposure' | 'timeSaved' | 'review';

function withEnds<T extends { [Name in TripleName]?: Triple | undefined }>(
  triples: T,
  name: TripleName,
  side: Side,
): T {
  const triple = triples[name];
  return triple ? { ...triples, [name]: ends(triple, side) } : triples;
}

function withEstimates({ plan, scenario }: Case, change: (estimate: Estimate) => Estimate): Case {
  const roles = plan.roles.map((role) =>
    role.estimate ? { ...role, estimate: change(role.estimate) } : role,
  );
  return { scenario, plan: { ...plan, roles } };
}

const withTriples = (at: Case, name: TripleName, side: Side): Case =>
  withEstimates(at, (estimate) => ({
    ...withEnds(estimate, name, side),
    ...(estimate.tasks ? { tasks: estimate.tasks.map((task) => withEnds(task, name, side)) } : {}),
  }));

const withScenario = ({ plan, scenario }: Case, change: Partial<Scenario>): Case => ({
  plan,
  scenario: { ...scenario, ...change },
});

const DRIVERS: Readonly<Record<TornadoDriver, (at: Case, side: Side) => Case>> = {
  exposure: (at, side) => withTriples(at, 'exposure', side),
  timeSaved: (at, side) => withTriples(at, 'timeSaved', side),
  review: (at, side) => withTriples(at, 'review', side),
  ceiling: (at, side) =>
    withEstimates(at, (estimate) => ({
      ...estimate,
      rollout: { ...estimate.rollout, ceiling: ends(estimate.rollout.ceiling, side) },
    })),
  growthShift: (at, side) => {
    const growths = at.plan.roles.filter(({ driver }) => driver === 'workload').map(({ growth }) => growth);
    const least = Math.max(...growths.map((growth) => -1 - growth + JUST_ABOVE));
    return withScenario(at, { growthShift: Math.max(least, at.scenario.growthShift + 0.02 * sign(side)) });
  },
  'payAward.rate': ({ plan, scenario }, side) => {
    const award = plan.plan.payAward;
    if (!award) return { plan, scenario };
    const rate = Math.max(-1 + JUST_ABOVE, award.rate + 0.01 * sign(side));
    return { scenario, plan: { ...plan, plan: { ...plan.plan, payAward: { ...award, rate } } } };
  },
  realisation: ({ plan, scenario }, side) => {
    const moved = (share: number) => clamp(share + 0.2 * sign(side), 0, 1);
    const costCentres = plan.costCentres.map((centre) =>
      centre.realisation === undefined ? centre : { ...centre, realisation: moved(centre.realisation) },
    );
    const realisation = moved(scenario.realisation);
    return { plan: { ...plan, costCentres }, scenario: { ...scenario, realisation } };
  },
  delayMonths: (at, side) =>
    withScenario(at, { delayMonths: at.scenario.delayMonths + (side === 'low' ? 0 : 6) }),
  priceFactor: (at, side) =>
    withScenario(at, { priceFactor: at.scenario.priceFactor * (side === 'low' ? 1 / 1.5 : 1.5) }),
  attrition: ({ plan, scenario }, side) => {
    const factor = side === 'low' ? 0.5 : 1.5;
    const roles = plan.roles.map((role) => ({ ...role, attrition: clamp(role.attrition * factor, 0, 1) }));
    return { plan: { ...plan, roles }, scenario };
  },
};

/** The npv of a plan, or of the sum of a part's cost centres. model.md, section 7. */
function npvOf({ plan, scenario }: Case, part: readonly string[] | undefined): number {
  const [result] = compute({ ...plan, scenarios: [scenario] }).scenarios;
  if (!result) throw new Error(`The scenario "${scenario.code}" was not computed.`);
  if (!part) return result.total.measures.npv;
  return part.reduce((sum, code) => sum + (result.costCentres[code]?.measures.npv ?? 0), 0);
}

/**
 * What each driver does to the npv of a scenario while the others stay as they are, the widest range first; of equal
 * ranges in the order of the model. model.md, section 9. `part` as in a SimulationRun.
 * @throws where the plan has no such scenario
 */
export function tornado(
  plan: Plan,
  { scenario: code, part }: { scenario: string; part?: readonly string[] | undefined },
): TornadoBar[] {
  const scenario = plan.scenarios.find((one) => one.code === code);
  if (!scenario) throw new Error(`The plan has no scenario "${code}".`);
  const at = { plan, scenario };
  const bars = TORNADO_DRIVERS.map((driver) => ({
    driver,
    low: npvOf(DRIVERS[driver](at, 'low'), part),
    high: npvOf(DRIVERS[driver](at, 'high'), part),
  }));
  return bars.sort((a, b) => widthOf(b) - widthOf(a));
}

const widthOf = ({ low, high }: TornadoBar) => Math.abs(high - low);
