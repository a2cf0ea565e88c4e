import type { Distribution, Histogram, Payback } from './types';

/** Values in ascending order. */
export type Sorted = Float64Array;

/** The p-quantile of sorted values, linear between the two nearest ranks (type 7 of Hyndman and Fan, 1996). */
export function quantile(values: Sorted, p: number): number {
  const rank = (values.length - 1) * p;
  const below = Math.floor(rank);
  const low = values[below] ?? Number.NaN;
  const high = values[below + 1] ?? low;
  return low + (rank - below) * (high - low);
}

/** Steps that the middle 98 % of the values are shown in, about. */
const STEPS = 30;
const MOST_STEPS = 120;

/** 1, 2 or 5 times a power of ten, at least `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((one) => one * power >= least) ?? 10;
  return factor * power;
}

/** Round steps, one of which begins at 0, so that losses and savings are told apart. */
function histogramOf(values: Sorted): Histogram {
  const min = values[0] ?? 0;
  const max = values.at(-1) ?? 0;
  if (min === max) return { from: min, width: 0, counts: [values.length] };
  const middle = (quantile(values, 0.99) - quantile(values, 0.01)) / STEPS;
  const width = roundStep(Math.max(middle, (max - min) / MOST_STEPS));
  const first = Math.floor(min / width);
  const counts = new Array<number>(Math.floor(max / width) - first + 1).fill(0);
  for (const value of values) {
    const step = Math.floor(value / width) - first;
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return { from: first * width, width, counts };
}

/** The mean of values that may all be the same, which it then is to the last digit. */
function meanOf(values: Sorted): number {
  const reference = values[0] ?? 0;
  let above = 0;
  for (const value of values) above += value - reference;
  return reference + above / values.length;
}

export function distributionOf(values: Sorted): Distribution {
  return {
    mean: meanOf(values),
    min: values[0] ?? Number.NaN,
    p10: quantile(values, 0.1),
    p50: quantile(values, 0.5),
    p90: quantile(values, 0.9),
    max: values.at(-1) ?? Number.NaN,
    histogram: histogramOf(values),
  };
}

/** Of months to payback, Infinity where a draw does not pay back within the horizon. */
export function paybackOf(values: Sorted): Payback {
  const never = values.indexOf(Number.POSITIVE_INFINITY);
  const at = (p: number) =>
    Number.isFinite(values[Math.ceil((values.length - 1) * p)]) ? quantile(values, p) : null;
  return {
    ...{ p10: at(0.1), p50: at(0.5), p90: at(0.9) },
    probability: never === -1 ? 1 : never / values.length,
  };
}
