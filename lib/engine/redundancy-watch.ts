import type { SiteHeads } from './site-heads';
import { absoluteMonth } from './time';

/** One way to reach a threshold: all that it asks for must be met. Where several hold for a workforce, any of them is enough. */
export type RedundancyTier = {
  /** Employees, whole people, from which the tier holds. */
  workforceFrom: number;
  /** The last number for which it holds; none is no end. */
  workforceTo?: number | undefined;
  /** People released. */
  count?: number | undefined;
  /** People released as a share of the workforce. */
  share?: number | undefined;
};

/** Notice in calendar days from so many people released on. */
export type NoticeStep = { from: number; days: number };

export type WindowMonths = 1 | 3;

/** The figures of a rule; its words are none of the engine's business. model.md, section 10. */
export type RedundancyRule = {
  code: string;
  /** ISO 3166 country, alone or with a subdivision, or "EU". */
  jurisdiction: string;
  /** Whom the rule binds: from so many employees of the site, of all sites under the rule, or of the whole plan. */
  covers: { of: 'site' | 'jurisdiction' | 'employer'; least: number };
  /** Whose people are counted against the threshold: one site's, or all sites' under the rule together. */
  counts: 'site' | 'jurisdiction';
  windows: readonly WindowMonths[];
  tiers: readonly RedundancyTier[];
  notice: readonly NoticeStep[];
};

export type WatchLevel = 'clear' | 'near' | 'over';

/** A window of calendar months that begins with a month in which somebody is released. */
export type WatchWindow = {
  /** Month indices. */
  first: number;
  last: number;
  /** Expected heads. */
  separations: number;
  /** Employees in heads at the start of the window. */
  workforce: number;
  /** Heads; not a whole number where a share decides. Infinity where the rule does not cover the employer or the site then. */
  threshold: number;
  level: WatchLevel;
  /** YYYY-MM-DD: the window's first day less the notice. */
  noticeBy: string;
};

/** Windows near or over that overlap or follow one another: one story, told once. */
export type WatchRun = {
  level: 'near' | 'over';
  windows: WatchWindow[];
  /** The window that comes closest to its threshold, or goes farthest beyond it. */
  peak: WatchWindow;
  /** The earliest latest day of its windows that are over; of all where none is. */
  noticeBy: string;
};

/** One rule with one length of window, at one site or, where the rule counts so, at all sites under it together. */
export type WatchLine<Rule extends RedundancyRule = RedundancyRule> = {
  rule: Rule;
  windowMonths: WindowMonths;
  /** Whose people are counted. */
  sites: SiteHeads[];
  /** By month in which a window begins: people released in it, and the threshold at its start. */
  separations: Float64Array;
  threshold: Float64Array;
  windows: WatchWindow[];
  runs: WatchRun[];
  /** The highest share of a threshold that a window reaches, 0 where nobody is released or nothing is covered. */
  highest: number;
};

export type UncheckedReason = 'no-country' | 'no-rule';

export type Watch<Rule extends RedundancyRule = RedundancyRule> = {
  lines: WatchLine<Rule>[];
  unchecked: { site: SiteHeads; reason: UncheckedReason }[];
};

export type WatchTerms<Rule extends RedundancyRule> = {
  /** YYYY-MM of the plan's first month. */
  start: string;
  rules: readonly Rule[];
  /** Countries in which the rules of "EU" hold unless they have a rule of their own. */
  union: ReadonlySet<string>;
};

/** From this share of a threshold on a window is near it. */
const NEAR = 0.8;
/** What sums of fractions may be off by, in heads. */
const SLACK = 1e-9;

export const countryOf = (code: string): string => code.split('-')[0] ?? '';

/** Country and subdivision stand side by side; a country of the union with no rule of its own has the union's. */
export function rulesFor<Rule extends Pick<RedundancyRule, 'jurisdiction'>>(
  country: string,
  { rules, union }: Pick<WatchTerms<RedundancyRule>, 'union'> & { rules: readonly Rule[] },
): Rule[] {
  if (country === '') return [];
  const whole = countryOf(country);
  const own = rules.filter((rule) => rule.jurisdiction === whole);
  const subdivision = country === whole ? [] : rules.filter((rule) => rule.jurisdiction === country);
  const shared =
    own.length === 0 && union.has(whole) ? rules.filter((rule) => rule.jurisdiction === 'EU') : [];
  return [...own, ...shared, ...subdivision];
}

/** A fraction of an expected employee counts as one, so that nobody slips below a rule's first number. */
const wholePeople = (heads: number): number => Math.ceil(heads - SLACK);

/** People released that reach the rule, of this workforce in heads; Infinity where no tier holds for it. */
export function thresholdOf(tiers: readonly RedundancyTier[], workforce: number): number {
  const people = wholePeople(workforce);
  let lowest = Number.POSITIVE_INFINITY;
  for (const { workforceFrom, workforceTo = Number.POSITIVE_INFINITY, count = 0, share = 0 } of tiers) {
    if (people < workforceFrom || people > workforceTo) continue;
    lowest = Math.min(lowest, Math.max(count, share * workforce));
  }
  return lowest;
}

function levelOf(separations: number, threshold: number): WatchLevel {
  if (!(separations > SLACK) || threshold === Number.POSITIVE_INFINITY) return 'clear';
  if (separations >= threshold - SLACK) return 'over';
  return separations >= NEAR * threshold - SLACK ? 'near' : 'clear';
}

/** Calendar days of notice for so many people released: the step with the highest number that they reach, else the lowest step. */
export function noticeDays(steps: readonly NoticeStep[], separations: number): number {
  const rising = [...steps].sort((a, b) => a.from - b.from);
  return (rising.findLast((step) => separations >= step.from - SLACK) ?? rising[0])?.days ?? 0;
}

