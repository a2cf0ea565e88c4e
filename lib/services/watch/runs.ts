import type { WatchLine } from '@/lib/engine';
import type { DatedRule } from '@/lib/evidence';
import { addMonths } from '@/lib/format';
import type { WatchedPlan } from './compute-watch';
import type { WatchedRun } from './watch-view';
import { basisOf, contentsOf, placeOfLine } from './words';

/** Every run of the watch, those over a threshold first, each group by the day on which notice is due. */
export function watchedRuns({ watch, row }: Pick<WatchedPlan, 'watch' | 'row'>, now: number): WatchedRun[] {
  const today = new Date(now).toISOString().slice(0, 10);
  const rank = ({ level, noticeBy }: WatchedRun) => `${level === 'over' ? 0 : 1} ${noticeBy}`;
  return watch.lines
    .flatMap((line) => runsOf(line, row.start, today))
    .sort((a, b) => rank(a).localeCompare(rank(b)));
}

function runsOf(line: WatchLine<DatedRule>, start: string, today: string): WatchedRun[] {
  const { rule, windowMonths, sites } = line;
  const month = (index: number) => addMonths(start, index);
  return line.runs.map(({ level, windows, peak, noticeBy }) => ({
    id: [rule.code, windowMonths, sites[0]?.key, windows[0]?.first].join(' '),
    place: placeOfLine(line),
    site: sites.length === 1 ? (sites[0]?.key ?? null) : null,
    rule: { code: rule.code, name: rule.name },
    windowMonths,
    level,
    peak: {
      first: month(peak.first),
      last: month(peak.last),
      separations: peak.separations,
      threshold: peak.threshold,
      basis: basisOf(rule, peak),
    },
    extent: {
      first: month(windows[0]?.first ?? 0),
      last: month(Math.max(...windows.map((window) => window.last))),
      windows: windows.length,
    },
    noticeBy,
    isPast: noticeBy < today,
    contents: contentsOf(rule),
  }));
}
