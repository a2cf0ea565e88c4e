import { absoluteMonth, yearlyPowers } from './time';
import type { PlanHeader, SourcingOption } from './types';

/** The months in which an option runs: g ≤ t < e, as month indexes of the plan. model.md, section 6. */
export type Running = { from: number; until: number };

export function runningMonths(option: SourcingOption, header: PlanHeader): Running {
  const first = absoluteMonth(header.start);
  return {
    from: absoluteMonth(option.start) - first,
    until: option.end === undefined ? Number.POSITIVE_INFINITY : absoluteMonth(option.end) - first,
  };
}

/** blocks(t) of an option that runs: at least one; 0 without a block price. model.md, section 6. */
export function blocksFor(option: SourcingOption, volume: number): number {
  return option.block ? Math.max(1, Math.ceil(volume / option.block.capacity - 1e-9)) : 0;
}

/**
 * The one-off payment for a system by month, at the prices of the option. model.md, section 6: spread evenly over the
 * build; what was due before the plan is paid in month 0, unless the system was live by then.
 */
export function upfrontPayments(option: SourcingOption, running: Running, months: number): Float64Array {
  const paid = new Float64Array(months);
  const { from } = running;
  if (from < 0) return paid;
  if (option.buildMonths === 0) {
    if (from < months) paid[from] = option.upfront;
    return paid;
  }
  const first = from - option.buildMonths;
  const part = option.upfront / option.buildMonths;
  for (let t = Math.max(0, first); t < Math.min(from, months); t++) paid[t] = part;
  if (first < 0) paid[0] = (paid[0] ?? 0) + option.upfront * (-first / option.buildMonths);
  return paid;
}

/** The payments for refreshes by month, at the prices of the option. model.md, section 6. */
export function refreshPayments(option: SourcingOption, running: Running, months: number): Float64Array {
  const paid = new Float64Array(months);
  if (!option.refresh) return paid;
  const { everyMonths, cost } = option.refresh;
  const { from } = running;
  const first = Math.max(1, Math.ceil(-from / everyMonths));
  for (let t = from + first * everyMonths; t < Math.min(running.until, months); t += everyMonths)
    paid[t] = cost;
  return paid;
}

/** The prices of a system in one scenario: priceFactor is in all, priceTrend in `trend`. model.md, section 6. */
export type SystemPrices = {
  option: SourcingOption;
  running: Running;
  seat: number;
  unit: number;
  onboarding: number;
  /** k(t) */
  trend: Float64Array;
};

export function systemPrices(option: SourcingOption, header: PlanHeader, priceFactor: number): SystemPrices {
  return {
    option,
    running: runningMonths(option, header),
    seat: option.seatPrice * priceFactor,
    unit: option.unitPrice * priceFactor,
    onboarding: option.onboarding * priceFactor,
    trend: yearlyPowers(1 + option.priceTrend, header.months),
  };
}

/** What a system costs as a whole and how full it runs, by month. model.md, section 6. */
export type SharedCost = {
  block: Float64Array;
  fixed: Float64Array;
  upfront: Float64Array;
  refresh: Float64Array;
  blocks: Float64Array;
  utilisation: Float64Array;
};

/** The costs that the roles naming a system share, from the volume of all of them in units a month. */
export function sharedCost(prices: SystemPrices, volume: Float64Array, priceFactor: number): SharedCost {
  const { option, running, trend } = prices;
  const months = volume.length;
  const scaled = (payments: Float64Array) => payments.map((payment) => payment * priceFactor);
  const shared: SharedCost = {
    block: new Float64Array(months),
    fixed: new Float64Array(months),
    upfront: scaled(upfrontPayments(option, running, months)),
    refresh: scaled(refreshPayments(option, running, months)),
    blocks: new Float64Array(months),
    utilisation: new Float64Array(months),
  };
  for (let t = Math.max(0, running.from); t < Math.min(running.until, months); t++) {
    shared.fixed[t] = option.fixedMonthly * priceFactor;
    if (!option.block) continue;
    const used = volume[t] ?? 0;
    const blocks = blocksFor(option, used);
    shared.blocks[t] = blocks;
    shared.block[t] = blocks * option.block.monthly * priceFactor * (trend[t] ?? 0);
    shared.utilisation[t] = used / (blocks * option.block.capacity);
  }
  return shared;
}
