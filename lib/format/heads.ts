import { formatNumber } from './number';

/** Expected heads with one decimal at most. What is below `threshold` is never written as if it had reached it. */
export function formatHeads(heads: number, threshold: number = Number.POSITIVE_INFINITY): string {
  const misleads = heads < threshold - 1e-9 && Math.round(heads * 10) / 10 >= threshold;
  return formatNumber(misleads ? Math.floor(heads * 10) / 10 : heads, 1);
}
