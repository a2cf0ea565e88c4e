import {
  breakEvenVolume,
  type PlanHeader,
  type SourcingOption,
  steadyMonthlyCost,
  steadyUnitCost,
  type UnitCost,
  unitCostCurve,
} from '@/lib/engine';
import { roundStepAbove, roundStepBelow } from '@/lib/format';

/** Break-even points are looked for up to so many times the plan's highest volume. */
export const LIMIT_FACTOR = 100;

export type SteadyOption = {
  code: string;
  name: string;
  isChosen: boolean;
  /** Whether it runs in the last month with use; prices of one that does not are no offer any more, or not yet. */
  runs: boolean;
  /** A month, at the plan's last volume and users; at the prices of the plan's first month. */
  monthly: number;
  unitCost: number;
  curve: UnitCost[];
};

/** Two options by their codes: below `volume` (units a month) the one is cheaper, from there on the other. */
export type BreakEven = {
  below: string;
  above: string;
  volume: number;
  /** False where they only meet there, and the same one is cheaper on both sides. */
  turns: boolean;
  /** Of the option that is cheaper from there on. */
  unitCost: number;
  /** Whether the choice turns on it: one of the two is the chosen one, or the cheapest of all there. */
  matters: boolean;
};

/** Two options that keep their order up to the limit, or cost the same. */
export type Settled = { cheaper: string; dearer: string; isSame: boolean };

export type SteadyComparison = {
  /** FTE, held fixed at those of the last month with use. */
  users: number;
  /** Units a month, in the first and in the last month with use. */
  now: { month: string; volume: number };
  end: { month: string; volume: number };
  /** Units a month up to which break-even points were looked for. */
  limit: number;
  from: number;
  to: number;
  options: SteadyOption[];
  /** Unit cost of every option, in their order, at round volumes and at those that are marked. */
  rows: { volume: number; unitCosts: number[] }[];
  /** By volume. */
  breakEvens: BreakEven[];
  settled: Settled[];
};

type Given = {
  options: readonly SourcingOption[];
  chosen: string;
  header: PlanHeader;
  months: readonly string[];
  /** By month. */
  users: readonly number[];
  volume: readonly number[];
};

/** Unit cost against volume for every option, at a steady use. model.md, section 6. Null where there is no use. */
export function steadyComparison(given: Given): SteadyComparison | null {
  const { options, chosen, header, months, users: usersByMonth, volume } = given;
  const first = volume.findIndex((units) => units > 0);
  const last = volume.findLastIndex((units) => units > 0);
  if (first === -1) return null;
  const users = usersByMonth[last] ?? 0;
  const end = { month: months[last] ?? '', volume: volume[last] ?? 0 };
  const now = { month: months[first] ?? '', volume: volume[first] ?? 0 };
  const limit = LIMIT_FACTOR * Math.max(...volume);
  const compared: Compared = { options, chosen, header, users, limit };
  const pairs = options.flatMap((a, i) => options.slice(i + 1).map((b) => comparePair(compared, a, b)));
  const breakEvens = pairs
    .flatMap((pair) => ('volume' in pair ? [pair] : []))
    .sort((a, b) => a.volume - b.volume);
  const least = Math.min(now.volume, end.volume) / LARGEST_STRETCH;
  const inSight = breakEvens.filter((point) => point.matters && point.volume > least);
  const [from, to] = axisOf(compared, [now.volume, end.volume, ...inSight.map((point) => point.volume)]);
  return {
    ...{ users, now, end, limit, from, to, breakEvens },
    options: options.map((option) => ({
      code: option.code,
      name: option.name,
      isChosen: option.code === chosen,
      runs: runsIn(option, end.month),
      monthly: steadyMonthlyCost(option, header, { volume: end.volume, users }),
      unitCost: steadyUnitCost(option, header, { volume: end.volume, users }),
      curve: unitCostCurve(option, header, { users, from, to }),
    })),
    rows: volumesOf([from, to], [now.volume, end.volume, ...inSight.map((point) => point.volume)]).map(
      (units) => ({
        volume: units,
        unitCosts: options.map((option) => steadyUnitCost(option, header, { volume: units, users })),
      }),
    ),
    settled: pairs.flatMap((pair) => ('volume' in pair ? [] : [pair])),
  };
}

/** Whether an option runs in a month, YYYY-MM. model.md, section 6. */
export const runsIn = ({ start, end }: SourcingOption, month: string): boolean =>
  start <= month && (end === undefined || month < end);

type Compared = Pick<Given, 'options' | 'chosen' | 'header'> & { users: number; limit: number };

/** How far on both sides of a break-even point the order is asked for, as a share of its volume. */
const BESIDE = 1e-6;
/** Costs that differ by less are the same. */
const ROUNDING = 1e-12;

function comparePair(
  { options, chosen, header, users, limit }: Compared,
  a: SourcingOption,
  b: SourcingOption,
): BreakEven | Settled {
  const cost = (option: SourcingOption, volume: number) =>
    steadyMonthlyCost(option, header, { volume, users });
  const cheapest = (volume: number) => Math.min(...options.map((option) => cost(option, volume)));
  const found = breakEvenVolume([a, b], header, { users, limit });
  if (found === null) {
    const [ofA, ofB] = [cost(a, limit / LIMIT_FACTOR), cost(b, limit / LIMIT_FACTOR)];
    const [cheaper, dearer] = ofA <= ofB ? [a, b] : [b, a];
    const isSame = Math.abs(ofA - ofB) <= ROUNDING * Math.max(ofA, ofB);
    return { cheaper: cheaper.code, dearer: dearer.code, isSame };
  }
  const [before, after] = [found * (1 - BESIDE), found * (1 + BESIDE)];
  const [above, below] = cost(a, after) <= cost(b, after) ? [a, b] : [b, a];
  const turnsTheBest = cost(above, after) <= cheapest(after) || cost(below, before) <= cheapest(before);
  return {
    below: below.code,
    above: above.code,
    volume: found,
    turns: cost(below, before) <= cost(above, before),
    unitCost: steadyUnitCost(above, header, { volume: after, users }),
    matters: turnsTheBest || a.code === chosen || b.code === chosen,
  };
}

/** Steps of blocks that should be in sight. */
const STEPS_IN_SIGHT = 3.5;
const ROOM = 2.5;
/** How far below the plan's volumes a break-even point may lie and still stretch the axis. */
const LARGEST_STRETCH = 1000;
const LEAST_SPAN = 100;

/** Round ends of the volume axis: the marked volumes with room on both sides, and some steps of every block. */
function axisOf({ options, limit }: Compared, marked: readonly number[]): [from: number, to: number] {
  const steps = options.flatMap(({ block }) =>
    block && block.monthly > 0 ? [block.capacity * STEPS_IN_SIGHT] : [],
  );
  const low = Math.min(...marked) / ROOM;
  const high = Math.max(Math.max(...marked) * ROOM, ...steps.filter((volume) => volume <= limit));
  const lacking = Math.sqrt(Math.max(1, LEAST_SPAN / (high / low)));
  return [roundStepBelow(low / lacking), roundStepAbove(high * lacking)];
}

/** The volumes of the table: round ones from end to end, and those that are marked. */
function volumesOf([from, to]: readonly [number, number], marked: readonly number[]): number[] {
  const round: number[] = [];
  for (let volume = from; volume <= to * (1 + 1e-9); volume = roundStepAbove(volume * 1.5))
    round.push(volume);
  return [...new Set([...round, ...marked])].sort((a, b) => a - b);
}
