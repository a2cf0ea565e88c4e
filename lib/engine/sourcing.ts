import { blocksFor, refreshPayments, runningMonths, upfrontPayments } from './cost-of-systems';
import { sum } from './measures';
import type { PlanHeader, SourcingOption } from './types';

/** A steady use of a system: units a month, above 0, and users. */
export type SteadyUse = { volume: number; users: number };

/**
 * What an option costs a month at a steady use, in the plan's currency, at the prices of the plan's first month; one-off
 * payments inside the horizon are spread over the months in which it runs. model.md, section 6.
 */
export function steadyMonthlyCost(option: SourcingOption, header: PlanHeader, use: SteadyUse): number {
  const running = runningMonths(option, header);
  const n = Math.max(1, Math.min(running.until, header.months) - Math.max(running.from, 0));
  const oneOff =
    sum(upfrontPayments(option, running, header.months)) +
    sum(refreshPayments(option, running, header.months));
  const blocks = blocksFor(option, use.volume) * (option.block?.monthly ?? 0);
  return (
    use.users * option.seatPrice + use.volume * option.unitPrice + option.fixedMonthly + blocks + oneOff / n
  );
}

/** What one unit costs at a steady use. model.md, section 6. */
export function steadyUnitCost(option: SourcingOption, header: PlanHeader, use: SteadyUse): number {
  return steadyMonthlyCost(option, header, use) / use.volume;
}

/** The highest volume that `blocks` blocks serve, in units a month. model.md, section 6: a billionth more is still served. */
const servedBy = (capacity: number, blocks: number) => capacity * (blocks + 1e-9);

/** How many blocks serve what is just above a volume. */
function blocksAbove(capacity: number, volume: number): number {
  let blocks = Math.max(1, Math.floor(volume / capacity - 1e-9) + 1);
  while (blocks > 1 && servedBy(capacity, blocks - 1) > volume) blocks--;
  return servedBy(capacity, blocks) > volume ? blocks : blocks + 1;
}

/** Steps that a curve shows at most; a curve of more looks smooth. */
const MOST_EDGES = 400;
const CURVE_POINTS = 160;

/** The volumes above which an option needs one more block; none where they are too many to tell apart. */
function blockEdges({ block }: SourcingOption, { from, to }: { from: number; to: number }): number[] {
  if (!block || block.monthly === 0 || (to - from) / block.capacity > MOST_EDGES) return [];
  const edges: number[] = [];
  for (let blocks = Math.max(1, Math.ceil(from / block.capacity)); blocks * block.capacity < to; blocks++) {
    edges.push(blocks * block.capacity);
  }
  return edges;
}

export type UnitCost = { volume: number; cost: number };

/**
 * Unit cost from one volume to another, both above 0, evenly spread over the logarithm of the volume. Where a block is full
 * there are two points of the same volume, one with it and one with the next. model.md, section 6.
 */
export function unitCostCurve(
  option: SourcingOption,
  header: PlanHeader,
  { users, from, to }: { users: number; from: number; to: number },
): UnitCost[] {
  const at = (volume: number): UnitCost => ({
    volume,
    cost: steadyUnitCost(option, header, { volume, users }),
  });
  const even = Array.from({ length: CURVE_POINTS + 1 }, (_, i) =>
    at(i === CURVE_POINTS ? to : from * (to / from) ** (i / CURVE_POINTS)),
  );
  const steps = blockEdges(option, { from, to }).flatMap((edge) => {
    const full = at(edge);
    return [full, { volume: edge, cost: full.cost + (option.block?.monthly ?? 0) / edge }];
  });
  return [...even, ...steps].sort((a, b) => a.volume - b.volume || a.cost - b.cost);
}

/** Which of two costs is higher, 0 if they differ by rounding only. */
function order(first: number, second: number): number {
  const difference = first - second;
  return Math.abs(difference) <= 1e-12 * Math.max(Math.abs(first), Math.abs(second))
    ? 0
    : Math.sign(difference);
}

/** A month's cost as a function of volume: base + unit · volume + price of the blocks. */
type Line = { base: number; unit: number; capacity: number; monthly: number };

