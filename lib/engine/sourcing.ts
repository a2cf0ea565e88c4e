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

/** The highest volume that `blocks` blocks of an option serve; without a block price, any. */
function servedBy(option: SourcingOption, blocks: number): number {
  return option.block ? option.block.capacity * (blocks + 1e-9) : Number.POSITIVE_INFINITY;
}

/** Which of two costs is higher, 0 if they differ by rounding only. */
function order(first: number, second: number): number {
  const difference = first - second;
  return Math.abs(difference) <= 1e-12 * Math.max(Math.abs(first), Math.abs(second))
    ? 0
    : Math.sign(difference);
}

/**
 * The lowest monthly volume, up to `limit`, from which on two options no longer cost in the order in which they cost at
 * the smallest use; null if they never leave it. Users are held fixed. model.md, section 6. Walks from step to step of the
 * blocks; between two steps both costs are straight lines.
 */
export function breakEvenVolume(
  options: readonly [SourcingOption, SourcingOption],
  header: PlanHeader,
  { users, limit }: { users: number; limit: number },
): number | null {
  const [first, second] = options;
  const slope = order(first.unitPrice, second.unitPrice) === 0 ? 0 : first.unitPrice - second.unitPrice;
  const base = (option: SourcingOption) =>
    steadyMonthlyCost({ ...option, block: undefined }, header, { volume: 0, users });
  const bases = [base(first), base(second)] as const;
  const blocks = { first: 1, second: 1 };
  let from = 0;
  let initial: number | undefined;
  while (from < limit) {
    const until = Math.min(servedBy(first, blocks.first), servedBy(second, blocks.second));
    const fixedFirst = bases[0] + blocks.first * (first.block?.monthly ?? 0);
    const fixedSecond = bases[1] + blocks.second * (second.block?.monthly ?? 0);
    const now =
      order(fixedFirst + first.unitPrice * from, fixedSecond + second.unitPrice * from) || Math.sign(slope);
    initial ??= now;
    if (now !== initial) return from;
    const crossing = slope === 0 ? Number.NaN : (fixedSecond - fixedFirst) / slope;
    if (crossing > from && crossing <= Math.min(until, limit)) return crossing;
    if (servedBy(first, blocks.first) === until) blocks.first++;
    if (servedBy(second, blocks.second) === until) blocks.second++;
    from = until;
  }
  return null;
}
