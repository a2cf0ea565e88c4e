import type { TornadoBar } from './tornado';

/** What is asked of a simulation. model.md, section 9. */
export type SimulationRun = {
  /** Code of a scenario; its `point` is not used. */
  scenario: string;
  /** 1 or more */
  draws: number;
  /** 0 … 2³² − 1: the same seed gives the same draws. */
  seed: number;
  /** ρ, 0 … 1: how far the roles' estimates turn out high or low together. */
  correlation: number;
  /** Codes of cost centres, none below another: they and their sum take the place of the top centres and the plan. */
  part?: readonly string[] | undefined;
};

/** Quantiles over the draws by month. */
export type Fan = { p10: number[]; p50: number[]; p90: number[] };

/** How often the values of a measure fell into steps of equal width, the first of which begins at `from`. */
export type Histogram = { from: number; width: number; counts: number[] };

export type Distribution = {
  mean: number;
  min: number;
  p10: number;
  p50: number;
  p90: number;
  max: number;
  histogram: Histogram;
};

/** Months to payback. A quantile is null where it lies with draws that do not pay back within the horizon. */
export type Payback = {
  p10: number | null;
  p50: number | null;
  p90: number | null;
  /** Share of the draws that pay back within the horizon. */
  probability: number;
};

/** The plan, or a cost centre with all below it. Staff in FTE, money in the plan's currency. */
export type SimulatedLevel = {
  series: { staff: Fan; net: Fan; cumulative: Fan };
  measures: {
    npv: Distribution;
    runRateSaving: Distribution;
    peakFunding: Distribution;
    paybackMonths: Payback;
  };
  /** Share of the draws with an npv below 0. */
  probabilityOfLoss: number;
};

export type SimulationResult = {
  scenario: string;
  draws: number;
  seed: number;
  correlation: number;
  months: string[];
  total: SimulatedLevel;
  costCentres: Record<string, SimulatedLevel>;
};

/** What draws and the tornado say of a plan. */
export type UncertaintyResult = SimulationResult & { tornado: TornadoBar[] };
