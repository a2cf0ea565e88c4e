import type { UncheckedReason, WatchLevel, WindowMonths } from '@/lib/engine';

/** A run of windows near or over a threshold, as plain figures. Months are YYYY-MM, days YYYY-MM-DD. */
export type WatchedRun = {
  id: string;
  place: string;
  /** Of the one site that it is about; null where a rule counts several together. */
  site: string | null;
  rule: { code: string; name: string };
  windowMonths: WindowMonths;
  level: 'near' | 'over';
  /** The window that comes closest to its threshold or goes farthest beyond. */
  peak: {
    first: string;
    last: string;
    separations: number;
    threshold: number;
    /** What the threshold is made of where a share decides. */
    basis: string;
  };
  /** The run from its first window's first month to its last window's last, and how many windows that are. */
  extent: { first: string; last: string; windows: number };
  noticeBy: string;
  /** Whether that day has passed. */
  isPast: boolean;
  /** What the notice must contain. */
  contents: string[];
};

export type WatchedChart = {
  id: string;
  fileName: string;
  title: string;
  subtitle: string;
  separations: number[];
  /** null in months in which the rule does not cover the site or the employer. */
  threshold: (number | null)[];
};

export type SiteStatus = WatchLevel | 'not-covered' | UncheckedReason;

export type WatchedSite = {
  key: string;
  place: string;
  /** Heads at the start of the plan, and released over the horizon. */
  workforce: number;
  released: number;
  status: SiteStatus;
  /** The rule that the site comes closest to. */
  closest: { name: string; windowMonths: WindowMonths; share: number } | null;
};

/** What keeps a site from being checked, or makes its figures doubtful, and the cost centres where it is put right. */
export type WatchGap = {
  id: string;
  text: string;
  centres: { id: string; name: string }[];
};

export type AppliedRule = {
  code: string;
  name: string;
  origin: 'built-in' | 'edited' | 'added';
  duty: string;
  contents: string[];
  citation: string;
  checkedOn: string;
};

export type WatchView = {
  scenario: { code: string; name: string };
  months: string[];
  /** The headline, as a sentence. */
  finding: string;
  runs: WatchedRun[];
  charts: WatchedChart[];
  sites: WatchedSite[];
  gaps: WatchGap[];
  rules: AppliedRule[];
  /** Names of the rules that the organisation has switched off. */
  switchedOff: string[];
  mayEditRules: boolean;
  /** How many of each are not shown, because so many come first; the CSV has all of them. */
  leftOut: Record<'runs' | 'charts' | 'sites' | 'gaps', number>;
};
