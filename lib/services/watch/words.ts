import { type SiteHeads, thresholdOf, type WatchLine, type WatchWindow } from '@/lib/engine';
import type { DatedRule } from '@/lib/evidence';
import {
  addMonths,
  formatHeads,
  formatMonthRange,
  formatNumber,
  formatPercent,
  NBSP,
  plural,
} from '@/lib/format';

/** The watch in words: where, when, how many of how many. */

export const placeOf = ({ location, country }: Pick<SiteHeads, 'location' | 'country'>): string =>
  `${location || 'No location'}, ${country || 'no country'}`;

export function placeOfLine({ sites, rule }: Pick<WatchLine<DatedRule>, 'sites' | 'rule'>): string {
  const [site] = sites;
  return site && sites.length === 1
    ? placeOf(site)
    : `${plural(sites.length, 'site')} in ${rule.jurisdiction}`;
}

export const windowOf = (start: string, { first, last }: Pick<WatchWindow, 'first' | 'last'>): string =>
  formatMonthRange(addMonths(start, first), addMonths(start, last));

/** "24.3 of 20 heads" */
export const countOf = ({ separations, threshold }: Pick<WatchWindow, 'separations' | 'threshold'>): string =>
  `${formatHeads(separations, threshold)} of ${formatNumber(threshold, 1)}${NBSP}heads`;

/** What makes the threshold: "33 % of 189, at least 50". */
export function basisOf(
  { tiers }: Pick<DatedRule, 'tiers'>,
  { workforce, threshold }: Pick<WatchWindow, 'workforce' | 'threshold'>,
): string {
  const tier = tiers.find((one) => thresholdOf([one], workforce) === threshold);
  if (tier?.share === undefined) return '';
  const share = `${formatPercent(tier.share)} of ${formatNumber(workforce, 1)}`;
  return tier.count === undefined ? share : `${share}, at least ${formatNumber(tier.count)}`;
}

export const contentsOf = ({ contents }: Pick<DatedRule, 'contents'>): string[] => [
  ...new Set(contents.split('\n').flatMap((line) => line.trim() || [])),
];