/** The day so many calendar days before the first of a month, as YYYY-MM-DD. */
function daysBefore(month: number, days: number): string {
  const day = new Date(0);
  day.setUTCFullYear(Math.floor(month / 12), month % 12, 1 - days);
  return day.toISOString().slice(0, -14);
}

/** By month: the sum of the months of the window that begins there, as far as the plan goes. */
function windowSums(months: Float64Array, length: number): Float64Array {
  if (length === 1) return months;
  const sums = new Float64Array(months.length);
  for (let t = 0; t < months.length; t++) {
    const end = Math.min(t + length, months.length);
    for (let at = t; at < end; at++) sums[t] = (sums[t] ?? 0) + (months[at] ?? 0);
  }
  return sums;
}

/** One series of several sites together, by month; that of a single site as it is. */
function sumOf(sites: readonly SiteHeads[], name: 'workforce' | 'separations'): Float64Array {
  const [only] = sites;
  if (only && sites.length === 1) return only[name];
  const sum = new Float64Array(only?.workforce.length ?? 0);
  for (const site of sites) {
    const part = site[name];
    for (let t = 0; t < sum.length; t++) sum[t] = (sum[t] ?? 0) + (part[t] ?? 0);
  }
  return sum;
}

const shareOf = ({ separations, threshold }: Pick<WatchWindow, 'separations' | 'threshold'>): number =>
  threshold > 0 ? separations / threshold : 0;

type Counted = {
  sites: SiteHeads[];
  /** In heads by month: of the sites that are counted, and of those whose number decides whether the rule covers them. */
  workforce: Float64Array;
  covered: Float64Array;
  separations: Float64Array;
};

function watchLine<Rule extends RedundancyRule>(
  rule: Rule,
  windowMonths: WindowMonths,
  { sites, workforce, covered, separations: monthly, start }: Counted & { start: number },
): WatchLine<Rule> {
  const separations = windowSums(monthly, windowMonths);
  const threshold = new Float64Array(monthly.length);
  const windows: WatchWindow[] = [];
  for (let t = 0; t < monthly.length; t++) {
    const isCovered = wholePeople(covered[t] ?? 0) >= rule.covers.least;
    const limit = isCovered ? thresholdOf(rule.tiers, workforce[t] ?? 0) : Number.POSITIVE_INFINITY;
    threshold[t] = limit;
    if (!((monthly[t] ?? 0) > SLACK)) continue;
    const heads = separations[t] ?? 0;
    windows.push({
      first: t,
      last: Math.min(t + windowMonths, monthly.length) - 1,
      separations: heads,
      workforce: workforce[t] ?? 0,
      threshold: limit,
      level: levelOf(heads, limit),
      noticeBy: daysBefore(start + t, noticeDays(rule.notice, heads)),
    });
  }
  const highest = windows.reduce((most, window) => Math.max(most, shareOf(window)), 0);
  return { rule, windowMonths, sites, separations, threshold, windows, runs: runsOf(windows), highest };
}

/** Windows near or over in runs of those that overlap or follow one another. */
function runsOf(windows: readonly WatchWindow[]): WatchRun[] {
  const groups: WatchWindow[][] = [];
  for (const window of windows) {
    if (window.level === 'clear') continue;
    const open = groups.at(-1);
    if (open && window.first <= (open.at(-1)?.last ?? 0) + 1) open.push(window);
    else groups.push([window]);
  }
  return groups.map((group) => {
    const over = group.filter((window) => window.level === 'over');
    const due = over.length > 0 ? over : group;
    return {
      level: over.length > 0 ? 'over' : 'near',
      windows: group,
      peak: group.reduce((most, window) => (shareOf(window) > shareOf(most) ? window : most)),
      noticeBy: due.reduce(
        (first, { noticeBy }) => (noticeBy < first ? noticeBy : first),
        due[0]?.noticeBy ?? '',
      ),
    };
  });
}

/**
 * Every rule against the sites that it holds for. Windows begin with a month in which somebody is released: one that begins
 * before counts the same people and would ask for notice too early. model.md, section 10.
 */
export function watchSites<Rule extends RedundancyRule>(
  sites: readonly SiteHeads[],
  { start, rules, union }: WatchTerms<Rule>,
): Watch<Rule> {
  const employer = sumOf(sites, 'workforce');
  const ruled = new Map<Rule, SiteHeads[]>();
  const unchecked: Watch['unchecked'] = [];
  for (const site of sites) {
    const own = rulesFor(site.country, { rules, union });
    for (const rule of own) {
      const under = ruled.get(rule);
      if (under) under.push(site);
      else ruled.set(rule, [site]);
    }
    if (own.length === 0) unchecked.push({ site, reason: site.country === '' ? 'no-country' : 'no-rule' });
  }
  const lines = rules.flatMap((rule) => {
    const under = ruled.get(rule) ?? [];
    if (under.length === 0) return [];
    const jurisdiction = sumOf(under, 'workforce');
    const groups = rule.counts === 'site' ? under.map((site) => [site]) : [under];
    return groups.flatMap((group) => {
      const workforce = sumOf(group, 'workforce');
      const covered = { site: workforce, jurisdiction, employer }[rule.covers.of];
      const counted = { sites: group, workforce, covered, separations: sumOf(group, 'separations') };
      return rule.windows.map((windowMonths) =>
        watchLine(rule, windowMonths, { ...counted, start: absoluteMonth(start) }),
      );
    });
  });
  return { lines, unchecked };
}
