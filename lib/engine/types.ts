/**
 * Input and result of the engine: plain data that survives structuredClone. Names are those of the plan file.
 * Shares are 0 … 1, money is in the plan's currency, months are YYYY-MM at the edge and integers within.
 */

/** [low, likely, high], each 0 … 1. model.md, section 2. */
export type Triple = readonly [low: number, likely: number, high: number];

export type Point = 'conservative' | 'likely' | 'ambitious';
export type Curve = 'linear' | 's';
export type Engagement = 'employee' | 'contractor';
export type Driver = 'workload' | 'span';
export type OptionKind = 'closed-api' | 'hosted-open' | 'self-hosted-open' | 'own-model';
export type EvidenceClass = 'assumption' | 'vendor' | 'peer' | 'study' | 'pilot-reported' | 'pilot-measured';

export type PlanHeader = {
  name: string;
  currency: string;
  start: string;
  months: number;
  discountRate: number;
  payAward?: { rate: number; month: number } | undefined;
};

export type CostCentre = {
  code: string;
  name: string;
  parent: string | null;
  realisation?: number | undefined;
};

export type Triples = { exposure: Triple; timeSaved: Triple; review: Triple };
export type Task = { name: string; share: number } & Triples;
export type Rollout = { start: string; rampMonths: number; ceiling: Triple; curve: Curve };
export type Evidence = {
  class: EvidenceClass;
  source?: string | undefined;
  rationale?: string | undefined;
  owner?: string | undefined;
  reviewBy?: string | undefined;
};

/** Either `tasks` or the three triples is present, never both. */
export type Estimate = {
  exposure?: Triple | undefined;
  timeSaved?: Triple | undefined;
  review?: Triple | undefined;
  tasks?: readonly Task[] | undefined;
  quality: number;
  system?: string | undefined;
  usage: number;
  rollout: Rollout;
  evidence?: Evidence | undefined;
};

export type Role = {
  code: string;
  costCentre: string;
  title: string;
  location: string;
  country: string;
  occupation?: string | undefined;
  grade: string;
  fte: number;
  vacant: number;
  heads?: number | undefined;
  salary: number;
  onCost: number;
  attrition: number;
  growth: number;
  engagement: Engagement;
  driver: Driver;
  estimate?: Estimate | undefined;
};

export type SourcingOption = {
  code: string;
  name: string;
  kind: OptionKind;
  start: string;
  end?: string | undefined;
  seatPrice: number;
  unitPrice: number;
  fixedMonthly: number;
  block?: { capacity: number; monthly: number } | undefined;
  upfront: number;
  buildMonths: number;
  refresh?: { everyMonths: number; cost: number } | undefined;
  onboarding: number;
  priceTrend: number;
};

export type System = { code: string; name: string; unit: string; options: readonly SourcingOption[] };

export type Policy = {
  redeployShare: number;
  redeployFillsVacancy: number;
  release: boolean;
  noticeMonths: number;
  contractorNoticeMonths: number;
  releasePace: number;
  severanceMonths: number;
  recruitmentCost: number;
  retrainingCost: number;
};

export type Scenario = {
  code: string;
  name: string;
  point: Point;
  delayMonths: number;
  realisation: number;
  wholePositions: boolean;
  growthShift: number;
  priceFactor: number;
  sourcing: Readonly<Record<string, string>>;
  policy: Policy;
};

/** A valid plan with every default filled in, as `lib/plan` returns it. */
export type Plan = {
  plan: PlanHeader;
  costCentres: readonly CostCentre[];
  roles: readonly Role[];
  systems: readonly System[];
  scenarios: readonly Scenario[];
};

/** The series that every level has, in the order of the result file. model.md, sections 3–7. */
export const SERIES = [
  'demand',
  'baselineDemand',
  'free',
  'target',
  'reinvested',
  'leavers',
  'hires',
  'redeployed',
  'released',
  'staff',
  'baselineStaff',
  'fteDelta',
  'stranded',
  'pool',
  'unfilled',
  'redeployedTotal',
  'releasedTotal',
  'strandedDelta',
  'payroll',
  'recruitment',
  'severance',
  'retraining',
  'carried',
  'seat',
  'use',
  'block',
  'fixed',
  'upfront',
  'refresh',
  'onboarding',
  'cost',
  'baselineCost',
  'net',
  'quality',
] as const;
export type SeriesName = (typeof SERIES)[number];
export const SYSTEM_SERIES = ['users', 'volume', 'blocks', 'utilisation'] as const;
export type SystemSeriesName = (typeof SYSTEM_SERIES)[number];

export type Series = Record<SeriesName, Float64Array>;
export type SystemSeries = Record<SystemSeriesName, Float64Array>;

export type Measures = {
  npv: number;
  peakFunding: number;
  paybackMonths: number | null;
  irr: number | null;
  runRateSaving: number;
  investment: number;
  benefitCostRatio: number | null;
};

export type Level = { series: Series; measures: Measures };
export type SystemLevel = { option: string; series: Series & SystemSeries; measures: Measures };

export type ScenarioResult = {
  code: string;
  total: Level;
  costCentres: Record<string, Level>;
  /** Empty unless roles were asked for. */
  roles: Record<string, Level>;
  systems: Record<string, SystemLevel>;
};

export type Result = { months: string[]; scenarios: ScenarioResult[] };

/**
 * What the roles that are not in this plan cause on its shared systems, so that a part of a plan (one cost centre in a
 * browser) is computed with the same shares and blocks as the whole. By scenario code, then system code.
 */
export type Outside = Record<
  string,
  Record<string, { roles: number; fte: number; volume: readonly number[] }>
>;
