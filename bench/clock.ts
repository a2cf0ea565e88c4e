/** Wall-clock milliseconds of several runs of the same work. */
export type Timing = { median: number; min: number; runs: number };

export function timingOf(milliseconds: readonly number[]): Timing {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return { median: sorted[middle] ?? Number.NaN, min: sorted[0] ?? Number.NaN, runs: sorted.length };
}

/** Runs `work` unmeasured for two seconds, so that it is compiled, then at least `runs` times and a second measured. */
export function measure(work: () => unknown, runs = 9): Timing {
  repeat(work, 3, 2000);
  return timingOf(repeat(work, runs, 1000));
}

/** Milliseconds of each run, of at least `runs` and of at least `least` milliseconds in all. */
function repeat(work: () => unknown, runs: number, least: number): number[] {
  const milliseconds: number[] = [];
  for (const start = performance.now(); milliseconds.length < runs || performance.now() - start < least; ) {
    const before = performance.now();
    work();
    milliseconds.push(performance.now() - before);
  }
  return milliseconds;
}
