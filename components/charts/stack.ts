import type { Values } from './types';

export type Every = 'month' | 'quarter' | 'year';

const MONTHS: Record<Every, number> = { month: 1, quarter: 3, year: 12 };

/** The finest steps of which at most 24 columns come out. */
export function everyFor(months: number): Every {
  return months <= 24 ? 'month' : months <= 72 ? 'quarter' : 'year';
}

/** The months whose values are drawn: the last of every period counted from the plan's start, and the last of all. */
export function sampledMonths(count: number, every: Every): number[] {
  const step = MONTHS[every];
  const sampled = Array.from({ length: Math.floor(count / step) }, (_, i) => (i + 1) * step - 1);
  return count > 0 && sampled.at(-1) !== count - 1 ? [...sampled, count - 1] : sampled;
}

export type Segment = { from: number; to: number };

/** One column: each value on top of those before it, those below zero downwards. */
export function stackColumn(values: readonly number[]): Segment[] {
  let [up, down] = [0, 0];
  return values.map((value) => {
    if (value >= 0) {
      up += value;
      return { from: up - value, to: up };
    }
    down += value;
    return { from: down - value, to: down };
  });
}

export const valueAt = (values: Values, t: number): number => {
  const value = values[t];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};
