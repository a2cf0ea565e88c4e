const OTHERS = 6;

/** The plan is drawn in the accent, its baseline in dashed grey, others in hues with dashes of their own. */
export type LineRole = 'plan' | 'baseline' | 'other';

export type LineLook = {
  role: LineRole;
  /** Which of the hues, from 0: what stands in several charts keeps its look in all. In turn without it. */
  hue?: number | undefined;
};

/** A class for each line. */
export function withClasses<Line extends LineLook>(lines: readonly Line[]): (Line & { className: string })[] {
  let others = 0;
  return lines.map((line) => {
    if (line.role !== 'other') return { ...line, className: `chart-line chart-line-${line.role}` };
    const hue = line.hue ?? others++;
    return { ...line, className: `chart-line chart-line-other-${(hue % OTHERS) + 1}` };
  });
}
