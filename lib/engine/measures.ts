import type { Measures } from './types';

/** Money within this distance of 0 counts as none. model.md, section 7. */
export const NEGLIGIBLE = 1e-6;

/** The monthly rate of an annual irr of 100, above which none is stated. */
const HIGHEST_MONTHLY_RATE = 101 ** (1 / 12) - 1;

/** (1 + d)^(−(t+1)/12) for every month. model.md, section 7. */
export function discountFactors(discountRate: number, months: number): Float64Array {
  const factors = new Float64Array(months);
  for (let t = 0; t < months; t++) factors[t] = (1 + discountRate) ** (-(t + 1) / 12);
  return factors;
}

export function presentValue(net: Float64Array, discount: Float64Array): number {
  let value = 0;
  for (let t = 0; t < net.length; t++) value += (net[t] ?? 0) * (discount[t] ?? 0);
  return value;
}

export function sum(series: Float64Array): number {
  return series.reduce((total, value) => total + value, 0);
}

/** Running sum of a series. */
export function runningSum(series: Float64Array): Float64Array {
  const sums = new Float64Array(series.length);
  let total = 0;
  for (let t = 0; t < series.length; t++) {
    total += series[t] ?? 0;
    sums[t] = total;
  }
  return sums;
}

function isInvestmentThenReturn(cumulative: Float64Array): boolean {
  let sign = 0;
  let changes = 0;
  for (const value of cumulative) {
    if (Math.abs(value) <= NEGLIGIBLE) continue;
    const now = Math.sign(value);
    if (sign === 0 && now > 0) return false;
    if (sign !== 0 && now !== sign) changes++;
    sign = now;
  }
  return changes === 1 && (cumulative.at(-1) ?? 0) > NEGLIGIBLE;
}

/**
 * Σ net(t) / (1+i)^(t+1) and its slope in i, from the cumulative series: written as
 * i · Σ cumulative(t) · v^(t+2) + cumulative(last) · v^months, which keeps its digits where i is small.
 */
function valueAtRate(cumulative: Float64Array, rate: number): { value: number; slope: number } {
  const v = 1 / (1 + rate);
  const last = cumulative.length - 1;
  let weighted = 0;
  let moment = 0;
  let power = v;
  for (let t = 0; t < last; t++) {
    power *= v;
    const term = (cumulative[t] ?? 0) * power;
    weighted += term;
    moment += (t + 2) * term;
  }
  const end = (cumulative[last] ?? 0) * v ** (last + 1);
  return { value: rate * weighted + end, slope: weighted - v * (rate * moment + (last + 1) * end) };
}

/** Newton's method inside a bracket that halves whenever a step would leave it. */
function rootRate(cumulative: Float64Array): number | null {
  let low = 0;
  let high = HIGHEST_MONTHLY_RATE;
  if (valueAtRate(cumulative, high).value > 0) return null;
  let rate = 0.01;
  for (let step = 0; step < 200; step++) {
    const { value, slope } = valueAtRate(cumulative, rate);
    if (value === 0) return rate;
    if (value > 0) low = rate;
    else high = rate;
    const newton = rate - value / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - rate) <= 1e-15 * rate) return next;
    rate = next;
  }
  return rate;
}

/** Annual internal rate of return, null where section 7 of model.md defines none. */
function internalRate(cumulative: Float64Array): number | null {
  if (!isInvestmentThenReturn(cumulative)) return null;
  const rate = rootRate(cumulative);
  return rate === null ? null : Math.expm1(12 * Math.log1p(rate));
}

function paybackMonths(cumulative: Float64Array): number | null {
  const last = cumulative.findLastIndex((value) => value < -NEGLIGIBLE);
  if (last === -1) return 0;
  return last === cumulative.length - 1 ? null : last + 2;
}

/** Net of the last year as a yearly amount. */
export function runRate(net: Float64Array): number {
  const n = Math.min(12, net.length);
  return (sum(net.subarray(net.length - n)) * 12) / n;
}

/**
 * The measures of a net series, in the plan's currency. model.md, section 7. `invested` is the sum over the horizon of
 * one-off payments above the baseline's; `discount` comes from `discountFactors`.
 */
export function measuresOf(net: Float64Array, invested: number, discount: Float64Array): Measures {
  const cumulative = runningSum(net);
  const lowest = cumulative.reduce((least, value) => Math.min(least, value), 0);
  const investment = Math.abs(invested) <= NEGLIGIBLE ? 0 : invested;
  return {
    npv: presentValue(net, discount),
    peakFunding: lowest < -NEGLIGIBLE ? -lowest : 0,
    paybackMonths: paybackMonths(cumulative),
    irr: internalRate(cumulative),
    runRateSaving: runRate(net),
    investment,
    benefitCostRatio: investment > 0 ? ((cumulative.at(-1) ?? 0) + investment) / investment : null,
  };
}
