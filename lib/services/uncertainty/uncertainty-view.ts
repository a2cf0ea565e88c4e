import type { Distribution, Fan, Payback } from '@/lib/engine';
import type { RunSettings } from '@/lib/plan';
import type { SimulationStatus } from './jobs';

/** What the page shows: plain figures, already without whatever its reader may not see. */
export type UncertaintyView = {
  plan: { id: string; name: string; currency: string };
  scenario: { code: string; name: string };
  /** The run that is asked for, with every setting. */
  settings: RunSettings;
  /** Whether it is the whole plan, or a head's part of it. */
  isWhole: boolean;
  pay: boolean;
  /** Estimates that the draws are made of; null where the reader sees no roles. */
  estimates: number | null;
  status: SimulationStatus;
  /** The kept run; null while there is none. */
  run: RunView | null;
};

export type RunView = {
  computedAt: number;
  months: string[];
  /** The top cost centres that may be shown in the place of the whole. */
  centres: { code: string; name: string }[];
  /** Code of the centre that is shown; null for the whole. */
  centre: { code: string; name: string } | null;
  /** Null where the group is too small for the reader. */
  staff: StaffView | null;
  /** Null for a reader without pay. */
  money: MoneyView | null;
  table: LevelRow[];
};

/** The same quantity in a scenario computed without draws. */
export type ScenarioLine = { name: string; values: number[] };

export type FanView = { title: string; fan: Fan; scenarios: ScenarioLine[] };

export type StaffView = FanView & { baseline: number[] };

export type MoneyView = {
  net: FanView;
  cumulative: FanView;
  npv: DistributionView;
  runRateSaving: DistributionView;
  probabilityOfLoss: number;
  /** Of the whole that the reader sees, the widest range first; null where a centre is shown. */
  tornado: { title: string; npv: number; bars: BarView[] } | null;
};

export type DistributionView = { title: string; distribution: Distribution };

/** A driver's name, what its low and high are, and the NPV at each. */
export type BarView = { label: string; range: string; low: number; high: number };

/** The whole (`code` null) or a top centre, at the end of the plan. */
export type LevelRow = {
  code: string | null;
  name: string;
  staff: { p10: number; p50: number; p90: number } | 'masked';
  npv: { p10: number; p50: number; p90: number } | null;
  runRateSaving: { p10: number; p50: number; p90: number } | null;
  probabilityOfLoss: number | null;
  peakFunding: { p10: number; p50: number; p90: number } | null;
  paybackMonths: Payback | null;
};
