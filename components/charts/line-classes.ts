const OTHERS = 6;

/** The plan is drawn in the accent, its baseline in dashed grey, others in hues with dashes of their own, in turn. */
export type LineRole = 'plan' | 'baseline' | 'other';

/** A class for each line. */
export function withClasses<Line extends { role: LineRole }>(
  lines: readonly Line[],
): (Line & { className: string })[] {
  let others = 0;
  return lines.map((line) => {
    if (line.role !== 'other') return { ...line, className: `chart-line chart-line-${line.role}` };
    others += 1;
    return { ...line, className: `chart-line chart-line-other-${((others - 1) % OTHERS) + 1}` };
  });
}
