import type { WatchLine, WatchWindow } from '@/lib/engine';
import type { DatedRule } from '@/lib/evidence';
import { plural } from '@/lib/format';
import { groupBy } from '@/lib/group-by';
import type { WatchedPlan } from './compute-watch';
import type { WatchedChart } from './watch-view';
import { countOf, placeOfLine, windowOf } from './words';

const isCovered = (threshold: number) => threshold !== Number.POSITIVE_INFINITY;

/** For each place where somebody is released, the rule that it comes closest to; places that come closest first. */
export function watchedCharts({ watch, row }: Pick<WatchedPlan, 'watch' | 'row'>): WatchedChart[] {
  const places = groupBy(
    watch.lines.filter((line) => line.highest > 0),
    placeOfLine,
  );
  return [...places.values()]
    .flatMap((lines) => lines.reduce((most, line) => (line.highest > most.highest ? line : most)))
    .sort((a, b) => b.highest - a.highest)
    .flatMap((line) => chartOf(line, row.start));
}

function chartOf(line: WatchLine<DatedRule>, start: string): WatchedChart[] {
  const { rule, windowMonths, separations, threshold } = line;
  const peak = peakOf(line.windows);
  if (!peak) return [];
  return [
    {
      id: `${rule.code} ${windowMonths} ${placeOfLine(line)}`,
      fileName: fileNameOf(`${placeOfLine(line)}-${rule.code}`),
      title: titleOf(line, { peak, start }),
      subtitle: `People released within ${plural(windowMonths, 'month')} from each month on against the threshold of ${rule.name}, heads`,
      separations: [...separations],
      threshold: Array.from(threshold, (heads) => (isCovered(heads) ? heads : null)),
    },
  ];
}

/** Letters, digits and hyphens; accents stay, as every browser saves them. */
const fileNameOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');

const peakOf = (windows: readonly WatchWindow[]): WatchWindow | undefined =>
  windows
    .filter(({ threshold }) => isCovered(threshold))
    .reduce<WatchWindow | undefined>(
      (most, window) =>
        most && most.separations / most.threshold >= window.separations / window.threshold ? most : window,
      undefined,
    );

function titleOf(line: WatchLine<DatedRule>, { peak, start }: { peak: WatchWindow; start: string }): string {
  const isOne = line.sites.length === 1;
  const place = `${placeOfLine(line)}${isOne ? ',' : ' together'}`;
  const when = windowOf(start, peak);
  switch (peak.level) {
    case 'over':
      return `${place} ${isOne ? 'reaches' : 'reach'} the threshold in ${when}: ${countOf(peak)}`;
    case 'near':
      return `${place} ${isOne ? 'comes' : 'come'} near the threshold in ${when}: ${countOf(peak)}`;
    case 'clear':
      return `${place} ${isOne ? 'stays' : 'stay'} below the threshold: at most ${countOf(peak)}, in ${when}`;
    default: {
      const never: never = peak.level;
      return never;
    }
  }
}
