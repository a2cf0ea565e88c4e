/** Wall-clock milliseconds of several runs of the same work. */
export type Timing = { median: number; min: number; runs: number };

export function timingOf(milliseconds: readonly number[]): Timing {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return { median: sorted[middle] ?? Number.NaN, min: sorted[0] ?? Number.NaN, runs: sorted.length };
}

/** Runs `work` `warmUps` times unmeasured, then `runs` times measured. */
export function measure(work: () => unknown, { warmUps = 3, runs = 9 } = {}): Timing {
  for (let i = 0; i < warmUps; i += 1) work();
  const milliseconds = Array.from({ length: runs }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return timingOf(milliseconds);
}
