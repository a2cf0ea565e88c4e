/** model.md, section 7: measures of a net series. */
import type { Measures } from '@/lib/engine/types';
import { at, type Months, sum } from './case';

/** "Below 0" is below −this; a cumulative within this of 0 has no sign. */
const MONEY = 1e-6;
const HIGHEST_IRR = 100;

function npv(net: Months, d: number): number {
  return sum(net.map((value, t) => value / (1 + d) ** ((t + 1) / 12)));
}

function cumulative(net: Months): Months {
  return net.map((_, t) => sum(net.slice(0, t + 1)));
}

const isBelow0 = (value: number): boolean => value < -MONEY;

function peakFunding(net: Months): number {
  const lowest = Math.min(...cumulative(net));
  return isBelow0(lowest) ? -lowest : 0;
}

function paybackMonths(net: Months): number | null {
  const running = cumulative(net);
  const tau = running.findLastIndex(isBelow0);
  if (tau === -1) return 0;
  return tau === running.length - 1 ? null : tau + 2;
}

function hasIrr(net: Months): boolean {
  const running = cumulative(net);
  const signs = running.filter((value) => Math.abs(value) > MONEY).map(Math.sign);
  const changes = signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
  return signs[0] === -1 && changes === 1 && at(running, running.length - 1) > MONEY;
}

/** Halves the interval of the monthly rate until no number lies between its ends. */
function irr(net: Months): number | null {
  if (!hasIrr(net)) return null;
  const presentValue = (i: number) => sum(net.map((value, t) => value / (1 + i) ** (t + 1)));
  let low = 0;
  let high = (1 + HIGHEST_IRR) ** (1 / 12) - 1;
  if (presentValue(high) > 0) return null;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return (1 + middle) ** 12 - 1;
    if (presentValue(middle) > 0) low = middle;
    else high = middle;
  }
}

function runRateSaving(net: Months): number {
  const n = Math.min(12, net.length);
  return (sum(net.slice(-n)) * 12) / n;
}

/** `invested` is severance and retraining above the baseline's, onboarding, upfront and refresh, by month. */
function investment(invested: Months): number {
  const total = sum(invested);
  return Math.abs(total) <= MONEY ? 0 : total;
}

export function measures(net: Months, invested: Months, d: number): Measures {
  const spent = investment(invested);
  return {
    npv: npv(net, d),
    peakFunding: peakFunding(net),
    paybackMonths: paybackMonths(net),
    irr: irr(net),
    runRateSaving: runRateSaving(net),
    investment: spent,
    benefitCostRatio: spent <= 0 ? null : (sum(net) + spent) / spent,
  };
}