function lineOf(option: SourcingOption, header: PlanHeader, users: number): Line {
  const { block } = option;
  const priced = block !== undefined && block.monthly > 0;
  return {
    base: steadyMonthlyCost({ ...option, block: undefined }, header, { volume: 0, users }),
    unit: option.unitPrice,
    capacity: priced ? block.capacity : Number.POSITIVE_INFINITY,
    monthly: priced ? block.monthly : 0,
  };
}

/**
 * By how much two costs of the order `sign` differ at a volume: at least `start + slope · volume`, since blocks cost no less
 * than volume / capacity of them, and no more than one above.
 */
function leastDifference(first: Line, second: Line, sign: number): { start: number; slope: number } {
  const rounding = 1e-9;
  const slopeOf = ({ unit, monthly, capacity }: Line) => unit + monthly / capacity;
  const [a, b] = [slopeOf(first), slopeOf(second)];
  const blocks = first.monthly + second.monthly;
  return {
    start:
      sign * (first.base - second.base) -
      (sign > 0 ? second.monthly : first.monthly) -
      rounding * (first.base + second.base + blocks),
    slope: sign * (a - b) - rounding * (a + b),
  };
}

/** Up to which volume the order at `from` is sure to stay; 0 where the difference there may be too small to say. */
function sureUntil({ start, slope }: { start: number; slope: number }, from: number): number {
  if (start + slope * from <= 0) return 0;
  return slope >= 0 ? Number.POSITIVE_INFINITY : -start / slope;
}

/** Steps of blocks that are walked at most: beyond them, two options count as never breaking even. */
const MOST_STEPS = 1_000_000;

/**
 * The lowest monthly volume, up to `limit`, from which on two options no longer cost in the order in which they cost at
 * the smallest use; null if they never leave it. Users are held fixed. model.md, section 6. Walks from step to step of the
 * blocks, over those at which the order cannot change yet; between two steps both costs are straight lines.
 */
export function breakEvenVolume(
  options: readonly [SourcingOption, SourcingOption],
  header: PlanHeader,
  { users, limit }: { users: number; limit: number },
): number | null {
  const [first, second] = withoutCommonBlocks(
    lineOf(options[0], header, users),
    lineOf(options[1], header, users),
  );
  const slope = order(first.unit, second.unit) === 0 ? 0 : first.unit - second.unit;
  const blocks = { first: 1, second: 1 };
  let from = 0;
  let initial: number | undefined;
  let least = { start: 0, slope: 0 };
  for (let step = 0; step < MOST_STEPS && from < limit; step++) {
    const until = Math.min(servedBy(first.capacity, blocks.first), servedBy(second.capacity, blocks.second));
    const fixedFirst = first.base + blocks.first * first.monthly;
    const fixedSecond = second.base + blocks.second * second.monthly;
    const now = order(fixedFirst + first.unit * from, fixedSecond + second.unit * from) || Math.sign(slope);
    if (initial === undefined) {
      initial = now;
      if (now !== 0) least = leastDifference(first, second, now);
    }
    if (now !== initial) return from;
    const crossing = slope === 0 ? Number.NaN : (fixedSecond - fixedFirst) / slope;
    if (crossing > from && crossing <= Math.min(until, limit)) return crossing;
    const sure = sureUntil(least, until);
    if (sure >= limit) return null;
    // One block early, since the volume itself carries a rounding error.
    from = Math.max(until, sure - Math.min(first.capacity, second.capacity));
    blocks.first = blocksAfter(first, blocks.first, from);
    blocks.second = blocksAfter(second, blocks.second, from);
  }
  return null;
}

const blocksAfter = ({ capacity }: Line, blocks: number, volume: number) =>
  servedBy(capacity, blocks) > volume ? blocks : blocksAbove(capacity, volume);

/** Blocks of one size and price cost the same on both sides at every volume. */
function withoutCommonBlocks(first: Line, second: Line): readonly [Line, Line] {
  if (first.capacity !== second.capacity || first.monthly !== second.monthly) return [first, second];
  const none = { capacity: Number.POSITIVE_INFINITY, monthly: 0 };
  return [
    { ...first, ...none },
    { ...second, ...none },
  ];
}
