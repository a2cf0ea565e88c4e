import type { SiteHeads, WatchLine } from '@/lib/engine';
import type { DatedRule } from '@/lib/evidence';
import type { WatchedPlan } from './compute-watch';
import type { SiteStatus, WatchedSite } from './watch-view';
import { placeOf } from './words';

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

/** Every site of the plan with the rule that it comes closest to, the closest first. */
export function watchedSites({ sites, watch }: Pick<WatchedPlan, 'sites' | 'watch'>): WatchedSite[] {
  const bySite = new Map<SiteHeads, WatchLine<DatedRule>[]>(sites.map((site) => [site, []]));
  for (const line of watch.lines) for (const site of line.sites) bySite.get(site)?.push(line);
  const reasons = new Map(watch.unchecked.map(({ site, reason }) => [site, reason]));
  return sites
    .map((site): WatchedSite => {
      const lines = bySite.get(site) ?? [];
      const closest = lines.reduce<WatchLine<DatedRule> | null>(
        (most, line) => (line.highest > (most?.highest ?? 0) ? line : most),
        null,
      );
      return {
        key: site.key,
        place: placeOf(site),
        workforce: site.workforce[0] ?? 0,
        released: sumOf(site.separations),
        status: reasons.get(site) ?? statusOf(lines),
        closest: closest && {
          name: closest.rule.name,
          windowMonths: closest.windowMonths,
          share: closest.highest,
        },
      };
    })
    .sort((a, b) => (b.closest?.share ?? 0) - (a.closest?.share ?? 0));
}

function statusOf(lines: readonly WatchLine<DatedRule>[]): SiteStatus {
  const runs = lines.flatMap((line) => line.runs);
  if (runs.some((run) => run.level === 'over')) return 'over';
  if (runs.length > 0) return 'near';
  const isCovered = lines.some((line) => line.threshold.some((heads) => heads !== Number.POSITIVE_INFINITY));
  return isCovered ? 'clear' : 'not-covered';
}
