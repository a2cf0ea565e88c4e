import type { PlanStatus } from '@/lib/access';
import type { Payback } from '@/lib/engine';
import type { Figure } from '@/lib/format';
import type { Warning } from './warnings';

/** What the overview shows: plain figures, already without whatever its reader may not see. */
export type Overview = {
  plan: {
    id: string;
    name: string;
    currency: string;
    status: PlanStatus;
    start: string;
    months: number;
  };
  scenario: { code: string; name: string };
  scenarios: { code: string; name: string }[];
  months: string[];
  /** The centre that is shown in the place of the whole plan, with the visible centres above it. */
  centre: { id: string; code: string; name: string } | null;
  path: { code: string; name: string }[];
  /** Whether the figures are those of the whole plan, or of a head's centres. */
  isWhole: boolean;
  pay: boolean;
  /** Role lines that the reader's figures are made of; null where they may not see roles. */
  roles: { count: number; estimated: number } | null;
  /** Whether the usual draws are worth making for its ranges: none are kept of this state of the plan, and it is not too large. */
  lacksDraws: boolean;
  figures: {
    fteNow: Figure;
    fteEnd: RangedFigure;
    /** FTE at the end less the baseline's. */
    fteDelta: Figure;
    /** Capacity released in the last month: work in FTE that people no longer have to do. */
    freed: RangedFigure;
    money: MoneyFigures | null;
    /** What AI systems cost over the horizon; for a reader without pay. */
    systemCost: Figure;
  };
  charts: {
    staff: { title: string; plan: number[]; baseline: number[] } | null;
    bridge: { title: string; start: number; parts: BridgePart[]; end: number } | null;
    cash: { title: string; cumulative: number[]; markers: { month: string; label: string }[] } | null;
    destinations: { title: string; series: DestinationSeries[] } | null;
  };
  centres: CentreFigures[];
  warnings: Warning[];
};

/**
 * Its range over all scenarios of the plan, unless one of them has no such figure; and P10 to P90 of a simulation, where
 * one is kept of this version of the plan.
 */
export type RangedFigure = {
  value: Figure;
  range?: [low: number, high: number];
  drawn?: [p10: number, p90: number];
};

export type MoneyFigures = {
  /** Cash captured: net saving over the horizon. */
  net: RangedFigure;
  runRateSaving: RangedFigure;
  npv: RangedFigure;
  peakFunding: RangedFigure;
  paybackMonths: RangedFigure;
  /** Of a simulation, as the other figures' `drawn`. */
  drawnPayback: Payback | null;
  probabilityOfLoss: number | null;
  /** The scenario of the plan with the lowest NPV, where it is another one than that shown. */
  lowest: { name: string; npv: number } | null;
  /** Names of scenarios that do not pay back within the horizon. */
  neverPaysBack: string[];
};

export type BridgePart = { label: string; value: number };

export type DestinationSeries = {
  key: 'reinvested' | 'unfilled' | 'redeployed' | 'released' | 'stranded';
  values: number[];
};

/** One cost centre with all below it. Money is of the whole horizon, but for the run rate, which is a year's. */
export type CentreFigures = {
  /** In the plan; for its address. */
  id: string;
  code: string;
  name: string;
  parent: string | null;
  depth: number;
  fteNow: Figure;
  fteEnd: Figure;
  fteDelta: Figure;
  /** Capacity released in the last month, FTE. */
  freed: Figure;
  /** Staff over the horizon for a sparkline, at most 25 values, and the baseline's; null where masked. */
  staff: number[] | null;
  baselineStaff: number[] | null;
  baselineCost: Figure;
  net: Figure;
  runRateSaving: Figure;
  npv: Figure;
};
