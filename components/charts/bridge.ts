export type BridgePart = {
  label: string;
  /** What it adds (above 0) or takes away. */
  value: number;
  note?: string | undefined;
};

export type BridgeStep = BridgePart & {
  kind: 'total' | 'rise' | 'fall';
  /** The two ends of the bar. */
  from: number;
  to: number;
};

/** Differences up to this share of the larger total are rounding. */
const TOLERANCE = 1e-6;

/**
 * The bars of a bridge: every part starts where the one before it ended. What the parts leave between the start and the end is
 * shown as a part of its own, never hidden.
 */
export function bridgeSteps(
  start: { label: string; value: number },
  parts: readonly BridgePart[],
  end: { label: string; value: number },
): BridgeStep[] {
  const sum = parts.reduce((total, part) => total + part.value, start.value);
  const rest = end.value - sum;
  const isRounding = Math.abs(rest) <= TOLERANCE * Math.max(1, Math.abs(start.value), Math.abs(end.value));
  const all = isRounding ? parts : [...parts, { label: 'Other', value: rest }];
  const steps: BridgeStep[] = [{ ...start, kind: 'total', from: 0, to: start.value }];
  let level = start.value;
  for (const part of all) {
    steps.push({ ...part, kind: part.value >= 0 ? 'rise' : 'fall', from: level, to: level + part.value });
    level += part.value;
  }
  return [...steps, { ...end, kind: 'total', from: 0, to: end.value }];
}

/** The levels take up less than this share of the way from zero: then the totals are cut so that the parts can be read. */
const CUT_BELOW = 0.35;

/** Where the value axis of a bridge starts and ends. `cut` says that it does not start at zero. */
export function bridgeRange(steps: readonly BridgeStep[]): { low: number; high: number; cut: boolean } {
  const levels = steps.map((step) => step.to);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const spread = high - low;
  if (low > 0 && spread > 0 && spread < CUT_BELOW * high) {
    return { low: Math.max(0, low - spread * 0.35), high: high + spread * 0.08, cut: true };
  }
  return { low: Math.min(0, low), high: Math.max(0, high), cut: false };
}
